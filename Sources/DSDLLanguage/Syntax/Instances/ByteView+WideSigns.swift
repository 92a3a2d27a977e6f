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

  /// So much is looked at for further signs behind the first.
  private static var longestStretch: Int { 4096 }

  /// What stands from a sign of Chinese text on to the last one of the same list or object, outside of texts, in the signs
  /// of JSON: who writes one writes more of them, and each would be a mistake of its own.
  func withoutWideSigns(from start: Int) -> (end: Int, text: String) {
    var (at, end, depth) = (start, start, 0)
    var (mended, mendedCount) = ([UInt8](), 0)
    while at < count, at - start < Self.longestStretch {
      var (byte, length) = (self[at], 1)
      if let (text, meant) = wideSign(at: at) {
        (byte, length) = (UInt8(ascii: meant), text.utf8.count)
        // One that stands beside what separates is to be removed.
        let last = mended.last { !isJSONBlank($0) }
        guard byte != UInt8(ascii: "\""),
          last.map({ !",:".utf8.contains($0) || !",:".utf8.contains(byte) }) ?? true
        else { break }
      }
      if byte == UInt8(ascii: "\"") {
        guard let close = endOfText(from: at) else { break }
        mended += self[at..<close].buffer
        at = close
        continue
      }
      guard byte < 0x80, byte >= 0x20 || isJSONBlank(byte) else { break }
      mended.append(byte)
      at += length
      if length > 1 { (end, mendedCount) = (at, mended.count) }
      if "[{".utf8.contains(byte) { depth += 1 }
      if "]}".utf8.contains(byte) { depth -= 1 }
      if "]}".utf8.contains(byte), depth <= 0 { break }
    }
    return (end, String(decoding: mended[..<mendedCount], as: UTF8.self))
  }

  /// The end of the text that begins at an offset, with its quote; nil if it has none on its line.
  private func endOfText(from start: Int) -> Int? {
    var at = start + 1
    while at < count, at - start < Self.longestStretch, self[at] >= 0x20 {
      if self[at] == UInt8(ascii: "\"") { return at + 1 }
      at += self[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
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
