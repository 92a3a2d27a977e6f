import ArgumentParser
import DSDL
import DSDLProject

/// `dsdl validate`: reads, resolves and checks descriptions with their samples.
struct ValidateCommand: InterruptibleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: Phrase(
        "Check descriptions with everything they import, and their samples.", zh: "检查描述文件及其导入的一切，以及它们的样本。"
      ).forUsage,
      discussion: Phrase(
        """
        A library file is checked as a library. Of a folder every description in it and below is checked; \
        hidden files and folders and what the configuration excludes are passed over. Patterns in quotes, such as \
        'datasets/**/train.yaml', are expanded. The report goes to standard output, everything else to \
        standard error.

        Exit codes: 0 if everything was checked and nothing is at or above --fail-on, 1 if something is, \
        2 if a file could not be checked or the report not be written, 64 for wrong usage. Of several files, \
        the highest code wins.
        """,
        zh: """
          库文件按库检查。给出文件夹时，检查其中及其下的每个描述文件；隐藏的文件和文件夹以及配置所排除的内容会跳过。加引号的模式会\
          展开，例如 'datasets/**/train.yaml'。报告写到标准输出，其他内容写到标准错误。

          退出码：全部检查完并且没有达到或超过 --fail-on 的问题时为 0，有这样的问题时为 1；有文件无法检查或报告无法写出时\
          为 2；用法错误时为 64。有多个文件时，取最大的退出码。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Descriptions or libraries, in YAML or JSON, folders, or patterns.",
        zh: "YAML 或 JSON 形式的描述文件或库、文件夹，或者模式。"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @OptionGroup var library: LibraryOptions

  @OptionGroup(title: Phrase("Samples", zh: "样本").forUsage) var sampling: SampleOptions

  @OptionGroup(title: Phrase("Media", zh: "媒体文件").forUsage) var media: MediaArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "Threads to check samples with (default: all cores). The report does not depend on it.",
        zh: "检查样本所用的线程数（默认：所有核心）。报告与它无关。"), valueName: "n")
  )
  var jobs: Int?

  @Flag(
    name: .customLong("fix"),
    help: ArgumentHelp(
      Phrase(
        """
        Apply the safe fixes to the files – those that cannot change what the data means – and report what is left. \
        Comments and layout stay. Imported libraries and samples are fixed as well, wherever they are.
        """, zh: "对文件应用安全的修复，即不会改变数据含义的修复，并报告剩余的问题。注释和排版保持不变。导入的库和样本无论在哪里也会修复。")))
  var appliesFixes = false

  @Flag(
    name: .customLong("unsafe-fixes"),
    help: ArgumentHelp(
      Phrase(
        "With --fix or --diff: those fixes as well that guess what was meant.",
        zh: "与 --fix 或 --diff 一起使用：也包括靠猜测的修复。")))
  var includesUnsafeFixes = false

  @Flag(
    name: .customLong("diff"),
    help: ArgumentHelp(
      Phrase(
        """
        Show what --fix would change, and with --unsafe-fixes those, as a unified diff on standard output, and change \
        nothing.
        """, zh: "在标准输出以统一差异格式显示 --fix 会改动的内容（与 --unsafe-fixes 一起时也包括那些修复），不改动任何文件。")))
  var showsDiff = false

  @OptionGroup var configuration: ConfigurationArgument

  @OptionGroup var ownSettings: SettingOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Known findings: they are not printed and do not fail the run. Those that are gone are named.",
        zh: "已知问题：不输出，也不使运行失败。不复存在的会列出。"),
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      Phrase(
        """
        Write all findings of this run as a baseline. The report and the exit code stay what they are; a \
        baseline named by the configuration is not read.
        """, zh: "把这次运行的所有问题写成基线。报告和退出码不变；配置指定的基线不读取。"), valueName: "file"),
    completion: .file(extensions: ["json"]), transform: OutputPath.named)
  var newBaseline: String?

  @Flag(
    name: .customLong("watch"),
    help: ArgumentHelp(
      Phrase(
        "Check again whenever a description, a library, a configuration or samples change.",
        zh: "每当描述文件、库、配置或样本改变时重新检查。")))
  var watches = false

  @OptionGroup(title: Phrase("Report", zh: "报告").forUsage) var reporting: ReportOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else {
      throw ValidationError(Phrase("--jobs needs a number from 1.", zh: "--jobs 需要不小于 1 的数字。"))
    }
    guard !watches || sampling.file != "-" else {
      throw ValidationError(
        Phrase(
          "--watch excludes --samples-file -: standard input is read only once.",
          zh: "--watch 不能与 --samples-file - 同时使用：标准输入只能读取一次。"))
    }
    guard newBaseline.map(OutputPlace.isStandardOutput) != true else {
      throw ValidationError(
        Phrase(
          "--write-baseline needs a file: standard output is for the report.",
          zh: "--write-baseline 需要文件：标准输出用于报告。"))
    }
    guard !appliesFixes || sampling.file != "-" else {
      throw ValidationError(
        Phrase(
          "--fix excludes --samples-file -: standard input cannot be changed.",
          zh: "--fix 不能与 --samples-file - 同时使用：标准输入无法改动。"))
    }
    guard !includesUnsafeFixes || appliesFixes || showsDiff else {
      throw ValidationError(
        Phrase(
          "--unsafe-fixes says which fixes are meant, and needs --fix or --diff.",
          zh: "--unsafe-fixes 说明要用哪些修复，需要与 --fix 或 --diff 一起使用。"))
    }
    guard !appliesFixes || !watches else {
      throw ValidationError(Phrase("--fix and --watch exclude each other.", zh: "--fix 和 --watch 不能同时使用。"))
    }
    guard !showsDiff || !watches else {
      throw ValidationError(Phrase("--diff and --watch exclude each other.", zh: "--diff 和 --watch 不能同时使用。"))
    }
    guard !sampling.skipsSamples || (media.media ?? .off) == .off else {
      throw ValidationError(
        Phrase(
          "--no-samples excludes --media: samples name the files.",
          zh: "--no-samples 不能与 --media 同时使用：文件由样本指定。"))
    }
  }

  func run() throws {
    try request.run().end()
  }

  /// What is asked for.
  var request: ValidationRequest {
    var request = ValidationRequest(files: files)
    request.libraryPath = library.libraryPath
    request.sampling = sampling.request
    request.media = media.request
    request.jobs = jobs
    if appliesFixes || showsDiff {
      request.fixing = FixRequest(
        safeties: includesUnsafeFixes ? [.safe, .unsafe] : [.safe], showsDiff: showsDiff)
    }
    request.configuration = configuration.file
    request.settings = ownSettings.request
    request.baseline = baseline
    request.newBaseline = newBaseline
    request.watches = watches
    request.report = reporting.request
    request.report.yieldsOutput = showsDiff
    return request
  }
}
