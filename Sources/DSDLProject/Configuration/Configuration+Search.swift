public import DSDL
import SystemPackage

extension Configuration {
  /// What was found on the way up from a folder.
  package struct Found: Sendable, Hashable {
    /// The path as it is to be shown.
    package let path: String
    /// Whether it belongs to somebody whose word does not count here: neither to who runs the tool, nor to root, nor
    /// to the owner of the folder that is asked for.
    package let isForeign: Bool
    /// The file of the other name that stands beside it, and so does not count.
    package var second: String?
  }

  /// The configuration of a description: the file in its folder, or in the nearest folder above it, up to the root of
  /// the repository, which is the folder with `.git`. A file of another user does not count.
  ///
  /// - Parameters:
  ///   - path: The description, or any other file in its folder.
  ///   - options: Those of the run.
  /// - Returns: The path as it is to be shown; nil if there is no configuration.
  public static func path(for path: String, options: ValidationOptions = ValidationOptions()) -> String? {
    found(for: path, options: options).flatMap { $0.isForeign ? nil : $0.path }
  }

  /// The nearest configuration of a description, whoever it belongs to.
  package static func found(for path: String, options: ValidationOptions) -> Found? {
    nearest(above: options.location(path).folder, options: options)
  }

  /// The configuration in a folder, or in the nearest folder above it.
  package static func path(inOrAbove folder: String, options: ValidationOptions = ValidationOptions())
    -> String?
  {
    nearest(above: options.location(folder), options: options).flatMap { $0.isForeign ? nil : $0.path }
  }

  private static func nearest(above start: FilePath, options: ValidationOptions) -> Found? {
    let sources = Pipeline(options: options).sources
    let start = sources.absolute(start)
    var folder = start
    while true {
      for name in [fileName, otherFileName] {
        let candidate = folder.appending(name)
        // A link that leads nowhere, and a folder, are found as well: reading them says what is wrong.
        guard FileSystem.exists(candidate.string) else {
          options.absentFiles?.insert(candidate)
          continue
        }
        let second = folder.appending(otherFileName)
        let hasSecond =
          FileSystem.exists(second.string) && !FileSystem.isSame(candidate.string, second.string)
        return Found(
          path: sources.display(candidate), isForeign: isForeign(candidate, in: start),
          second: hasSecond ? sources.display(second) : nil)
      }
      if DiskReader.exists(folder.appending(".git")) { return nil }
      guard folder.removeLastComponent() else { return nil }
    }
  }

  private static func isForeign(_ file: FilePath, in start: FilePath) -> Bool {
    guard let owner = DiskReader.owner(of: file) else { return false }
    return owner != 0 && owner != DiskReader.currentUser && owner != DiskReader.owner(of: start)
  }
}
