import ArgumentParser
import DSDL
import DSDLGeneration

/// `dsdl generate python`: writes dataclasses for samples.
struct GeneratePythonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "python",
    abstract: "Write a Python module with dataclasses for samples.",
    discussion: """
      The module needs Python 3.8 and nothing else, and passes 'mypy --strict'. 'read_samples(path)' reads a file \
      of samples. Of a library all definitions are written.
      """)

  @OptionGroup var options: GenerationOptions

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let generator = PythonGenerator(language: options.language ?? .english)
    return Generation(options).execute(on: &console) { dataset throws(GenerationFailure) in
      try generator.code(for: dataset)
    }
  }
}
