import ArgumentParser
import DSDL
import SystemPackage

extension DSDLCommand {
  /// Runs the command that the process was started with, and ends the process if it does not succeed.
  static func run() {
    do {
      var command = try parseAsRoot()
      if command is any InterruptibleCommand {
        Interruption.endChecksOnSignals()
      } else {
        Interruption.endOnSignals()
      }
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the process as the parser does, with what it says in the language of help.
  static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = ParserText.text(for: error, in: CommandLine.arguments.dropFirst())
    if !text.isEmpty {
      try? FileSystem.write(
        Array("\(text)\n".utf8), to: code == .success ? .standardOutput : .standardError)
    }
    exit(withError: code)
  }
}
