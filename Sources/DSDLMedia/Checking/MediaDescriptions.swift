import DSDL

/// The descriptions of a run, by number.
final class MediaDescriptions {
  private var files: [SourceFile] = []

  /// The number of a description, that which it had when it was checked before, as it is when fixes are applied.
  ///
  /// - Parameter isAnother: Whether it counts as another one even if its path is known.
  func add(_ file: SourceFile, isAnother: Bool) -> Int {
    if !isAnother, let known = files.firstIndex(where: { $0.path == file.path }) {
      files[known] = file
      return known
    }
    files.append(file)
    return files.count - 1
  }

  subscript(number: Int) -> String { files[number].path }

  /// Where something is said of a description as a whole.
  func place(of number: Int) -> SourceRange? { SourceRange(startOf: files[number]) }
}
