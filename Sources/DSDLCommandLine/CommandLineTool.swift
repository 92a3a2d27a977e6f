import ArgumentParser
import DSDL

/// The command line tool `dsdl`, to be started by an executable.
public enum CommandLineTool {
  /// Runs the command that the process was started with, and ends the process if it does not succeed.
  public static func main() {
    Platform.fillStandardStreams()
    Platform.ignoreClosedPipes()
    Platform.ignoreFileSizeLimits()
    Interruption.endOnSignals()
    StackRoom.ensured {
      if let shell = CompletionScript.shell(asked: CommandLine.arguments.dropFirst()) {
        print(CompletionScript.text(for: shell), terminator: "")
      } else if let request = ValidationRequest(plain: CommandLine.arguments.dropFirst()) {
        do { try request.run().end() } catch { DSDLCommand.exit(withError: error) }
      } else if let mistake = CommandName.mistake(in: CommandLine.arguments.dropFirst()) {
        DSDLCommand.exit(withError: mistake)
      } else {
        DSDLCommand.main()
      }
    }
  }
}
