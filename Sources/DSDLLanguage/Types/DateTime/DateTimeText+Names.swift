extension DateTimeText {
  /// A name out of a list of names.
  package struct Name {
    /// The place of the name in its list; negative if it is spelt with letters that only ignoring case takes
    /// for ASCII ones (`auguſt`): Python's pattern matches them, its look-up then fails.
    package var value: Int
    /// Where the text goes on behind it.
    package var end: Int
  }

  /// The name that stands at an offset, whatever its case. No name of a list is the beginning of another.
  package func name(of list: StaticString, at start: Int) -> Name? {
    let list = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var (place, index) = (0, 0)
    while index < list.count {
      var (offset, isASCII, matches) = (start, true, true)
      while index < list.count, list[index] != UInt8(ascii: " ") {
        if matches {
          if let end = letterEnd(list[index], at: offset) {
            isASCII = isASCII && end == offset + 1
            offset = end
          } else {
            matches = false
          }
        }
        index += 1
      }
      if matches { return Name(value: isASCII ? place : -1, end: offset) }
      index += 1
      place += 1
    }
    return nil
  }

  /// Where the text goes on behind a letter, given small, in either case. The long `ſ` is an `s`, and the Turkish
  /// dotless and dotted letters are an `i`, for Python's patterns that ignore case.
  private func letterEnd(_ letter: UInt8, at offset: Int) -> Int? {
    guard let byte = byte(at: offset) else { return nil }
    if byte < 0x80 { return byte | 0x20 == letter ? offset + 1 : nil }
    guard let scalar = scalar(at: offset) else { return nil }
    switch (letter, scalar) {
    case (UInt8(ascii: "s"), "\u{17F}"), (UInt8(ascii: "i"), "\u{130}"), (UInt8(ascii: "i"), "\u{131}"):
      return offset + UTF8.width(scalar)
    default: return nil
    }
  }
}
