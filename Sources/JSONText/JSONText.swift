/// The pieces of JSON: what stands in quotes, keys and numbers.
///
/// Whatever writes JSON gets its escapes here.
package enum JSONText {
  // MARK: Text

  /// What a character is written as where it cannot stand for itself: `\"`, `\n`, `\u001b`; of what lies beyond the
  /// basic plane, both halves.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      UTF16.encode(scalar).map { units in
        units.reduce(into: "") { text, unit in text += "\\u" + unit.hexadecimal(width: 4) }
      } ?? ""
    }
  }

  /// Whether a character means something between quotes.
  package static func isReserved(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "\\" }

  /// A text in quotes, with no more escapes than JSON demands.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(quoting: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text of UTF-8 in quotes, with no more escapes than JSON demands.
  package static func quoted(utf8 text: [UInt8]) -> [UInt8] {
    var quoted: [UInt8] = []
    text.withUnsafeBufferPointer { append(quoting: $0, to: &quoted) }
    return quoted
  }

  /// Appends a text in quotes, with no more escapes than JSON demands.
  package static func append(quoting text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(quoting: $0, to: &bytes) }
  }

  /// Appends a text of UTF-8 in quotes, with no more escapes than JSON demands.
  package static func append(quoting text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.allSatisfy(isPlain) {
      bytes.append(contentsOf: text)
    } else {
      for byte in text {
        if isPlain(byte) { bytes.append(byte) } else { bytes.append(escape(Unicode.Scalar(byte))) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The key of a member, with what stands behind it.
  package static func key(_ name: String) -> [UInt8] { Array("\(quoted(name)): ".utf8) }

  // MARK: Numbers

  /// Whether a text is a number as JSON has them: `-12.50e3`.
  package static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func take(_ isWanted: (UInt8) -> Bool) -> Bool {
      guard let byte = rest.first, isWanted(byte) else { return false }
      rest.removeFirst()
      return true
    }
    func takeDigits() -> Bool {
      guard take(isDigit) else { return false }
      while take(isDigit) {}
      return true
    }
    _ = take { $0 == UInt8(ascii: "-") }
    guard take({ $0 == UInt8(ascii: "0") }) || takeDigits() else { return false }
    if take({ $0 == UInt8(ascii: ".") }), !takeDigits() { return false }
    if take({ $0 | 0x20 == UInt8(ascii: "e") }) {
      _ = take { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// A number in the shortest form that reads as the same: `12`, not `12.0`; what is no number is null.
  package static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
    return value.isFinite ? "\(value)" : "null"
  }

  /// A number that was calculated, with no more than four digits behind the point.
  package static func rounded(_ value: Double) -> String {
    number(abs(value) < 1e11 ? (value * 10_000).rounded() / 10_000 : value)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
