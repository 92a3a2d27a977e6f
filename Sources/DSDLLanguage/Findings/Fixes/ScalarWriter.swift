/// Writes text as a scalar of YAML or JSON.
enum ScalarWriter {
  /// A string in double quotes, by the rules of JSON, which YAML shares.
  static func doubleQuoted(_ text: String) -> String {
    QuotedText.quoted(text) { !isPrintable($0) }
  }

  /// A string in single quotes, for text that is printable.
  static func singleQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  static func isPrintable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPrintable) }

  /// Whether a character may stand unescaped in quotes. YAML takes some others for line breaks or refuses them;
  /// none of them is beyond the first plane.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x2028, 0x202A..<0xD800, 0xE000..<0xFEFF, 0xFF00..<0xFFFE, 0x10000...: true
    default: false
    }
  }

  /// Whether text can stand without quotes everywhere in YAML and is text to every reader.
  static func isSafePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isPrintable(text)
    else { return false }
    guard first.properties.isXIDContinue || first == "$", last != " " else { return false }
    guard text.unicodeScalars.dropFirst().allSatisfy({ $0.properties.isXIDContinue || "-./ ".contains($0) })
    else { return false }
    var text = text
    return text.withUTF8 { PlainScalar($0) } == .text
  }

  /// Whether text is a word that needs no quotes in a type expression: a name, a mode, a param.
  static func isWord(_ text: String) -> Bool {
    let word = text.hasPrefix("$") ? text.dropFirst() : text[...]
    return !word.isEmpty && isPrintable(text)
      && word.unicodeScalars.allSatisfy { $0.properties.isXIDContinue || $0 == "-" }
  }
}

extension String {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
