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
      hint: fault == .word ? Self.hint(forNumber: bytes[start..<at].shortened) : nil)
  }

  private static func hint(forNumber word: String) -> Message {
    plainNumber(word).map { .valueHint(.form($0)) } ?? .json(.doubleQuotes)
  }

  /// The number that is meant in a form of other languages: `1_000`, `0x1F`, `1．5`.
  private static func plainNumber(_ word: String) -> String? {
    let word = LookAlikes.ordinary(word)
    if word.lowercased().hasPrefix("0x") { return Int(word.dropFirst(2), radix: 16).map { "\($0)" } }
    let groups = word.split(separator: "_", omittingEmptySubsequences: false)
    guard word.first?.isNumber == true, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      word.allSatisfy({ $0 == "_" || $0 == "." || ("0"..."9").contains($0) })
    else { return nil }
    let digits = groups.joined()
    return Double(digits).map { _ in digits }
  }
}
