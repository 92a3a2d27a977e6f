import YAMLTree

/// Lines of YAML before which stand other blanks than spaces, as in text that was copied from a page: to YAML they are
/// letters, and what should stand under a key stands beside it.
struct OddIndentation {
  let range: SourceRange
  let message: Message
  let hint: Message
  let fix: FixIt?

  /// Nil if no key of a file's outermost mapping begins with such a blank.
  init?(_ root: Node, in file: SourceFile) {
    let entry = root.entries.first { key, _ in
      key.kind == .scalar && key.style == .plain && key.withUTF8 { $0.first ?? 0 } >= 0x80
        && key.text.unicodeScalars.first.map(Self.isOdd) ?? false
    }
    guard let key = entry?.key, let scalar = key.text.unicodeScalars.first else { return nil }
    let contents = file.contents
    var pieces: [(range: Range<Int>, width: Int)] = []
    var at = key.start
    while at < contents.count {
      if let blanks = Self.blanks(in: contents, at) { pieces.append(blanks) }
      guard let end = contents[at...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
      at = end + 1
    }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    range = SourceRange(file, first.range)
    message = .yaml(.oddIndentation(scalar))
    hint = .yamlAdvice(.oddIndentation(scalar))
    var text: [UInt8] = []
    var end = first.range.lowerBound
    for piece in pieces {
      text += contents[end..<piece.range.lowerBound]
      text += repeatElement(0x20, count: piece.width)
      end = piece.range.upperBound
    }
    fix = FixIt(
      first.range.lowerBound..<last.range.upperBound, String(decoding: text, as: UTF8.self), safety: .safe)
  }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isWhitespace
  }

  /// The blanks with which a line begins, and how many they are, if one is no space.
  private static func blanks(in contents: [UInt8], _ start: Int) -> (range: Range<Int>, width: Int)? {
    let head = contents[start..<min(start + 256, contents.count)]
    guard let first = head.first, first == 0x20 || first >= 0x80 else { return nil }
    let blanks = String(decoding: head, as: UTF8.self).unicodeScalars.prefix { $0 == " " || isOdd($0) }
    guard blanks.contains(where: isOdd) else { return nil }
    let size = blanks.reduce(0) { $0 + UTF8.width($1) }
    return (start..<start + size, blanks.count)
  }
}
