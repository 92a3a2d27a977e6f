import DSDL

/// The pictures of a tree that a list has to name.
struct ListedFiles {
  private var isListed: [[UInt8]: Bool] = [:]
  /// The paths in their order.
  private(set) var paths: [[UInt8]] = []
  /// The pictures that were named together, with where that was first.
  private var groups: [[[UInt8]]: SourceRange] = [:]
  private let tree: PictureTree
  private let creation: DatasetCreation

  /// Goes through a folder of a tree.
  init(_ tree: PictureTree, _ creation: DatasetCreation, in folder: [UInt8] = []) throws(ConversionFailure) {
    self.tree = tree
    self.creation = creation
    try tree.walk(folder) { path, _ in
      isListed[path] = false
      paths.append(path)
    }
  }

  enum Outcome { case found, again, missing, outside }

  /// Notes that a list names a file, relative to a folder of the tree, and gives its path in the tree.
  mutating func list(_ name: String, in folder: [UInt8]) -> (path: [UInt8], outcome: Outcome) {
    guard let path = Self.path(name, in: folder) else { return ([], .outside) }
    guard let isListed = isListed[path] else { return (path, .missing) }
    self.isListed[path] = true
    return (path, isListed ? .again : .found)
  }

  /// Notes that a list names pictures together, and gives where it did so before.
  mutating func group(_ paths: [[UInt8]], at place: SourceRange) -> SourceRange? {
    if let first = groups[paths] { return first }
    groups[paths] = place
    return nil
  }

  /// The path of a file in the tree; nil if it leads out of it.
  private static func path(_ name: String, in folder: [UInt8]) -> [UInt8]? {
    // Most names need no way to be walked.
    if !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")), name != ".", name != ".." {
      return folder + name.utf8
    }
    guard !name.hasPrefix("/") else { return nil }
    var parts = folder.split(separator: UInt8(ascii: "/")).map(Array.init)
    for part in name.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(Array(part))
      }
    }
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Reports the pictures that no list names.
  func reportUnlisted(by list: String) {
    for path in paths where isListed[path] == false {
      creation.report(
        .unlistedPicture, of: path, in: tree.root,
        .conversion(.unlisted(name: ReadableBytes.text(of: path), list: list)))
    }
  }
}
