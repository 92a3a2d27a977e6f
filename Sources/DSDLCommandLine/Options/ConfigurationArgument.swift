import ArgumentParser
import DSDL
import DSDLProject

/// Where settings are read from.
struct ConfigurationArgument: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      Phrase(
        """
        The configuration file. (default: \(Configuration.fileName) in the description's folder or the nearest \
        folder above it)
        """, zh: "配置文件。（默认：描述文件所在文件夹中的 \(Configuration.fileName)，或上层最近的一个）"), valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var file: String?
}
