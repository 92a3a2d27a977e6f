import ArgumentParser
import DSDL

/// What the commands below `dsdl generate` have in common.
struct GenerationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A description file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @OptionGroup var library: LibraryOptions

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      """
      The configuration file. (default: \(Configuration.fileName) in the description's folder or the nearest folder \
      above it)
      """, valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var configuration: String?

  @Option(
    help: ArgumentHelp("Write to this file, which appears whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The language of what is said in comments: en or zh. (default: en)", valueName: "en|zh"),
    completion: .list(TextLanguage.allCases.map(\.rawValue)), transform: TextLanguage.named)
  var language: TextLanguage?
}
