/// Fixes that put a text in a scalar's place, written in the manner of the file and of the scalar itself.
///
///     phto      → photo        a plain word of YAML stays plain if that is safe
///     'phto'    → 'it''s'      quotes stay, and what they hold is escaped by their rules
///     "phto"    → "\"a\""      in YAML and JSON alike
///
/// None is made where the source is not what it seems: in block scalars, behind tags, behind escapes.
extension FixIt {
  /// Gives a scalar another value.
  package static func rewriting(_ range: SourceRange, as text: String, safety: Safety) -> FixIt? {
    let source = range.file.bytes(in: range.bytes)
    switch source.first {
    case nil, UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case UInt8(ascii: "\""): return FixIt(range.bytes, ScalarWriter.doubleQuoted(text), safety: safety)
    case UInt8(ascii: "'"):
      let isWritable = ScalarWriter.isPrintable(text)
      return FixIt(
        range.bytes, isWritable ? ScalarWriter.singleQuoted(text) : ScalarWriter.doubleQuoted(text),
        safety: safety)
    default:
      let isPlain = !range.file.isJSON && ScalarWriter.isSafePlain(text)
      return FixIt(range.bytes, isPlain ? text : ScalarWriter.doubleQuoted(text), safety: safety)
    }
  }

  /// Puts quotes around a scalar that has none and whose text is meant as it stands.
  package static func quoting(_ range: SourceRange, _ text: String) -> FixIt? {
    guard range.file.bytes(in: range.bytes).elementsEqual(text.utf8), !text.isEmpty else { return nil }
    return quoting(range, as: text)
  }

  /// Puts quotes around a scalar that has none, with another text.
  package static func quoting(_ range: SourceRange, as text: String) -> FixIt? {
    hasTag(range) ? nil : FixIt(range.bytes, ScalarWriter.doubleQuoted(text), safety: .safe)
  }

  /// Makes a list of one out of a scalar that is text.
  package static func listing(_ range: SourceRange, _ text: String) -> FixIt? {
    guard !hasTag(range) else { return nil }
    let source = range.file.bytes(in: range.bytes)
    switch source.first {
    case nil, UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return FixIt(range.bytes, "[\(String(decoding: source, as: UTF8.self))]", safety: .safe)
    default:
      let item = ScalarWriter.isSafePlain(text) ? text : ScalarWriter.doubleQuoted(text)
      return FixIt(range.bytes, "[\(item)]", safety: .safe)
    }
  }

  /// Puts another name in a name's place, inside of its quotes if it has some.
  ///
  /// The name may be a whole scalar or a word of a type expression, where quotes can be escaped by those around
  /// the expression: `"Label[dom=\"D\"]"`, `'Label[dom=''D'']'`.
  package static func renaming(_ name: Name, to word: String, safety: Safety) -> FixIt? {
    guard ScalarWriter.isWord(word), let place = place(of: name) else { return nil }
    if place == name.range.bytes {
      guard ScalarWriter.isSafePlain(word) else { return nil }
    }
    return FixIt(place, word, safety: safety)
  }

  /// Puts words in the place of a word of a type expression, its quotes included.
  package static func replacing(_ name: Name, by words: String, safety: Safety) -> FixIt? {
    guard ScalarWriter.isWord(words), place(of: name) != nil else { return nil }
    return FixIt(name.range.bytes, words, safety: safety)
  }

  /// Where a name's own characters stand; nil if its source is written with other escapes than those of
  /// the quotes around it.
  package static func place(of name: Name) -> Range<Int>? {
    let source = name.range.file.bytes(in: name.range.bytes)
    let text = Array(name.text.utf8)
    let start = name.range.bytes.lowerBound
    guard !text.isEmpty else { return nil }
    if source == text { return start..<start + text.count }
    for (open, close) in [("\"", "\""), ("'", "'"), ("\\\"", "\\\""), ("''", "''"), ("$", "")] {
      if source == Array(open.utf8) + text + Array(close.utf8) {
        return start + open.utf8.count..<start + open.utf8.count + text.count
      }
    }
    return nil
  }

  /// Whether a tag stands before a scalar of YAML, so that its text alone does not say what it means.
  private static func hasTag(_ range: SourceRange) -> Bool {
    let before = range.file.bytes(in: max(0, range.bytes.lowerBound - 128)..<range.bytes.lowerBound)
    guard !range.file.isJSON, let last = before.last, isJSONBlank(last) else { return false }
    for word in before.split(whereSeparator: isJSONBlank).reversed() {
      switch word.first {
      case UInt8(ascii: "!"): return true
      case UInt8(ascii: "&"): continue
      default: return false
      }
    }
    return false
  }
}

extension SourceFile {
  /// Whether the file is read by the rules of JSON.
  fileprivate var isJSON: Bool {
    let name = path.lowercased()
    return [".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
  }
}
