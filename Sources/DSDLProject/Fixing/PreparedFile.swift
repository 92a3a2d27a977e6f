import DSDL
import SystemPackage

/// A file that is written anew under another name and waits to take the old one's place.
struct PreparedFile {
  let path: FilePath
  let new: FilePath
  /// What the old file is known by.
  let identity: FileIdentity
  /// Whether the new file can take the old one's place; else the old one is written over.
  let canReplace: Bool

  func commit() throws(FileProblem) {
    do throws(FileProblem) {
      if canReplace {
        try DiskWriter.replace(path, by: new, expecting: identity)
      } else {
        try DiskWriter.overwrite(path, by: new, expecting: identity)
      }
    } catch {
      if case .halfWritten = error { throw error }
      abandon()
      throw error
    }
  }

  func abandon() { DiskWriter.remove(new) }
}
