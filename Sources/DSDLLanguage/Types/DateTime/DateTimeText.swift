/// The UTF-8 text being checked, read by scalars and digits.
///
/// Every read is bounds-checked and an ill-formed sequence reads as nothing, so any bytes may be passed in.
/// The bytes belong to the caller, who keeps them alive for the call.
package struct DateTimeText {
  package let bytes: UnsafeBufferPointer<UInt8>

  package init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A decimal digit of any script.
  package struct Digit {
    package var value: Int
    /// Where the text goes on behind it.
    package var end: Int
    package var isASCII: Bool
  }

  package var count: Int { bytes.count }

  /// The byte at an offset, or nil behind the end.
  package func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The value of the ASCII digit at an offset.
  func asciiDigit(at offset: Int) -> Int? {
    guard offset < bytes.count, case let digit = bytes[offset] &- 0x30, digit <= 9 else { return nil }
    return Int(digit)
  }

  /// The digit at an offset, as `\d` matches it in a Python text pattern.
  package func digit(at offset: Int) -> Digit? {
    if let value = asciiDigit(at: offset) { return Digit(value: value, end: offset + 1, isASCII: true) }
    guard let first = byte(at: offset), first >= 0x80, let scalar = scalar(at: offset) else { return nil }
    let properties = scalar.properties
    guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
    return Digit(value: Int(value), end: offset + UTF8.width(scalar), isASCII: false)
  }

  /// The scalar that starts at an offset, or nil at the end and where the bytes are not UTF-8.
  package func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let first = byte(at: offset) else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    var value: UInt32
    let length: Int
    switch first {
    case 0xC2...0xDF: (value, length) = (UInt32(first & 0x1F), 2)
    case 0xE0...0xEF: (value, length) = (UInt32(first & 0x0F), 3)
    case 0xF0...0xF4: (value, length) = (UInt32(first & 0x07), 4)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return nil }
    return scalar
  }

  /// The number that a range of ASCII digits of the text, at most nine, gives.
  package func number(_ range: Range<Int>) -> Int? {
    var number = 0
    for offset in range {
      guard let digit = asciiDigit(at: offset) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The end of the whitespace run that starts at an offset; the offset itself if there is none.
  func whitespaceEnd(from offset: Int) -> Int {
    var end = offset
    while let scalar = scalar(at: end), Self.isWhitespace(scalar) { end += UTF8.width(scalar) }
    return end
  }

  /// The end of the run of ASCII digits that starts at an offset, or of its first digits.
  func digitsEnd(from offset: Int, atMost limit: Int = .max) -> Int {
    var end = offset
    while end - offset < limit, asciiDigit(at: end) != nil { end += 1 }
    return end
  }

  /// Whether `\s` matches the scalar in a Python text pattern: Unicode's white space and U+001C to U+001F.
  package static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20: true
    case 0..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }
}
