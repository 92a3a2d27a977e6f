/// `{box:[1, 2]}`, where YAML 1.2 sees a key and a list, and libyaml cannot go on.
extension SyntaxError {
  var colonBeforeBracket: Explanation? {
    guard problem == "found unexpected ':'", isColonBeforeBracket(position) else { return nil }
    let colon = position..<position + 1
    let start = SyntaxError.nameStart(in: source, before: position)
    return Explanation(.missingBlankAfterColon(shown(start..<position)), colon, fix: flowBlanks)
  }

  private func isColonBeforeBracket(_ offset: Int) -> Bool {
    offset > 0 && offset + 1 < source.count && source[offset] == UInt8(ascii: ":")
      && isNameByte(source[offset - 1]) && "[{".utf8.contains(source[offset + 1])
  }

  /// The blanks that are missing from here to the end of the line, if it can be read with them.
  private var flowBlanks: TreeProblem.Fix? {
    let end = SourceLine(source, at: position).content.upperBound
    var text: [UInt8] = []
    var blanks = 0
    var quote: UInt8?
    for at in position..<end {
      let byte = source[at]
      if quote == nil, byte == UInt8(ascii: "#"), source[at - 1] == 0x20 { break }
      text.append(byte)
      if byte == quote {
        quote = nil
      } else if quote == nil, "\"'".utf8.contains(byte), " [{,:".utf8.contains(source[at - 1]) {
        quote = byte
      } else if quote == nil, isColonBeforeBracket(at) {
        text.append(0x20)
        blanks += 1
      }
    }
    guard Self.isReadable(source[..<position] + text) else { return nil }
    return .init(
      range: position..<position + text.count - blanks, replacement: String(decoding: text, as: UTF8.self))
  }

  /// Whether libyaml reads the beginning of a text as far as it goes.
  private static func isReadable(_ text: ArraySlice<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return text.dropFirst(text.starts(with: mark) ? mark.count : 0).withUnsafeBufferPointer { bytes in
      guard let reader = EventReader(bytes, failsAtEnd: false) else { return false }
      while let event = reader.next() {
        if event == .streamEnd { return true }
      }
      // Brackets may be open there.
      let length = bytes.count { $0 & 0xC0 != 0x80 }
      return reader.failure.map { $0.position >= length } ?? false
    }
  }
}
