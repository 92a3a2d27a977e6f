extension FixIt {
  /// Puts a list into another list.
  ///
  ///     [[1, 2], [3, 4]]        →    [[[1, 2], [3, 4]]]
  ///
  ///     - [1, 2]                →    - - [1, 2]
  ///     - [3, 4]                       - [3, 4]
  package static func wrapping(_ range: SourceRange) -> FixIt? {
    let source = range.file.bytes(in: range.bytes)
    switch source.first {
    case UInt8(ascii: "["):
      return FixIt(range.bytes, "[\(String(decoding: source, as: UTF8.self))]", safety: .safe)
    case UInt8(ascii: "-"):
      var wrapped = Array("- ".utf8)
      var isLineStart = false
      for (index, byte) in source.enumerated() {
        let isBreak = byte == 0x0A || byte == 0x0D
        if isLineStart, !isBreak { wrapped += "  ".utf8 }
        // In CRLF the line begins after the second byte.
        isLineStart = isBreak && !(byte == 0x0D && index + 1 < source.count && source[index + 1] == 0x0A)
        wrapped.append(byte)
      }
      return FixIt(range.bytes, String(decoding: wrapped, as: UTF8.self), safety: .safe)
    default: return nil
    }
  }
}
