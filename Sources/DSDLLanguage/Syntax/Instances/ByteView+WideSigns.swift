/// Signs of Chinese and Japanese text that are meant as those of JSON.
extension ByteView {
  /// A sign of Chinese text at an offset, with the sign of JSON that it means.
  func wideSign(at index: Int) -> (text: String, meant: Unicode.Scalar)? {
    guard self[index] >= 0x80, let length = UTF8Check.length(of: self, index) else { return nil }
    let text = self[index..<index + length].string
    if text == "、" || text == "；" { return (text, ",") }
    guard let meant = text.unicodeScalars.first.flatMap(LookAlikes.compatible)?.first,
      "{}[],:\"".unicodeScalars.contains(meant)
    else { return nil }
    return (text, meant)
  }

  /// The length of a blank, or of a sign like a comma, of other text than JSON at an offset.
  func wideSeparator(at index: Int) -> Int? {
    guard self[index] >= 0x80, let length = UTF8Check.length(of: self, index) else { return nil }
    if wideSign(at: index)?.meant == "," { return length }
    let scalar = self[index..<index + length].string.unicodeScalars.first
    return scalar.map { $0.isHidden || $0.properties.isWhitespace } == true ? length : nil
  }

  /// How long a number at an offset is that begins with a full-width digit or sign, and how JSON has it.
  func wideNumber(at index: Int) -> (length: Int, plain: String)? {
    var (end, plain) = (index, "")
    while plain.utf8.count < 32, let length = UTF8Check.length(of: self, end) {
      guard let scalar = self[end..<end + length].string.unicodeScalars.first,
        let meant = scalar.isASCII ? scalar : LookAlikes.compatible(scalar)?.first,
        "+-.0123456789eE".unicodeScalars.contains(meant)
      else { break }
      plain.unicodeScalars.append(meant)
      end += length
    }
    let isNumber = Array(plain.utf8).withByteView { text in
      var reader = JSONReader(text)
      return (try? reader.scalar())?.kind == .number && reader.at == text.count
    }
    return isNumber ? (end - index, plain) : nil
  }

  /// The bracket of JSON that a full-width one at an offset means.
  func wideBracket(at index: Int) -> UInt8? {
    // The first byte of all of them.
    guard self[index] == 0xEF, let meant = wideSign(at: index)?.meant, "{}[]".unicodeScalars.contains(meant)
    else { return nil }
    return UInt8(ascii: meant)
  }
}
