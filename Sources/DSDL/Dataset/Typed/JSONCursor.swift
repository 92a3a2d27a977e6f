import CPrimitives

/// A place in the text of a sample that has been checked.
///
/// What keeps it safe: behind the text stand NULs, as many as `Recogniser.lookAhead` says, and no loop goes over one; a
/// file that changes meanwhile may read as something else, but ends there, too.
@usableFromInline
struct JSONCursor {
  @usableFromInline typealias Address = UnsafePointer<UInt8>

  @usableFromInline var at: Address

  @inlinable init(_ at: Address) { self.at = at }

  @usableFromInline
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
    case UInt8(ascii: "["): if !passFlatList() { passCollection() }
    case UInt8(ascii: "{"): passCollection()
    default:
      while at.pointee > 0x20, at.pointee != UInt8(ascii: ","), at.pointee != UInt8(ascii: "]"),
        at.pointee != UInt8(ascii: "}")
      {
        at += 1
      }
    }
  }

  /// Goes behind a list without texts, lists and objects; false if this is none.
  @inline(__always)
  private mutating func passFlatList() -> Bool {
    var next = at + 1
    while true {
      let ends = dsdl_equal_byte(next, UInt8(ascii: "]"))
      let others =
        dsdl_equal_byte(next, UInt8(ascii: "\"")) | dsdl_equal_byte(next, UInt8(ascii: "["))
        | dsdl_equal_byte(next, UInt8(ascii: "{")) | dsdl_equal_byte(next, 0)
      if ends | others == 0 {
        next += 16
        continue
      }
      guard ends.trailingZeroBitCount < others.trailingZeroBitCount else { return false }
      at = next + (ends.trailingZeroBitCount &+ 1)
      return true
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

  /// Takes a number that stands behind blanks, if there are any; nil if there is none.
  @inline(__always)
  mutating func element() -> Double? {
    if at.pointee <= 0x20 { skipBlanks() }
    return number()
  }

  /// Takes a number; nil if there is none.
  @inline(__always)
  mutating func number() -> Double? {
    let start = at
    let isNegative = at.pointee == UInt8(ascii: "-")
    var end = isNegative ? at + 1 : at
    let whole = Self.digits(end)
    guard whole.count > 0 else { return nil }
    end += whole.count
    var (mantissa, scale) = (whole.value, 0)
    if end.pointee == UInt8(ascii: ".") {
      let fraction = Self.digits(end + 1)
      scale = fraction.count
      // The digits are exact, and so is the power of ten: one rounding gives the nearest double.
      mantissa = mantissa &* Self.powers[scale] &+ fraction.value
      end += 1 &+ scale
    }
    if whole.count < 8, scale < 8, !end.pointee.isDigit, end.pointee | 0x20 != UInt8(ascii: "e"),
      end.pointee != UInt8(ascii: "."), end[-1] != UInt8(ascii: ".")
    {
      at = end
      let value = scale == 0 ? Double(mantissa) : Double(mantissa) / NumberValue.powers[scale]
      return isNegative ? -value : value
    }
    return longNumber(start)
  }

  /// Powers of ten, up to that of as many digits as a word has room for.
  private static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  /// The digits at an address, eight at most, and how many there are.
  @inline(__always)
  private static func digits(_ at: Address) -> (value: UInt64, count: Int) {
    // Digits become 0 to 9, all else more than that; adding 0x76 brings that to the highest bit.
    let word = dsdl_load8(at) ^ 0x3030_3030_3030_3030
    let others = (word & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7676_7676_7676_7676 | word) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount >> 3
    guard count > 0 else { return (0, 0) }
    // The first digit weighs most: zeros in front of it.
    var value = word << UInt64(64 &- 8 &* count)
    value = value &* 10 &+ value >> 8
    let high = (value & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let low = (value >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return ((high &+ low) >> 32, count)
  }

  @inline(never)
  private mutating func longNumber(_ start: Address) -> Double {
    at = start
    passValue()
    return NumberValue(ByteView(base: start, count: at - start)).double
  }
}
