import ArgumentParser
import DSDL

/// The command line tool `dsdl`, to be started by an executable.
public enum CommandLineTool {
  /// Runs the command that the process was started with, and ends the process if it does not succeed.
  public static func main() {
    Platform.fillStandardStreams()
    Platform.ignoreClosedPipes()
    Platform.ignoreFileSizeLimits()
    let arguments = CommandLine.arguments.dropFirst()
    let language = LanguageArgument(in: arguments)?.language ?? .preferred(by: Platform.environment)
    Interruption.begin(in: language)
    MemoryLimit.tell(in: language)
    StackRoom.ensured {
      Usage.$language.withValue(language) { run(arguments) }
    }
  }

  private static func run(_ arguments: ArraySlice<String>) {
    if let shell = CompletionScript.shell(asked: arguments) {
      DSDLCommand.end(printing: CompletionScript.text(for: shell))
    } else if let request = ValidationRequest(plain: arguments) {
      do { try request.run().end() } catch { DSDLCommand.end(with: error, in: arguments) }
    } else {
      DSDLCommand.run(arguments)
    }
  }
}
