import DSDL
import DSDLReporting

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
  /// Whether complaints are coloured.
  var colorsErrors = false

  /// The process's own.
  static var standard: Console {
    Console(
      output: BufferedOutput(descriptor: 1), error: BufferedOutput(descriptor: 2),
      outputIsTerminal: Platform.isTerminal(1), errorIsTerminal: Platform.isTerminal(2),
      outputWidth: Platform.isTerminal(1) ? Platform.terminalWidth(1) : nil,
      environment: Platform.environment)
  }

  /// Says on standard error what could not be done.
  mutating func complain(_ message: String, hint: String? = nil) {
    let style = TextStyle(usesColor: colorsErrors)
    error.write(style.paint("error:", .error) + " \(VisibleText.escaping(message))\n")
    if let hint {
      error.write("  = " + style.paint("hint:", .hint) + " \(VisibleText.escaping(hint))\n")
    }
    error.flush()
  }

  /// Says on standard error what may be wrong with a result.
  mutating func warn(_ message: String) {
    let style = TextStyle(usesColor: colorsErrors)
    error.write(style.paint("warning:", .warning) + " \(VisibleText.escaping(message))\n")
    error.flush()
  }

  /// Shows on standard error what is wrong with a file of the tool's own.
  mutating func show(_ mistakes: ValidationReport) {
    var options = TextOptions()
    options.usesColor = colorsErrors
    options.showsSummary = false
    TextRenderer(options: options).render(ValidationRun([mistakes]), into: &error)
    error.flush()
  }

  /// Writes what standard output still holds.
  ///
  /// - Returns: Whether that is well. That nobody reads any more, as with `dsdl … | head`, is.
  mutating func flushOutput() -> Bool {
    output.flush()
    guard let failure = output.failure, !Platform.isClosedPipe(failure) else { return true }
    complain("cannot write to standard output: \(Platform.message(failure))")
    return false
  }
}
