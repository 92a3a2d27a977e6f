import ArgumentParser

/// Where to look for what descriptions import.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("library-path")],
    help: ArgumentHelp("A folder to search for imports; can be repeated.", valueName: "dir"),
    completion: .directory)
  var libraryPath: [String] = []

  /// What is wrong with the folders, in words; nil if all are there.
  static func problem(with folders: [String]) -> String? {
    guard let folder = folders.first(where: { Platform.kind(of: $0) != .folder }) else { return nil }
    return Platform.kind(of: folder) == nil
      ? "\(folder) does not exist: --library-path names a folder"
      : "\(folder) is no folder: --library-path names one"
  }
}
