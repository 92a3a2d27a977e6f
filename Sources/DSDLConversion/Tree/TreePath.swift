/// Paths in a tree, as bytes: what the file system calls a name need not be text.
enum TreePath {
  /// Whether all of it is ASCII or well-formed UTF-8.
  static func isText(_ path: some Collection<UInt8>) -> Bool {
    path.allSatisfy { $0 < 0x80 } || String(validating: path, as: UTF8.self) != nil
  }

  /// Whether a folder, with its slash, is the one that macOS adds to archives: for each file one of a similar name.
  static func isOfArchive(_ name: some Collection<UInt8>) -> Bool { name.elementsEqual("__MACOSX/".utf8) }

  /// The names of the folders in a path that ends with a slash.
  static func components(_ path: ArraySlice<UInt8>) -> [String] {
    path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }
}
