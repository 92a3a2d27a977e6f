import ArgumentParser
import DSDL
import DSDLGeneration

/// `dsdl generate python`: writes dataclasses for samples.
struct GeneratePythonCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "python",
      abstract: Phrase(
        "Write a Python module with dataclasses for samples.", zh: "生成包含样本数据类的 Python 模块。"
      ).forUsage,
      discussion: Phrase(
        """
        The module needs Python 3.8 and nothing else, and passes 'mypy --strict'. 'read_samples(path)' reads a file \
        of samples. Of a library all definitions are written.
        """,
        zh: """
          该模块只需要 Python 3.8，并且通过 mypy --strict 的检查。read_samples(path) 读取样本文件。对于库，生成所有定义。
          """
      ).forUsage)
  }

  @OptionGroup var options: GenerationOptions

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = options.language.language
    let generator = PythonGenerator(language: console.programLanguage)
    return Generation(options).execute(on: &console) { dataset throws(GenerationFailure) in
      try generator.code(for: dataset)
    }
  }
}
