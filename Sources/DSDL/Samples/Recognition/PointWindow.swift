import CPrimitives

/// The whole points among 64 bytes of a ring that is written without blanks, checked at once. One bit for a byte, the
/// first one lowest (here from left to right):
///
///     [488.25,421.12],[334.76,137]],…
///     open    1···············1···········
///     first   ·111111·········111111······   the first number of each point: what a carry from behind
///     inner   ·······1··············1·····   the bracket runs through, and where it stops, at a comma
///     second  ········111111·········111··   the same again from that comma
///     close   ··············1···········11   and where that one stops, at a bracket
///     outer   ···············1············   the other commas, each between two brackets
///
/// The window goes up to the last bracket that closes a point, or the one before that which closes the ring.
///
/// What keeps it safe: 64 bytes are read, which may be those behind the end. All bytes of a point that is accepted are
/// digits, dots, commas and brackets, and so none is a NUL; no mask is shifted by 64 or more.
struct PointWindow {
  /// How many points there are, of which none is cut; 0 if something else stands there.
  let count: Int
  /// How many bytes they take: the last one is a bracket.
  let length: Int
  /// Whether the ring's bracket comes next.
  let isLast: Bool

  private static let nothing = PointWindow(count: 0, length: 0, isLast: false)

  private init(count: Int, length: Int, isLast: Bool) {
    self.count = count
    self.length = length
    self.isLast = isLast
  }

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    let masks = dsdl_long_numbers(start)
    let brackets = dsdl_long_equal_byte(start, UInt8(ascii: "]"))
    // Where the ring is closed: the second of two brackets.
    let ring = brackets & (brackets &<< 1)
    let last = ring & (0 &- ring)
    let closes = ring == 0 ? brackets : brackets & (last &- 1)
    let unused = UInt64(truncatingIfNeeded: closes.leadingZeroBitCount)
    guard unused < 64 else {
      self = Self.nothing
      return
    }
    let all = UInt64.max &>> unused
    let open = dsdl_long_equal_byte(start, UInt8(ascii: "[")) & all
    let digit = masks.digit & all
    let comma = masks.comma & all
    let number = (masks.digit &+ masks.gap) & all & ~comma
    let dot = number & ~digit
    let inner = (open &<< 1 &+ number) & ~number
    let close = (inner &<< 1 &+ number) & ~number
    let outer = comma & ~inner
    let begin = (open | inner) &<< 1
    // Numbers begin behind brackets and inner commas, and nowhere else; and with a digit.
    var bad = (number & ~(number &<< 1)) ^ begin
    bad |= begin & ~digit
    bad |= inner & ~comma
    bad |= close ^ closes
    bad |= open ^ (outer &<< 1 | 1)
    bad |= outer ^ (closes & (all &>> 1)) &<< 1
    bad |= (dot &<< 1 | dot &>> 1) & ~digit
    bad |= (digit &+ (dot &<< 1)) & dot
    bad |= ((masks.zero & begin) &<< 1) & digit
    guard bad == 0 else {
      self = Self.nothing
      return
    }
    self.init(
      count: open.nonzeroBitCount, length: 64 &- Int(truncatingIfNeeded: unused), isLast: ring != 0)
  }
}
