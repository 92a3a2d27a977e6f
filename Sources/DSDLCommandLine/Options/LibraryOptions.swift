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

  /// What is wrong with the folders; nil if all are there.
  static func problem(with folders: [String]) -> Phrase? {
    guard let folder = folders.first(where: { FileSystem.kind(of: $0) != .folder }) else { return nil }
    return FileSystem.kind(of: folder) == nil
      ? Phrase(
        "\(folder) does not exist: --library-path names a folder",
        zh: "\(folder) 不存在：--library-path 应指定文件夹")
      : Phrase(
        "\(folder) is no folder: --library-path names one", zh: "\(folder) 不是文件夹：--library-path 应指定文件夹")
  }
}
