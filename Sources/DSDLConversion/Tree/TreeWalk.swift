import DSDL
import SystemPackage

/// A way through a tree of pictures, folder by folder.
struct TreeWalk {
  /// No system takes a path that is much deeper.
  private static let depthLimit = 512

  /// The path of the folder, with its slash.
  private(set) var path: [UInt8]
  private let tree: PictureTree
  private let isShallow: Bool
  private var depth = 0
  /// Folders outside of the tree that links lead to.
  private var linked: Set<FileSystem.Identity> = []
  /// Whether the folder is outside of the tree.
  private var isOutside = false

  init(path: [UInt8], tree: PictureTree, isShallow: Bool) {
    self.path = path
    self.tree = tree
    self.isShallow = isShallow
  }

  private var creation: DatasetCreation { tree.creation }

  /// Goes through the folder and those in it.
  mutating func enter(
    _ onFolder: (_ path: [UInt8]) throws(ConversionFailure) -> Void,
    _ onPicture: (_ path: [UInt8], _ name: Int) throws(ConversionFailure) -> Void
  ) throws(ConversionFailure) {
    try creation.checkInterruption()
    let listing: FolderListing
    do throws(Errno) {
      listing = try FolderListing(creation.location(of: path, in: tree.root))
    } catch {
      return report(.fileUnreadable, .unreadableFolder(SystemError(error.rawValue)))
    }
    try onFolder(path)
    let start = path.count
    for (index, entry) in listing.entries.enumerated() {
      if index & 0xFFFF == 0xFFFF { try creation.checkInterruption() }
      path.append(contentsOf: listing.names[entry.name])
      switch entry.kind {
      case .file: try file(start, onPicture)
      case .folder: try folder(start, nil, onFolder, onPicture)
      case .linkedFolder(let identity): try folder(start, identity, onFolder, onPicture)
      case .brokenLink(let isCircle):
        report(.unusableLink, isCircle ? .circularLink(name: name(start)) : .brokenLink(name: name(start)))
      case .other: report(.notAPicture, .specialFile(name: name(start)))
      }
      path.removeSubrange(start...)
    }
  }

  private func name(_ start: Int) -> String {
    ReadableBytes.text(
      of: path[start...].last == UInt8(ascii: "/") ? path[start...].dropLast() : path[start...])
  }

  private func report(
    _ rule: Rule, _ message: @autoclosure () -> ConversionMessage, hint: ConversionHint? = nil
  ) {
    guard tree.isReporting else { return }
    creation.report(rule, of: path, in: tree.root, .conversion(message()), hint: hint)
  }

  private func file(
    _ start: Int, _ onPicture: (_ path: [UInt8], _ name: Int) throws(ConversionFailure) -> Void
  ) throws(ConversionFailure) {
    guard TreePath.isText(path[start...]) else {
      return report(.unusableName, .notUTF8(name: name(start)), hint: .renameFile)
    }
    guard !path[start...].contains(UInt8(ascii: "\\")) else {
      return report(.unusableName, .backslash(name: name(start)), hint: .renameFile)
    }
    // A name such as `._1.jpg` is what some systems leave beside `1.jpg`.
    guard path[start] != UInt8(ascii: "."), PictureSuffix.ends(path[start...]) else {
      if !tree.expected.isEmpty, tree.expected.contains(name(start)) { return }
      if tree.isExcluded(path) { return }
      let isHidden = path[start] == UInt8(ascii: ".")
      return report(
        .notAPicture, isHidden ? .hiddenFile(name: name(start)) : .noPicture(name: name(start)))
    }
    try onPicture(path, start)
  }

  private mutating func folder(
    _ start: Int, _ link: FileSystem.Identity?,
    _ onFolder: (_ path: [UInt8]) throws(ConversionFailure) -> Void,
    _ onPicture: (_ path: [UInt8], _ name: Int) throws(ConversionFailure) -> Void
  ) throws(ConversionFailure) {
    if isShallow || tree.isExcluded(path) { return }
    guard path[start] != UInt8(ascii: ".") else {
      return report(.notAPicture, .hiddenFolder(name: name(start)))
    }
    guard !TreePath.isOfArchive(path[start...]) else {
      return report(.notAPicture, .archiveFolder(name: name(start)))
    }
    guard TreePath.isText(path[start...]) else {
      return report(.unusableName, .notUTF8(name: name(start)), hint: .renameFolder)
    }
    guard !path[start...].contains(UInt8(ascii: "\\")) else {
      return report(.unusableName, .backslash(name: name(start)), hint: .renameFolder)
    }
    guard depth < Self.depthLimit else { return report(.limitExceeded, .tooDeep(limit: Self.depthLimit)) }
    let wasOutside = isOutside
    defer { isOutside = wasOutside }
    guard try follow(start, link) else { return }
    depth += 1
    try enter(onFolder, onPicture)
    depth -= 1
  }

  /// Whether a folder is to be read: not one that is read by another way.
  private mutating func follow(_ start: Int, _ link: FileSystem.Identity?) throws(ConversionFailure) -> Bool {
    guard link != nil || isOutside else { return true }
    let location = creation.location(of: path, in: tree.root)
    guard let identity = link ?? (try? FileSystem.status(location))?.identity else { return true }
    if link != nil {
      let target = FileSystem.resolved(location) ?? location
      let relation = tree.relation(of: target, to: Array(path[..<start]))
      if relation.isAncestor {
        report(.unusableLink, .circularLink(name: name(start)))
        return false
      }
      if relation.isInside {
        report(.unusableLink, .repeatedFolder(name: name(start)))
        return false
      }
    }
    isOutside = true
    guard linked.insert(identity).inserted else {
      report(.unusableLink, .repeatedFolder(name: name(start)))
      return false
    }
    return true
  }
}
