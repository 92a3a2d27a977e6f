import DSDL

/// Where a sample says that a file is.
struct Locator {
  let text: String

  /// The locator of a value: text, or an object with `$loc`.
  init?(_ value: DataValue?) {
    guard let text = value?.string ?? value?["$loc"]?.string, !text.isEmpty else { return nil }
    self.text = text
  }

  /// Whether it is a path: no URL, object id or alias.
  var isPath: Bool {
    if text.hasPrefix("::") || text.hasPrefix("$") { return false }
    return !text.utf8.contains(UInt8(ascii: ":")) || !hasScheme
  }

  /// `http://`, `s3://`
  private var hasScheme: Bool {
    let scheme = text.prefix { $0 != ":" }
    let isWord = scheme.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B
    }
    return isWord && !scheme.isEmpty && text.dropFirst(scheme.count).hasPrefix("://")
  }

  /// The last part of the path.
  var fileName: String {
    String(text[(text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex)...])
  }
}

extension String {
  /// A file's name without its suffix.
  var stem: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }

  /// A file's suffix with its dot.
  var suffix: String { String(dropFirst(stem.count)) }
}
