import DSDL

/// The text of JSON values, piece by piece.
enum JSONText {
  static func quoted(_ text: String) -> String {
    QuotedText.quoted(text, isUppercase: false) { $0.value < 0x20 }
  }

  /// The key of a member, with what stands behind it.
  static func key(_ name: String) -> [UInt8] { Array("\(quoted(name)): ".utf8) }

  /// Text that is well-formed UTF-8, in quotes.
  static func quoted(utf8 text: [UInt8]) -> [UInt8] {
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    guard isPlain else { return Array(quoted(String(decoding: text, as: UTF8.self)).utf8) }
    return [0x22] + text + [0x22]
  }

  /// A number in the shortest form that reads as the same: `12`, not `12.0`.
  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
    return value.isFinite ? "\(value)" : "null"
  }

  /// A number that was calculated, with no more than four digits behind the point.
  static func rounded(_ value: Double) -> String {
    number(abs(value) < 1e11 ? (value * 10_000).rounded() / 10_000 : value)
  }

  /// A number as it is written, where it is written as JSON has it.
  static func number(_ number: DataValue.Number) -> String {
    let text = number.text
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
    }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let isJSON =
      isPlain && text.utf8.first != UInt8(ascii: "+") && digits.first != UInt8(ascii: ".")
      && digits.last != UInt8(ascii: ".")
      && !(digits.first == 0x30 && digits.dropFirst().first.map { (0x30...0x39).contains($0) } == true)
    return isJSON ? text : self.number(number.double)
  }

  /// Any value, on one line.
  static func value(_ value: DataValue) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  static func append(_ value: DataValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += number(value)
    case .string(let value): text += quoted(value)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        append(element, to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.enumerated() {
        if index > 0 { text += ", " }
        text += quoted(member.key) + ": "
        append(member.value, to: &text)
      }
      text += "}"
    }
  }
}
