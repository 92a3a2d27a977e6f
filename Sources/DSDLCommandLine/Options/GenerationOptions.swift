import ArgumentParser
import DSDL
import DSDLProject

/// What the commands below `dsdl generate` have in common.
struct GenerationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrase("A description file.", zh: "数据集描述文件。"), valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @OptionGroup var library: LibraryOptions

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      Phrase(
        """
        The configuration file. (default: \(Configuration.fileName) in the description's folder or the nearest folder \
        above it)
        """,
        zh: "配置文件。（默认：数据集描述文件所在文件夹或其最近的上级文件夹中的 \(Configuration.fileName)）"),
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var configuration: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Write to this file, which appears whole or not at all.", zh: "写入这个文件：要么完整出现，要么不出现。"),
      valueName: "file"),
    completion: .file(), transform: OutputPath.named)
  var output: String?

  @OptionGroup var language: LanguageOptions
}
