/// Numbers.
extension JSONReader {
  /// Takes a number, as RFC 8259 has it.
  mutating func number() throws(InstanceMistake) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if bytes[at] == UInt8(ascii: "0") {
      at += 1
      if bytes[at].isDigit {
        while isNumberByte(bytes[at]) { at += 1 }
        throw numberMistake(start, "a number does not begin with a useless zero")
      }
    } else {
      guard bytes[at].isDigit else { throw numberMistake(start, "digits are expected after '-'") }
      while bytes[at].isDigit { step() }
    }
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard bytes[at].isDigit else { throw numberMistake(start, "digits are expected after '.'") }
      while bytes[at].isDigit { step() }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard bytes[at].isDigit else { throw numberMistake(start, "digits are expected in the exponent") }
      while bytes[at].isDigit { step() }
    }
    if isWordByte(bytes[at]) { throw numberMistake(start, "this is not a number") }
  }

  private mutating func numberMistake(_ start: Int, _ message: String) -> InstanceMistake {
    while isNumberByte(bytes[at]) { at += 1 }
    return InstanceMistake(
      rule: .jsonSyntax, range: start..<at,
      message: "'\(bytes[start..<at].shortened)' is not a number of JSON: \(message)")
  }
}
