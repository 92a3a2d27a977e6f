import ArgumentParser
import DSDL

/// Which reports are written, and to where.
struct TargetOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      Phrase(
        """
        The format of the report, with its file if there are several: '--format text --format sarif=out.sarif'; can \
        be repeated.
        """, zh: "报告的格式；有多份报告时带上文件：“--format text --format sarif=out.sarif”；可以重复。"),
      valueName: "format[=file]"),
    completion: .list(ReportTarget.allValueStrings))
  var formats: [ReportTarget] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Write the report to a file, all of it or nothing; - is standard output. The summary goes to standard error.
        """, zh: "把报告写入文件，要么完整，要么不写；- 表示标准输出。摘要写到标准错误。"), valueName: "file"),
    completion: .file(), transform: OutputPath.named)
  var output: String?
}
