public import ArgumentParser
import DSDL
public import DSDLGeneration

/// `dsdl generate json-schema`: writes a JSON Schema for samples.
struct GenerateJSONSchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "json-schema",
      abstract: Phrase(
        "Write a JSON Schema, draft 2020-12, for samples.", zh: "生成样本的 JSON Schema（2020-12 版）。"
      ).forUsage,
      discussion: Phrase(
        """
        The schema accepts what 'dsdl validate' finds no error in, but for what a schema cannot say, such as that an \
        interval begins before it ends: its $comment lists that.
        """,
        zh: """
          模式接受 dsdl validate 没有发现错误的内容，但模式无法表达的内容除外，例如区间的起点不大于终点：这些内容列在 \
          $comment 中。
          """
      ).forUsage)
  }

  @OptionGroup var options: GenerationOptions

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      Phrase(
        "What the schema describes: a sample, a file of samples, or the dataset-wide information.",
        zh: "模式描述的内容：样本、样本文件，或者全局信息。"),
      valueName: "sample|samples-file|global-info"))
  var subject: JSONSchemaGenerator.Subject = .sample

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = options.language.language
    let generator = JSONSchemaGenerator(of: subject, language: console.programLanguage)
    return Generation(options).execute(on: &console) { dataset throws(GenerationFailure) in
      try generator.schema(for: dataset)
    }
  }
}

extension JSONSchemaGenerator.Subject: ExpressibleByArgument {}
