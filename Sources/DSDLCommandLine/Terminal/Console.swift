import DSDL
import DSDLReporting
import SystemPackage

/// What a command can reach of the terminal it runs in.
struct Console {
  /// Where reports go.
  var output: BufferedOutput
  /// Where all other words go.
  var error: BufferedOutput
  /// Whether `output` is a terminal.
  var outputIsTerminal: Bool
  /// Whether `error` is a terminal.
  var errorIsTerminal: Bool
  /// The columns of `output`; nil if it is no terminal.
  var outputWidth: Int?
  /// The variables of the environment.
  var environment: (String) -> String?
  /// The language that the command line asks for; nil if it says nothing.
  var askedLanguage: TextLanguage?
  /// Whether complaints are coloured.
  var colorsErrors = false

  /// The process's own.
  static var standard: Console {
    Console(
      output: BufferedOutput(descriptor: .standardOutput), error: BufferedOutput(descriptor: .standardError),
      outputIsTerminal: Platform.isTerminal(1), errorIsTerminal: Platform.isTerminal(2),
      outputWidth: Platform.isTerminal(1) ? Platform.terminalWidth(1) : nil,
      environment: Platform.environment)
  }

  /// The language of what people read.
  var language: TextLanguage { askedLanguage ?? .preferred(by: environment) }
  /// The language of what programs read.
  var programLanguage: TextLanguage { askedLanguage ?? .english }

  /// Says on standard error what could not be done.
  mutating func complain(_ message: Phrase, hint: Phrase? = nil) {
    error.write(line(.error, message) + (hint.map { "  = " + line(.hint, $0) } ?? ""))
    error.flush()
  }

  /// Says on standard error what could not be done, in words that are there in one language only.
  @_disfavoredOverload
  mutating func complain(_ message: String, hint: Phrase? = nil) {
    complain(Phrase(verbatim: message), hint: hint)
  }

  /// Says on standard error what could not be done, in words of the right language.
  @_disfavoredOverload
  mutating func complain(_ message: String, hint: String?) {
    complain(Phrase(verbatim: message), hint: hint.map(Phrase.init(verbatim:)))
  }

  /// Says on standard error what could not be read.
  mutating func complain(_ file: UnreadableFile, hint: Phrase? = nil) {
    complain(file.phrase, hint: hint)
  }

  /// Says on standard error what may be wrong with a result.
  mutating func warn(_ message: Phrase, hint: Phrase? = nil) {
    error.write(line(.warning, message) + (hint.map { "  = " + line(.hint, $0) } ?? ""))
    error.flush()
  }

  /// Says on standard error what may be wrong with a result, in words that are there in one language only.
  @_disfavoredOverload
  mutating func warn(_ message: String) { warn(Phrase(verbatim: message)) }

  /// Whether to colour what goes to standard output.
  func colorsOutput(_ choice: ColorChoice) -> Bool {
    choice.colors(terminal: outputIsTerminal, environment: environment)
  }

  /// Says something on standard error, on a line of its own.
  mutating func remark(_ message: Phrase) {
    error.write(VisibleText.escaping(message[language]) + "\n")
    error.flush()
  }

  private func line(_ label: TextLabel, _ message: Phrase) -> String {
    label.painted(TextStyle(usesColor: colorsErrors), language) + VisibleText.escaping(message[language])
      + "\n"
  }

  /// Shows on standard error what is wrong with a file of the tool's own.
  mutating func show(_ mistakes: ValidationReport) {
    var options = TextOptions()
    options.usesColor = colorsErrors
    options.showsSummary = false
    options.language = language
    TextRenderer(options: options).render(ValidationRun([mistakes]), into: &error)
    error.flush()
  }

  /// Writes what standard output still holds.
  ///
  /// - Returns: Whether that is well.
  mutating func flushOutput() -> Bool {
    output.flush()
    guard let failure = output.problem else { return true }
    complain(
      Phrase("cannot write to standard output: ", zh: "无法写到标准输出：") + failure.phrase)
    return false
  }
}
