import ArgumentParser
import DSDL

/// `dsdl generate`: writes code for the types of a description.
struct GenerateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate",
      abstract: Phrase(
        "Write Swift, Python or a JSON Schema for the types of a description.",
        zh: "为数据集描述文件的类型生成 Swift、Python 代码或 JSON Schema。"
      ).forUsage,
      discussion: Phrase(
        """
        Samples are not read. If something is wrong with the definitions it is reported on standard error, and \
        nothing is written.

        Exit codes: 0 if it was written, 1 if something is wrong with the definitions, 2 if a file cannot be read or \
        the output cannot be written, 64 for wrong usage, and for a file without the type that is asked for.
        """,
        zh: """
          不读取样本。如果定义有错误，就在标准错误中报告，并且什么也不写入。

          退出码：0 表示已写入；1 表示定义有错误；2 表示文件无法读取或输出无法写入；64 表示用法错误，或者文件没有所要的类型。
          """
      ).forUsage,
      subcommands: [GenerateSwiftCommand.self, GeneratePythonCommand.self, GenerateJSONSchemaCommand.self])
  }
}
