public import ArgumentParser
import DSDL
public import DSDLGeneration

/// `dsdl generate json-schema`: writes a JSON Schema for samples.
struct GenerateJSONSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json-schema",
    abstract: "Write a JSON Schema, draft 2020-12, for samples.",
    discussion: """
      The schema accepts what 'dsdl validate' finds no error in, but for what a schema cannot say, such as that an \
      interval begins before it ends: its $comment lists that.
      """)

  @OptionGroup var options: GenerationOptions

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      "What the schema describes: a sample, a file of samples, or the dataset-wide information.",
      valueName: "sample|samples-file|global-info"))
  var subject: JSONSchemaGenerator.Subject = .sample

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let generator = JSONSchemaGenerator(of: subject, language: options.language ?? .english)
    return Generation(options).execute(on: &console) { dataset throws(GenerationFailure) in
      try generator.schema(for: dataset)
    }
  }
}

extension JSONSchemaGenerator.Subject: ExpressibleByArgument {}
