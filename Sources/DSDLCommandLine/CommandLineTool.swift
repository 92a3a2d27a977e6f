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
    let language = TextLanguage.asked(by: arguments) ?? .preferred(by: Platform.environment)
    Interruption.begin(in: language)
    MemoryLimit.tell(in: language)
    StackRoom.ensured {
      Usage.$language.withValue(language) { run(arguments) }
    }
  }

  private static func run(_ arguments: ArraySlice<String>) {
    if let shell = CompletionScript.shell(asked: arguments) {
      print(CompletionScript.text(for: shell), terminator: "")
    } else if let request = ValidationRequest(plain: arguments) {
      do { try request.run().end() } catch { DSDLCommand.end(with: error) }
    } else if let mistake = CommandName.mistake(in: arguments) {
      DSDLCommand.end(with: mistake)
    } else {
      DSDLCommand.run()
    }
  }
}
