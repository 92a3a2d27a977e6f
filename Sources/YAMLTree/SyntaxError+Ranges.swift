extension SyntaxError {
  /// The character at an offset; empty at the end of the file.
  func character(at offset: Int) -> Range<Int> {
    guard offset < source.count else { return source.count..<source.count }
    var end = offset + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  /// The word at an offset, at least one character.
  func word(at offset: Int) -> Range<Int> {
    guard offset < source.count else { return source.count..<source.count }
    return offset..<Self.wordEnd(in: source, from: offset, limit: source.count)
  }

  /// Where the line begins that an offset is in.
  static func lineStart(in source: [UInt8], at offset: Int) -> Int {
    var start = min(offset, source.count)
    while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// Where the name begins that ends at an offset.
  static func nameStart(in source: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, isNameByte(source[start - 1]) { start -= 1 }
    return start
  }

  /// The rest of the line.
  func line(at offset: Int?) -> Range<Int> {
    let start = min(offset ?? position, source.count)
    var end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
    while end > start + 1, source[end - 1] <= 0x20 { end -= 1 }
    return start..<max(end, character(at: start).upperBound)
  }

  /// The hexadecimal digits of an escape.
  func digits(at offset: Int) -> Range<Int> {
    guard offset < source.count else { return character(at: offset) }
    let escape = offset > 0 ? source[offset - 1] : 0
    let count = escape == UInt8(ascii: "U") ? 8 : escape == UInt8(ascii: "u") ? 4 : 2
    return offset..<min(offset + count, source.count)
  }

  /// The text of a range, cut if it is long.
  func shown(_ range: Range<Int>) -> String { excerpt(source[range]) }

  /// The end of the word that starts here: before a blank, a bracket, a comma or a `:` that ends a key. A
  /// bracket or quote counts by itself.
  static func wordEnd(in source: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit, source[end] & 0xC0 == 0x80 { end += 1 }
    guard !",[]{}\"'".utf8.contains(source[start]), source[start] > 0x20 else { return end }
    while end < limit, source[end] > 0x20, !",[]{}".utf8.contains(source[end]) {
      if source[end] == UInt8(ascii: ":"), end + 1 >= limit || source[end + 1] <= 0x20 { break }
      end += 1
    }
    return end
  }
}
