import ArgumentParser
import DSDL
import DSDLReporting

/// What is reported, how, and to where: the options that all checking commands share.
struct ReportOptions: ParsableArguments {
  @OptionGroup var targets: TargetOptions

  @OptionGroup var language: LanguageOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "是否给文本着色。auto 依据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @Flag(
    name: .customLong("statistics"),
    help: ArgumentHelp(
      Phrase(
        """
        Instead of each finding, show how many there are by rule and path in the samples, element numbers left out. In \
        JSON they are added.
        """, zh: "不逐个列出问题，而是按规则和样本中的路径（省去元素编号）显示个数。在 JSON 中则附加这些个数。")))
  var showsStatistics = false

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: ArgumentHelp(
      Phrase(
        "Print findings only, no summary.", zh: "只输出问题，不输出摘要。")))
  var isQuiet = false

  @Flag(
    name: [.customShort("v"), .customLong("verbose")],
    help: ArgumentHelp(
      Phrase(
        """
        Also list the files read and the number of findings of each rule; with a format other than text, on \
        standard error.
        """, zh: "还列出读取的文件和每条规则的问题个数；格式不是 text 时写到标准错误。")))
  var isVerbose = false

  func validate() throws {
    guard !(isQuiet && isVerbose) else {
      throw ValidationError(Phrase("-q and -v exclude each other.", zh: "-q 和 -v 不能同时使用。"))
    }
    let all = try ReportTarget.all(targets.formats, output: targets.output, usual: .text)
    if showsStatistics, !all.contains(where: { $0.format == .text || $0.format == .json }) {
      throw ValidationError(
        Phrase(
          "--statistics is for the formats text and json: add one of them.",
          zh: "--statistics 用于 text 和 json 格式：请加上其中之一。"))
    }
  }

  /// What is asked for.
  var request: ReportRequest {
    let all = try? ReportTarget.all(targets.formats, output: targets.output, usual: .text)
    return ReportRequest(
      targets: all ?? [], color: color, language: language.language, isQuiet: isQuiet, isVerbose: isVerbose,
      showsStatistics: showsStatistics)
  }
}
