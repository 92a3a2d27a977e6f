import CPrimitives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Goes over numbers and lists of numbers of a JSON file at speed.
///
/// What keeps it safe: behind the bytes stands a page of NULs, which is part of no number and no list, so that every loop
/// ends there, and 16 bytes can be looked at wherever a loop may be; what is written goes into memory that was made large
/// enough for it first.
struct NumberScan {
  private let base: UnsafePointer<UInt8>
  private let count: Int

  /// - Parameter bytes: The whole file, with a page of NULs behind it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return nil }
    self.base = base
    count = bytes.count
  }

  subscript(offset: Int) -> UInt8 { offset < count ? base[offset] : 0 }

  /// Behind blanks.
  @inline(__always)
  func blanks(_ start: Int) -> Int {
    var at = start
    guard base[at] <= 0x20 else { return at }
    while base[at] == 0x20 || base[at] == 0x0A || base[at] == 0x0D || base[at] == 0x09 { at += 1 }
    return at
  }

  /// A whole number with few digits and no fraction, and where it ends; nil for anything else.
  func integer(_ start: Int) -> (value: Int, end: Int)? {
    var at = start
    let isNegative = base[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at
    var value = 0
    while base[at] &- 0x30 < 10, at - first < 18 {
      value = value * 10 + Int(base[at] &- 0x30)
      at += 1
    }
    guard at > first, base[first] != 0x30 || at == first + 1, Self.endsNumber(base[at]) else { return nil }
    return (isNegative ? -value : value, at)
  }

  /// How many bytes stand before the next quote; 32 if there are 16 or more.
  func quote(_ start: Int) -> Int { dsdl_equal_byte(base + start, UInt8(ascii: "\"")).trailingZeroBitCount }

  /// Where a number ends that has up to 15 bytes, no sign and no exponent, and has a comma or the end of its list right
  /// behind it. Nil for all others, numbers or not.
  @inline(__always)
  private func shortNumber(_ start: Int) -> Int? {
    let others = ~dsdl_digit(base + start)
    let whole = others.trailingZeroBitCount
    guard whole > 0, whole == 1 || base[start] != 0x30 else { return nil }
    var end = start &+ whole
    if base[end] == UInt8(ascii: ".") {
      let fraction = (others &>> UInt32(truncatingIfNeeded: whole &+ 1)).trailingZeroBitCount
      guard fraction > 0 else { return nil }
      end = end &+ 1 &+ fraction
    }
    guard end &- start < 16, base[end] == UInt8(ascii: ",") || base[end] == UInt8(ascii: "]") else {
      return nil
    }
    return end
  }

  /// Where a number of JSON ends; nil if there is none, or one that is too large for a double.
  func number(_ start: Int) -> Int? {
    var at = start
    if base[at] == UInt8(ascii: "-") { at += 1 }
    if base[at] == 0x30 {
      at += 1
    } else {
      guard base[at] &- 0x31 < 9 else { return nil }
      while base[at] &- 0x30 < 10 { at += 1 }
    }
    if base[at] == UInt8(ascii: ".") {
      at += 1
      guard base[at] &- 0x30 < 10 else { return nil }
      while base[at] &- 0x30 < 10 { at += 1 }
    }
    var isShort = at - start < Self.digitsOfDoubles
    if base[at] | 0x20 == UInt8(ascii: "e") {
      isShort = false
      at += 1
      if base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
      guard base[at] &- 0x30 < 10 else { return nil }
      while base[at] &- 0x30 < 10 { at += 1 }
    }
    guard Self.endsNumber(base[at]) else { return nil }
    return isShort || Double(String(decoding: bytes(start..<at), as: UTF8.self))?.isFinite == true ? at : nil
  }

  /// Numbers of fewer digits and without an exponent are finite.
  private static let digitsOfDoubles = 300

  /// The first number in a range that is too large for a double.
  func overflow(in range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      var end = at
      while end < range.upperBound, !Self.endsNumber(base[end]), base[end] != UInt8(ascii: "[") { end += 1 }
      if base[at] == UInt8(ascii: "-") || base[at] &- 0x30 < 10,
        Double(String(decoding: bytes(at..<end), as: UTF8.self))?.isFinite == false
      {
        return at..<end
      }
      at = end + 1
    }
    return nil
  }

  private static func endsNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x0A, 0x0D, 0x09, 0: true
    default: false
    }
  }

  /// Where a list of numbers, or of such lists, ends if that is what begins there: its numbers are not looked at.
  func listEnd(_ start: Int) -> Int? {
    var at = start
    var depth = 0
    while at < count {
      switch base[at] {
      case UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "]"):
        depth -= 1
        at += 1
        if depth == 0 { return at }
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09: at += 1
      case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "N"), UInt8(ascii: "I"):
        guard let found = memchr(base + at, CInt(UInt8(ascii: "]")), count - at) else { return nil }
        at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      default: return nil
      }
    }
    return nil
  }

  /// Whether there is a minus somewhere.
  func hasMinus(_ range: Range<Int>) -> Bool {
    memchr(base + range.lowerBound, CInt(UInt8(ascii: "-")), range.count) != nil
  }

  /// Has some hundred bytes brought near: more of them come as they are looked at.
  func prefetch(_ start: Int) {
    for line in 0..<4 { dsdl_prefetch(base + start + 64 * line) }
  }

  // MARK: Copying

  /// Appends a value of JSON in one line: without the blanks between its parts if there is a line break.
  func append(value range: Range<Int>, to text: inout TextBuffer) {
    guard memchr(base + range.lowerBound, 0x0A, range.count) != nil else { return text.append(bytes(range)) }
    var isText = false
    var isEscaped = false
    for byte in bytes(range) {
      if isText {
        isText = byte != UInt8(ascii: "\"") || isEscaped
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else {
        guard byte > 0x20 else { continue }
        isText = byte == UInt8(ascii: "\"")
      }
      text.append(byte)
    }
  }

  /// The bytes of a range.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Appends a flat list of numbers in groups: `[1, 2, 3, 4]` as `[1,2],[3,4]`, without the brackets around them all.
  ///
  /// - Returns: How many numbers there were, and where the list ends; nil if something else is in it. Then nothing has
  ///   been appended.
  func append(
    listAt start: Int, inGroupsOf size: Int, to text: inout TextBuffer
  ) -> (numbers: Int, end: Int)? {
    guard self[start] == UInt8(ascii: "["), let end = listEnd(start) else { return nil }
    // A number has a byte of its own and one behind it; it is written with at most three more.
    var copied: (numbers: Int, written: Int)?
    text.write(atMost: (end - start) * 3 + 32) { target in
      copied = copy(start, end, inGroupsOf: size, to: target)
      return copied?.written ?? 0
    }
    return copied.map { ($0.numbers, end) }
  }

  /// Writes the numbers of a list in groups; nil if something else is in it.
  private func copy(
    _ start: Int, _ end: Int, inGroupsOf size: Int, to output: UnsafeMutablePointer<UInt8>
  ) -> (numbers: Int, written: Int)? {
    var at = blanks(start + 1)
    guard base[at] != UInt8(ascii: "]") else { return (0, 0) }
    output[0] = UInt8(ascii: "[")
    var written = 1
    var numbers = 0
    var inGroup = 0
    while true {
      guard at < end, let numberEnd = shortNumber(at) ?? number(at) else { return nil }
      // 16 bytes at a time, and what is too much is written over: there is room for three times the list, and more.
      let length = numberEnd &- at
      var copied = 0
      repeat {
        UnsafeMutableRawPointer(output + (written &+ copied)).storeBytes(
          of: UnsafeRawPointer(base + (at &+ copied)).loadUnaligned(as: SIMD16<UInt8>.self),
          as: SIMD16<UInt8>.self)
        copied = copied &+ 16
      } while copied < length
      written = written &+ length
      numbers = numbers &+ 1
      at = blanks(numberEnd)
      guard base[at] == UInt8(ascii: ",") else { break }
      at = blanks(at &+ 1)
      inGroup = inGroup &+ 1
      if inGroup == size {
        inGroup = 0
        output[written] = UInt8(ascii: "]")
        output[written &+ 1] = UInt8(ascii: ",")
        output[written &+ 2] = UInt8(ascii: "[")
        written = written &+ 3
      } else {
        output[written] = UInt8(ascii: ",")
        written = written &+ 1
      }
    }
    guard base[at] == UInt8(ascii: "]") else { return nil }
    output[written] = UInt8(ascii: "]")
    return (numbers, written + 1)
  }
}
