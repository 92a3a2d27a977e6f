import ArgumentParser

/// `dsdl generate`: writes code for the types of a description.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write Swift, Python or a JSON Schema for the types of a description.",
    discussion: """
      Samples are not read. If something is wrong with the definitions it is reported on standard error, and \
      nothing is written.

      Exit codes: 0 if it was written, 1 if something is wrong with the definitions, 2 if the file cannot be read or \
      the output cannot be written, 64 for wrong usage, and for a file without the type that is asked for.
      """,
    subcommands: [GenerateSwiftCommand.self, GeneratePythonCommand.self, GenerateJSONSchemaCommand.self])
}
