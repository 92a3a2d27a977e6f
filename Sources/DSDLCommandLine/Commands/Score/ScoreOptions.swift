import ArgumentParser
import DSDL
import DSDLMetrics

/// What all scores are told.
struct ScoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        "The array to read from each .npz file that has several. (default: arr_0)",
        zh: "从每个含有多个数组的 .npz 文件中读取的数组。（默认：arr_0）"), valueName: "name"))
  var array: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase("Threads to compute with (default: all cores).", zh: "计算所用的线程数（默认：所有核心）。"),
      valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "文本是否着色。“auto”根据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: ArgumentHelp(Phrase("Say nothing but results and errors.", zh: "除结果和错误外不输出任何内容。")))
  var isQuiet = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else {
      throw ValidationError(Phrase("--jobs needs a number from 1.", zh: "--jobs 需要不小于 1 的数字。"))
    }
  }

  /// Makes the console speak as is asked for, and the library compute with so many threads.
  func apply(to console: inout Console) {
    console.askedLanguage = language.language
    console.colorsErrors = color.colors(terminal: console.errorIsTerminal, environment: console.environment)
    if let jobs { ScoreThreads.limit(to: jobs) }
  }
}
