import CPrimitives

/// Numbers one by one, for whatever the masks of a whole list do not tell.
///
/// What keeps it safe: 16 bytes are looked at, or one after the other as long as they are digits, which NUL is not.
/// Digits are counted with overflow, and nothing is computed from the counts of a number longer than `longestNumber`.
/// `numbers` has room for as many as any list has, `numberLimit`.
extension Recogniser {
  private static var longestNumber: Int { 200 }

  /// The end of the number at the cursor if it is one that is mostly written: at most 15 digits, maybe with a dot
  /// in between, and nothing else.
  @inline(__always)
  func plainNumber(_ at: Cursor, isIntegral: Bool = false) -> Cursor? {
    let digit = dsdl_digit(at)
    let dot = dsdl_equal_byte(at, UInt8(ascii: "."))
    let others = ~(digit &+ dot)
    let end = others & (0 &- others)
    let dots = dot & (end &- 1)
    // There is a digit first and last, and on both sides of the only dot; and no zero before other digits.
    let isWrong =
      (dots &<< 1 | dots &>> 1 | end &>> 1) & ~digit != 0 || dots & (dots &- 1) != 0 || digit & 1 == 0
    let hasLeadingZero = at.pointee == UInt8(ascii: "0") && digit & 2 != 0
    if isWrong || hasLeadingZero || end > 0xFFFF || (isIntegral && dots != 0) { return nil }
    let next = at + end.trailingZeroBitCount
    return isEnd(next.pointee) ? next : nil
  }

  /// The end of the number at the cursor, and what it says.
  ///
  /// Numbers that may overflow, or are longer than anybody writes, are left to the evaluator.
  @inline(__always)
  func number(_ start: Cursor, _ number: UnsafeMutablePointer<ScalarNumber>) -> Cursor? {
    var at = start
    var result = ScalarNumber()
    if at.pointee == UInt8(ascii: "-") {
      result.isNegative = true
      at += 1
    }
    let integer = at
    digits(&at, &result)
    guard at > integer, integer.pointee != UInt8(ascii: "0") || at == integer + 1 else { return nil }
    result.isIntegral = true
    if at.pointee == UInt8(ascii: ".") {
      let point = at
      at += 1
      let before = result.digits
      while at.pointee == UInt8(ascii: "0"), at - point <= Self.longestNumber { at += 1 }
      if at.pointee.isDigit {
        result.isIntegral = false
        at = point + 1
        digits(&at, &result)
      } else {
        result.digits = before
      }
      guard at > point + 1 else { return nil }
      if !result.isIntegral { result.exponent = 0 &- Int32(truncatingIfNeeded: at - point - 1) }
    }
    // Of a longer one not even the counts of its digits need be right.
    guard at - start <= Self.longestNumber else { return nil }
    if at.pointee | 0x20 == UInt8(ascii: "e") {
      guard let end = exponent(at, &result) else { return nil }
      at = end
    }
    guard isEnd(at.pointee) else { return nil }
    number.pointee = result
    return at
  }

  /// Takes digits: all, unless there are more than the longest number has.
  @inline(__always)
  private func digits(_ at: inout Cursor, _ number: inout ScalarNumber) {
    var mantissa = number.mantissa
    var count = number.digits
    let limit = at + Self.longestNumber
    while at <= limit {
      let digit = at.pointee &- 0x30
      if digit > 9 { break }
      if count > 0 || digit > 0 {
        if count < 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        count &+= 1
      }
      at += 1
    }
    number.mantissa = mantissa
    number.digits = count
  }

  @inline(never)
  private func exponent(_ start: Cursor, _ number: inout ScalarNumber) -> Cursor? {
    var at = start + 1
    let isNegative = at.pointee == UInt8(ascii: "-")
    if isNegative || at.pointee == UInt8(ascii: "+") { at += 1 }
    let first = at
    var value: Int32 = 0
    while at.pointee.isDigit, at - first < 4 {
      value = value * 10 + Int32(at.pointee & 0xF)
      at += 1
    }
    // Far from where doubles end.
    guard at > first, value <= 200, number.digits <= 40, number.exponent >= -60 else { return nil }
    number.isIntegral = false
    number.exponent += isNegative ? -value : value
    return at
  }

  /// The end of a list of numbers, which are left in `numbers`; nil unless there are `count` of them.
  @inline(never)
  func scalars(_ start: Cursor, _ count: Int) -> Cursor? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    for index in 0..<count {
      if index > 0 {
        guard at.pointee == UInt8(ascii: ",") else { return nil }
        at += 1
      }
      if at.pointee <= 0x20 { at = blanks(at) }
      guard let end = number(at, numbers + index) else { return nil }
      at = end
      if at.pointee <= 0x20 { at = blanks(at) }
    }
    return at.pointee == UInt8(ascii: "]") ? at + 1 : nil
  }
}
