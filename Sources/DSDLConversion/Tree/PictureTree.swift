import DSDL
import SystemPackage

/// A folder of pictures with all folders in it, read in the order of paths.
///
/// What is no picture, hidden, or a link that cannot be followed is reported on the way.
struct PictureTree {
  /// The folder, as it was named.
  let root: String
  let creation: DatasetCreation
  /// The names of files that are no pictures and belong there.
  let expected: Set<String>
  /// Whether what is wrong on the way is reported.
  private(set) var isReporting = true
  /// The root with links followed.
  private let resolvedRoot: String
  /// Whether the dataset is made in the root itself.
  private let holdsDataset: Bool
  /// Folders that the dataset is written into: their paths in the tree, with a slash.
  private let excluded: Set<[UInt8]>

  init(_ root: String, _ creation: DatasetCreation, expected: Set<String> = []) throws(ConversionFailure) {
    do throws(Errno) {
      let kind = try FileSystem.status(root).kind
      guard kind == .folder else { throw Errno.notDirectory }
    } catch {
      guard FileSystem.exists(root) else { throw ConversionFailure(.sourceMissing(root)) }
      guard error != .notDirectory else { throw ConversionFailure(.notAFolder(root)) }
      throw ConversionFailure(.unreadable(root, reason: error.phrase))
    }
    self.root = Paths.withoutSlashes(root)
    self.creation = creation
    self.expected = expected
    let resolved = FileSystem.resolved(root) ?? root
    resolvedRoot = resolved
    let written = creation.foldersWritten.compactMap(FileSystem.resolved)
    holdsDataset = written.contains(resolved)
    excluded = Set(
      written.filter { $0.hasPrefix(resolved + "/") }
        .map { Array($0.utf8.dropFirst(resolved.utf8.count + 1)) + [UInt8(ascii: "/")] })
  }

  /// The same tree for a first look, of which nothing is said.
  var silent: PictureTree {
    var silent = self
    silent.isReporting = false
    return silent
  }

  /// What stands in a folder: the names of folders, with the slash, and whether there are pictures beside them.
  func entries(of folder: [UInt8]) -> (folders: [[UInt8]], hasPictures: Bool) {
    guard let listing = try? FolderListing(creation.location(of: folder, in: root)) else {
      return ([], false)
    }
    var folders: [[UInt8]] = []
    var hasPictures = false
    for entry in listing.entries {
      let name = listing.names[entry.name]
      switch entry.kind {
      case .file: hasPictures = hasPictures || PictureSuffix.ends(name)
      case .folder, .linkedFolder:
        if name.first != UInt8(ascii: "."), !TreePath.isOfArchive(name), !isExcluded(folder + name) {
          folders.append(Array(name))
        }
      case .brokenLink, .other: break
      }
    }
    return (folders, hasPictures)
  }

  /// Goes through all pictures of a folder of the tree.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder with its slash, or nothing for the root.
  ///   - isShallow: Whether the folders in it are passed over.
  ///   - onFolder: Called with the path of each folder before its pictures.
  ///   - onPicture: Called with the path of each picture, and where its name begins in it.
  func walk(
    _ folder: [UInt8] = [], isShallow: Bool = false,
    onFolder: (_ path: [UInt8]) throws(ConversionFailure) -> Void = { _ in },
    onPicture: (_ path: [UInt8], _ name: Int) throws(ConversionFailure) -> Void
  ) throws(ConversionFailure) {
    var walk = TreeWalk(path: folder, tree: self, isShallow: isShallow)
    try walk.enter(onFolder, onPicture)
  }

  /// Whether an entry of the root belongs to the dataset that is made there.
  func isExcluded(_ path: [UInt8]) -> Bool {
    if !excluded.isEmpty, excluded.contains(path) { return true }
    guard holdsDataset else { return false }
    return path.elementsEqual("defs/".utf8) || path.elementsEqual("README.md".utf8)
      || (path.starts(with: "set-".utf8) && path.firstIndex(of: UInt8(ascii: "/")) == path.count - 1)
  }

  /// Whether a folder with links followed lies in the tree, and whether the path lies in it.
  func relation(of target: String, to path: [UInt8]) -> (isInside: Bool, isAncestor: Bool) {
    let isInside = target == resolvedRoot || target.hasPrefix(resolvedRoot + "/")
    let own = FileSystem.resolved(creation.location(of: path, in: root)) ?? root
    return (isInside, own == target || own.hasPrefix(target == "/" ? "/" : target + "/"))
  }
}
