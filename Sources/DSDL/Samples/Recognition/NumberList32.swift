import CPrimitives

/// What stands where in the 32 bytes behind an opening bracket: enough to check a short list of plain numbers at
/// once. One bit for a byte, the first one lowest (here from left to right):
///
///     [12.5,0,640,48],"label"
///      ··.·,·,···,··]
///     digit   11010101110110 …
///     gap     00101010001000 …    dots and commas
///     close   00000000000000 1…   the first byte that is nothing of all this
///
/// - The first byte that is neither a digit nor a dot nor a comma is the bracket.
/// - No gap is first, last or next to another one: `(gap << 1 | 1) & (gap | close) == 0`.
/// - No number has two dots: adding the first digits of all fractions to the digits carries through each
///   fraction and leaves a bit right behind it, where no dot may be.
/// - No zero that begins a number is followed by a digit.
///
/// What keeps it safe: 32 bytes behind the first one are read, which may be those behind the end, and in a list that
/// `end` has accepted 8 more from where a number begins. NUL is none of the bytes that a list is accepted with.
struct NumberList32 {
  let masks: dsdl_number_masks

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    masks = dsdl_numbers(start + 1)
  }

  /// The end of the list if it has so many commas, and is neither long nor anything but plain.
  @inline(__always)
  func end(_ start: UnsafePointer<UInt8>, commas count: Int) -> UnsafePointer<UInt8>? {
    // A sum: of two masks joined otherwise a third one would be made, from the vectors.
    let others = ~(masks.digit &+ masks.gap)
    let close = others & (0 &- others)
    let below = close &- 1
    let digit = masks.digit & below
    let comma = masks.comma & below
    let gap = masks.gap & below
    let dot = gap ^ comma
    var bad = (gap &<< 1 | 1) & (gap | close)
    bad |= (digit &+ (dot &<< 1)) & dot
    bad |= ((masks.zero & (comma &<< 1 | 1)) &<< 1) & digit
    var rest = comma
    for _ in 1..<count { rest &= rest &- 1 }
    // The last comma is there, and it is the last.
    if bad | (rest & (rest &- 1)) != 0 || rest == 0 || others == 0 { return nil }
    let end = start + (close.trailingZeroBitCount &+ 1)
    guard end.pointee == UInt8(ascii: "]"), start.pointee == UInt8(ascii: "[") else { return nil }
    return end + 1
  }

  /// Of four numbers that `end` has accepted: whether the third is certainly greater than the first, and the
  /// fourth than the second.
  @inline(__always)
  func ascends(_ start: UnsafePointer<UInt8>) -> Bool {
    let stops = ~masks.digit
    let first = masks.comma
    let second = first & (first &- 1)
    let third = second & (second &- 1)
    let x1 = start + 1
    let y1 = x1 + (first.trailingZeroBitCount &+ 1)
    let x2 = x1 + (second.trailingZeroBitCount &+ 1)
    let y2 = x1 + (third.trailingZeroBitCount &+ 1)
    func length(_ at: UnsafePointer<UInt8>) -> Int {
      (stops &>> UInt32(truncatingIfNeeded: at - x1)).trailingZeroBitCount
    }
    return WrittenNumber.isGreater(x2, length(x2), than: x1, length(x1))
      && WrittenNumber.isGreater(y2, length(y2), than: y1, length(y1))
  }
}
