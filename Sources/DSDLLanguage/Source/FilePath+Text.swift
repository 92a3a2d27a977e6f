package import SystemPackage

/// What the text of a path says at once. To take a path apart is slow, above all where the library for it is not optimised,
/// and every file of a dataset is asked.
extension FilePath {
  /// What stands behind the last dot of the name, in lower case, as ``extension``; nil without a dot, or if the name begins
  /// with its only one.
  package var suffix: String? {
    let text = string.utf8
    let name = text.lastIndex(of: UInt8(ascii: "/")).map { text[text.index(after: $0)...] } ?? text[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex,
      !name.elementsEqual("..".utf8)
    else { return nil }
    return Substring(name[name.index(after: dot)...]).lowercased()
  }

  /// The path without `.` and `..`, as ``lexicallyNormalized()``.
  package var normalized: FilePath {
    var isAtStart = true
    for byte in string.utf8 {
      if isAtStart, byte == UInt8(ascii: ".") { return lexicallyNormalized() }
      isAtStart = byte == UInt8(ascii: "/")
    }
    return self
  }
}
