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
    return Self.mistake(bytes[start..<at], start, fault)
  }

  /// What is said of digits that are no number of JSON, or of a word that begins like one.
  static func mistake(_ text: ByteView, _ start: Int, _ fault: JSONMessage.NumberFault) -> InstanceMistake {
    let word = text.shortened
    let hint = plainNumber(word).map { Message.valueHint(.form($0)) }
    return InstanceMistake(
      rule: .jsonSyntax, range: start..<start + text.count, message: .json(.notNumber(word, fault)),
      hint: hint ?? (fault == .word ? .json(.doubleQuotes) : nil))
  }

  /// The number that is meant in a form of other languages: `1_000`, `0x1F`, `1．5`, `007`, `+1`, `.5`, `1.`.
  private static func plainNumber(_ word: String) -> String? {
    let word = LookAlikes.ordinary(word)
    let sign = word.hasPrefix("-") ? "-" : ""
    let number = word.first.map { "+-".contains($0) } == true ? word.dropFirst() : word[...]
    if number.lowercased().hasPrefix("0x") {
      return Int(number.dropFirst(2), radix: 16).map { "\(sign)\($0)" }
    }
    let groups = number.split(separator: "_", omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let parts = groups.joined().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }),
      parts.joined().allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count > 1 ? ".\(parts[1].isEmpty ? "0" : parts[1])" : ""
    return "\(sign)\(whole.isEmpty ? "0" : whole)\(fraction)"
  }
}
