import ArgumentParser
import DSDL

extension DSDLCommand {
  /// Runs the command that arguments name, and ends the process if it does not succeed.
  static func run(_ arguments: ArraySlice<String>) {
    var arguments = arguments
    do {
      arguments = try prepared(arguments)
      var command = try parseAsRoot(Array(arguments))
      if command is any InterruptibleCommand {
        Interruption.endChecksOnSignals()
      } else {
        Interruption.endOnSignals()
      }
      try command.run()
    } catch {
      end(with: error, in: arguments)
    }
  }

  /// Arguments as the parser takes them.
  static func prepared(_ arguments: ArraySlice<String>) throws -> ArraySlice<String> {
    var arguments = arguments
    // The parser's own command does not take the language.
    if arguments.first == "help", arguments.last == LanguageArgument.option {
      throw ValidationError(
        Phrase("Missing value for '--language <en|zh>'", zh: "“--language <en|zh>”缺少值"))
    }
    if arguments.first == "help", let argument = LanguageArgument(in: arguments) {
      _ = try TextLanguage.named(argument.name)
      arguments = argument.removed(from: arguments)
    }
    // Whatever follows a name that is none, the name is the mistake.
    return CommandName.unknown(in: arguments)?[...] ?? arguments
  }

  /// Ends the process as the parser does, with what it says in the language of help.
  ///
  /// - Parameter arguments: Those that were parsed.
  static func end(with error: any Error, in arguments: ArraySlice<String>) -> Never {
    let code = exitCode(for: error)
    let text = ParserText.text(for: error, in: arguments)
    if code == .success { end(printing: text + "\n") }
    var console = Console.standard
    if !text.isEmpty { console.error.write(text + "\n") }
    console.error.flush()
    exit(withError: code)
  }

  /// Writes what was asked for, and ends the process.
  static func end(printing text: String) -> Never {
    var console = Console.standard
    console.askedLanguage = Usage.language
    console.output.write(text)
    exit(withError: ExitCode((console.flushOutput() ? ExitStatus.passed : .notChecked).rawValue))
  }
}
