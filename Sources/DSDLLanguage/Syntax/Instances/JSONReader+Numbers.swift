/// Numbers.
extension JSONReader {
  /// Takes a number, as RFC 8259 has it.
  package mutating func number() throws(InstanceMistake) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if bytes[at] == UInt8(ascii: "0") {
      at += 1
      if bytes[at].isDigit {
        while isNumberByte(bytes[at]) { at += 1 }
        throw numberMistake(start, .uselessZero)
      }
    } else {
      guard bytes[at].isDigit else { throw numberMistake(start, .digitsAfterMinus) }
      while bytes[at].isDigit { step() }
    }
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard bytes[at].isDigit else { throw numberMistake(start, .digitsAfterPoint) }
      while bytes[at].isDigit { step() }
    }
    if bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard bytes[at].isDigit else { throw numberMistake(start, .digitsInExponent) }
      while bytes[at].isDigit { step() }
    }
    if bytes[at] == UInt8(ascii: ".") || isWordByte(bytes[at]) && bytes.wideSign(at: at) == nil {
      throw numberMistake(start, .word)
    }
  }

  private mutating func numberMistake(_ start: Int, _ fault: JSONMessage.NumberFault) -> InstanceMistake {
    while isNumberByte(bytes[at]) { at += 1 }
    return InstanceMistake(
      rule: .jsonSyntax, range: start..<at,
      message: .json(.notNumber(bytes[start..<at].shortened, fault)),
      hint: fault == .word ? .json(.doubleQuotes) : nil)
  }
}
