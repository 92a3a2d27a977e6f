import DSDL
import SystemPackage

/// Copies of files with changes that are not made, in a folder of their own that is gone with the object.
final class FileCopies {
  private var folder: FilePath?
  private var copies: [FilePath: FilePath] = [:]
  private var count = 0

  deinit {
    for copy in copies.values { DiskWriter.remove(copy) }
    if let folder { FileSystem.removeFolder(folder.string) }
  }

  /// The files on disk, with the copies in their places.
  var files: CopiedFiles { CopiedFiles(copies) }

  /// Puts a new copy in the place of a file, or of its last copy.
  func add(_ fixer: FileFixer, _ monitor: ValidationMonitor?) throws(FileProblem) {
    if folder == nil { folder = try DiskWriter.makeTemporaryFolder() }
    guard let folder else { return }
    count += 1
    let new = folder.appending("\(count)")
    try fixer.copy(to: new, monitor)
    if let old = copies.updateValue(new, forKey: fixer.path) { DiskWriter.remove(old) }
  }
}
