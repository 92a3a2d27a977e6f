/// Paths in a tree, as bytes: what the file system calls a name need not be text.
enum TreePath {
  /// As text for people: what is not UTF-8 as `\xE9`.
  static func text(_ path: some Collection<UInt8>) -> String {
    if let text = String(validating: path, as: UTF8.self) { return text }
    var text = ""
    var rest = Array(path)[...]
    while !rest.isEmpty {
      let next = rest.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex
      if let character = String(validating: rest[..<next], as: UTF8.self) {
        text += character
      } else {
        text += rest[..<next].map { "\\x" + String($0, radix: 16, uppercase: true) }.joined()
      }
      rest = rest[next...]
    }
    return text
  }

  /// Whether all of it is ASCII or well-formed UTF-8.
  static func isText(_ path: some Collection<UInt8>) -> Bool {
    path.allSatisfy { $0 < 0x80 } || String(validating: path, as: UTF8.self) != nil
  }

  /// The names of the folders in a path that ends with a slash.
  static func components(_ path: ArraySlice<UInt8>) -> [String] {
    path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }
}
