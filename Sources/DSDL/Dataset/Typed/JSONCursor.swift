import CPrimitives

/// A place in the text of a sample that has been checked.
///
/// What keeps it safe: behind the text stand NULs, as many as `Recogniser.lookAhead` says, and no loop goes over one; a
/// file that changes meanwhile may read as something else, but ends there, too.
@usableFromInline
struct JSONCursor {
  @usableFromInline typealias Address = UnsafePointer<UInt8>

  @usableFromInline var at: Address

  @usableFromInline init(_ at: Address) { self.at = at }

  @inline(__always)
  mutating func skipBlanks() {
    while isJSONBlank(at.pointee) { at += 1 }
  }

  /// Takes a byte if it stands here, behind blanks.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    if at.pointee <= 0x20 { skipBlanks() }
    guard at.pointee == byte else { return false }
    at += 1
    return true
  }

  /// Goes to the closing quote of the text whose first character is here; false if it has escapes.
  @inline(__always)
  mutating func passText() -> Bool {
    var isPlain = true
    while true {
      let quotes = dsdl_equal_byte(at, UInt8(ascii: "\""))
      let others = dsdl_equal_byte(at, UInt8(ascii: "\\")) | dsdl_equal_byte(at, 0)
      let stops = quotes | others
      if stops == 0 {
        at += 16
        continue
      }
      at += stops.trailingZeroBitCount
      guard at.pointee == UInt8(ascii: "\\") else { return isPlain }
      isPlain = false
      at += at[1] == 0 ? 1 : 2
    }
  }

  /// Goes behind the value that begins here.
  mutating func passValue() {
    switch at.pointee {
    case UInt8(ascii: "\""):
      at += 1
      _ = passText()
      if at.pointee != 0 { at += 1 }
    case UInt8(ascii: "["), UInt8(ascii: "{"): passCollection()
    default:
      while at.pointee > 0x20, at.pointee != UInt8(ascii: ","), at.pointee != UInt8(ascii: "]"),
        at.pointee != UInt8(ascii: "}")
      {
        at += 1
      }
    }
  }

  private mutating func passCollection() {
    var depth = 0
    while true {
      // Brackets and braces differ in one bit.
      let stops =
        dsdl_equal_byte(at, UInt8(ascii: "\"")) | dsdl_equal_byte(at, UInt8(ascii: "["))
        | dsdl_equal_byte(at, UInt8(ascii: "]")) | dsdl_equal_byte(at, UInt8(ascii: "{"))
        | dsdl_equal_byte(at, UInt8(ascii: "}")) | dsdl_equal_byte(at, 0)
      if stops == 0 {
        at += 16
        continue
      }
      at += stops.trailingZeroBitCount
      switch at.pointee {
      case UInt8(ascii: "\""):
        at += 1
        _ = passText()
        if at.pointee != 0 { at += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        at += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        at += 1
        if depth == 0 { return }
      default: return
      }
    }
  }

  /// Takes a number; nil if there is none.
  @inline(__always)
  mutating func number() -> Double? {
    let start = at
    let isNegative = at.pointee == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var mantissa: UInt64 = 0
    let first = at
    while at.pointee.isDigit {
      mantissa = mantissa &* 10 &+ UInt64(at.pointee & 0xF)
      at += 1
    }
    var digits = at - first
    guard digits > 0 else {
      at = start
      return nil
    }
    var scale = 0
    if at.pointee == UInt8(ascii: "."), at[1].isDigit {
      at += 1
      let point = at
      while at.pointee.isDigit {
        mantissa = mantissa &* 10 &+ UInt64(at.pointee & 0xF)
        at += 1
      }
      scale = at - point
      digits += scale
    }
    // The digits are exact, and so is the power of ten: one rounding gives the nearest double.
    if digits <= 15, at.pointee | 0x20 != UInt8(ascii: "e"), at.pointee != UInt8(ascii: ".") {
      let value = scale == 0 ? Double(mantissa) : Double(mantissa) / NumberValue.powers[scale]
      return isNegative ? -value : value
    }
    at = start
    passValue()
    return NumberValue(ByteView(base: start, count: at - start)).double
  }
}
