import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl`: the root of all commands.
struct DSDLCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Tool.dsdl.name,
      abstract: Phrase(
        "Checks dataset descriptions in DSDL, the Data Set Description Language.",
        zh: "检查用 DSDL（数据集描述语言）书写的数据集描述文件。"
      ).forUsage,
      version: Tool.dsdl.version,
      subcommands: [
        ValidateCommand.self, MergeCommand.self, InspectCommand.self, RulesCommand.self, TemplateCommand.self,
        CreateCommand.self, ExportCommand.self, StatsCommand.self, ReportCommand.self, GenerateCommand.self,
        ScoreCommand.self,
      ])
  }
}
