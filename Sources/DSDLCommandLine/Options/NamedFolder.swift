import DSDL
import SystemPackage

/// A folder that an option names.
enum NamedFolder {
  /// What is wrong with it; nil if it can be looked into.
  static func problem(with folder: String, option: String) -> Phrase? {
    let path = FilePath(folder)
    switch DiskReader.absence(of: path)?.of(folder) {
    case nil: break
    case .notFound:
      return Phrase(
        "\(folder) does not exist: \(option) names a folder", zh: "\(folder) 不存在：\(option) 应指定文件夹")
    case let problem?: return UnreadableFile(folder, problem).phrase
    }
    guard DiskReader.isFolder(path) else {
      return Phrase(
        "\(folder) is no folder: \(option) names one", zh: "\(folder) 不是文件夹：\(option) 应指定文件夹")
    }
    guard DiskReader.absence(of: path.appending(".")) == nil else {
      return Phrase(verbatim: "\(folder) ") + FileProblem.closedFolder
    }
    return nil
  }
}
