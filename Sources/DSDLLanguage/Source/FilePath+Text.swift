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

  /// The path without its last name, as ``removingLastComponent()``.
  package var folder: FilePath {
    withPlatformString { text in
      var end = 0
      var at = 0
      while text[at] != 0 {
        if text[at] == CChar(UInt8(ascii: "/")) { end = max(at, 1) }
        at += 1
      }
      return FilePath(platformString: Array(UnsafeBufferPointer(start: text, count: end)) + [0])
    }
  }

  /// The path without `.` and `..`, as ``lexicallyNormalized()``.
  package var normalized: FilePath {
    withPlatformString { text in
      let slash = CChar(UInt8(ascii: "/"))
      let dot = CChar(UInt8(ascii: "."))
      guard Self.hasDottedName(text, slash: slash, dot: dot) else { return self }
      let isAbsolute = text[0] == slash
      // What is kept, and where each of its names begins.
      var kept: [CChar] = isAbsolute ? [slash] : []
      var starts: [Int] = []
      var at = isAbsolute ? 1 : 0
      while text[at] != 0 {
        var end = at
        while text[end] != 0, text[end] != slash { end += 1 }
        let name = UnsafeBufferPointer(start: text + at, count: end - at)
        let isParent = Self.isParent(name, dot: dot)
        if isParent, let last = starts.last, !Self.isParent(kept[last...], dot: dot) {
          kept.removeSubrange(max(last - 1, isAbsolute ? 1 : 0)...)
          starts.removeLast()
        } else if !name.isEmpty, !name.elementsEqual([dot]), !(isParent && isAbsolute) {
          if !starts.isEmpty { kept.append(slash) }
          starts.append(kept.count)
          kept.append(contentsOf: name)
        }
        at = text[end] == 0 ? end : end + 1
      }
      return FilePath(platformString: kept + [0])
    }
  }

  private static func isParent(_ name: some Collection<CChar>, dot: CChar) -> Bool {
    name.elementsEqual([dot, dot])
  }

  /// Whether a name begins with a dot.
  private static func hasDottedName(_ text: UnsafePointer<CChar>, slash: CChar, dot: CChar) -> Bool {
    var before = slash
    var at = 0
    while text[at] != 0 {
      if before == slash, text[at] == dot { return true }
      before = text[at]
      at += 1
    }
    return false
  }
}
