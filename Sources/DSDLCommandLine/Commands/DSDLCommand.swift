import ArgumentParser
import DSDLReporting

/// `dsdl`: the root of all commands.
struct DSDLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.dsdl.name,
    abstract: "Checks dataset descriptions in DSDL, the Data Set Description Language.",
    version: Tool.dsdl.version,
    subcommands: [
      ValidateCommand.self, MergeCommand.self, InspectCommand.self, RulesCommand.self, TemplateCommand.self,
      CreateCommand.self, ExportCommand.self, GenerateCommand.self, ScoreCommand.self,
    ])
}
