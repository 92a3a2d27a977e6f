import DSDL
import SystemPackage

/// A folder whose files appear all at once, or not at all.
///
/// They are written into a folder of another name first. A target that is not there yet gets that folder under its own
/// name; in one that is there, each file takes its place, and if one cannot, all go back.
final class StagedFolder {
  private let target: String
  private let targetExists: Bool
  /// Where the files are until they are all there.
  let path: String
  private var files: [String] = []
  /// The folders that were made, in that order: on the way to the target, and in the stage.
  private var parents: [String] = []
  private var folders: [String] = []
  private var filesRead: [FileSystem.Identity: String] = [:]

  init(target: String) throws(ConversionFailure) {
    self.target = target
    targetExists = FileSystem.exists(target)
    let number = UInt32.random(in: 0 ... .max)
    path = targetExists ? Paths.joined(target, ".dsdl-\(number).tmp") : "\(target).\(number).tmp"
    guard !targetExists || FileSystem.isFolder(target) else { throw ConversionFailure(.notAFolder(target)) }
    do throws(Errno) {
      try makeFolders(on: Paths.folder(of: self.path), noting: \.parents)
      try makeFolder(self.path, noting: \.folders)
    } catch {
      discard()
      throw ConversionFailure(.unwritable(target, reason: error.phrase))
    }
  }

  /// Opens a new file of the folder.
  func create(_ path: String) throws(ConversionFailure) -> FileDescriptor {
    do throws(Errno) {
      return try FileSystem.create(try place(for: path))
    } catch {
      throw ConversionFailure(.unwritable(Paths.joined(target, path), reason: error.phrase))
    }
  }

  /// Where a new file of the folder is to be made.
  func place(for path: String) throws(Errno) -> String {
    let staged = Paths.joined(self.path, path)
    try makeFolders(on: Paths.folder(of: staged), noting: \.folders)
    files.append(path)
    return staged
  }

  /// Keeps a file that is read from losing its place to a new one. In a folder that is not there yet nothing can.
  func protect(_ path: String) {
    guard targetExists, let identity = FileSystem.Identity(of: path) else { return }
    filesRead[identity] = path
  }

  /// The first file that is read and would lose its place. A link that leads to it can be replaced.
  private var fileAtRisk: String? {
    guard !filesRead.isEmpty else { return nil }
    return files.lazy.compactMap { [self] in
      FileSystem.Identity(ofEntry: Paths.joined(target, $0)).flatMap { filesRead[$0] }
    }.first
  }

  /// Lets the files appear.
  func commit() throws(ConversionFailure) {
    try UnfinishedFiles.during { () throws(ConversionFailure) in
      guard targetExists else {
        do throws(Errno) {
          try FileSystem.move(path, to: target)
          parents = []
          folders = []
          files = []
        } catch {
          throw ConversionFailure(.unwritable(target, reason: error.phrase))
        }
        return
      }
      if let path = fileAtRisk { throw ConversionFailure(.isRead(path), kind: .usage) }
      try replaceAll()
    }
  }

  /// Puts each file into its place, or all back.
  private func replaceAll() throws(ConversionFailure) {
    var replaced: [(path: String, old: String?)] = []
    for path in files {
      let final = Paths.joined(target, path)
      do throws(Errno) {
        try makeFolders(on: Paths.folder(of: final), noting: \.parents)
        var old: String?
        if FileSystem.exists(final) {
          guard !FileSystem.isFolder(final) else { throw Errno.isDirectory }
          let aside = Paths.joined(self.path, ".old-\(replaced.count)")
          try FileSystem.move(final, to: aside)
          old = aside
        }
        replaced.append((path, old))
        try FileSystem.move(Paths.joined(self.path, path), to: final)
      } catch {
        putBack(replaced)
        throw ConversionFailure(.unwritable(final, reason: error.phrase))
      }
    }
    for case (_, let old?) in replaced { FileSystem.remove(old) }
    files = []
    parents = []
    discard()
  }

  private func putBack(_ replaced: [(path: String, old: String?)]) {
    for (path, old) in replaced.reversed() {
      let final = Paths.joined(target, path)
      try? FileSystem.move(final, to: Paths.joined(self.path, path))
      if let old { try? FileSystem.move(old, to: final) }
    }
  }

  /// Removes what has not appeared.
  func discard() {
    for path in files { FileSystem.remove(Paths.joined(self.path, path)) }
    for folder in folders.reversed() + parents.reversed() { FileSystem.removeFolder(folder) }
    files = []
    folders = []
    parents = []
  }

  private func makeFolders(
    on path: String, noting made: ReferenceWritableKeyPath<StagedFolder, [String]>
  ) throws(Errno) {
    guard path != ".", !FileSystem.isFolder(path) else { return }
    try makeFolders(on: Paths.folder(of: path), noting: made)
    try makeFolder(path, noting: made)
  }

  private func makeFolder(
    _ path: String, noting made: ReferenceWritableKeyPath<StagedFolder, [String]>
  ) throws(Errno) {
    if try FileSystem.makeFolder(path) { self[keyPath: made].append(path) }
  }

  deinit { discard() }
}
