import ArgumentParser
import DSDL

/// Where settings come from that are not on the command line; `dsdl inspect` shows them.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      """
      The configuration file. (default: \(Configuration.fileName) in the description's folder or the nearest \
      folder above it)
      """, valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var file: String?
}
