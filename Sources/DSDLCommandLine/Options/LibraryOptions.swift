import ArgumentParser
import DSDL

/// Where to look for what descriptions import.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("library-path")],
    help: ArgumentHelp(
      Phrase(
        "A folder to search for imports; can be repeated.", zh: "查找导入的文件夹；可以重复。"), valueName: "dir"),
    completion: .directory)
  var libraryPath: [String] = []

  /// What is wrong with the folders; nil if all can be looked into.
  static func problem(with folders: [String]) -> Phrase? {
    folders.lazy.compactMap { NamedFolder.problem(with: $0, option: "--library-path") }.first
  }
}
