import ArgumentParser
import DSDL

/// The command line tool `dsdl`, to be started by an executable.
public enum CommandLineTool {
  /// Runs the command that the process was started with, and ends the process if it does not succeed.
  public static func main() {
    Platform.fillStandardStreams()
    Platform.ignoreClosedPipes()
    Platform.ignoreFileSizeLimits()
    let all = CommandLine.arguments
    let arguments = all.dropFirst()
    let language = LanguageArgument(in: arguments)?.language ?? .preferred(by: Platform.environment)
    // On Linux they come from a file, which cannot always be opened.
    guard !all.isEmpty else {
      var console = Console.standard
      console.askedLanguage = language
      console.complain(Phrase("the arguments cannot be read", zh: "无法读取命令行参数"))
      DSDLCommand.exit(withError: ExitCode(ExitStatus.notChecked.rawValue))
    }
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
