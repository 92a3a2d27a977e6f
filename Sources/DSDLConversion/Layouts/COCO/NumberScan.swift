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
/// ends there; what is written goes into memory that was made large enough for it first.
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
  func blanks(_ start: Int) -> Int {
    var at = start
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

  /// Where a number of JSON ends; nil if there is none.
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
    if base[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
      guard base[at] &- 0x30 < 10 else { return nil }
      while base[at] &- 0x30 < 10 { at += 1 }
    }
    return Self.endsNumber(base[at]) ? at : nil
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

  // MARK: Copying

  /// The bytes of a range.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Appends a flat list of numbers in groups: `[1, 2, 3, 4]` as `[1,2],[3,4]`, without the brackets around them all.
  ///
  /// - Returns: How many numbers there were, and where the list ends; nil if something else is in it. Then nothing has
  ///   been appended.
  func append(
    listAt start: Int, inGroupsOf size: Int, to text: inout [UInt8]
  ) -> (numbers: Int, end: Int)? {
    guard self[start] == UInt8(ascii: "["), let end = listEnd(start) else { return nil }
    // A number has a byte of its own and one behind it; it is written with at most three more.
    let room = (end - start) * 3 + 16
    let before = text.count
    text.append(contentsOf: repeatElement(0, count: room))
    let copied = text.withUnsafeMutableBufferPointer { memory in
      memory.baseAddress.flatMap { copy(start, end, inGroupsOf: size, to: $0 + before) }
    }
    text.removeSubrange((before + (copied?.written ?? 0))...)
    return copied.map { ($0.numbers, end) }
  }

  /// Writes the numbers of a list in groups; nil if something else is in it.
  private func copy(
    _ start: Int, _ end: Int, inGroupsOf size: Int, to output: UnsafeMutablePointer<UInt8>
  ) -> (numbers: Int, written: Int)? {
    var at = blanks(start + 1)
    var written = 0
    var numbers = 0
    while base[at] != UInt8(ascii: "]") {
      if numbers > 0 {
        guard base[at] == UInt8(ascii: ",") else { return nil }
        at = blanks(at + 1)
      }
      guard at < end, let numberEnd = number(at) else { return nil }
      if numbers % size > 0 {
        output[written] = UInt8(ascii: ",")
      } else {
        if numbers > 0 {
          output[written] = UInt8(ascii: "]")
          output[written + 1] = UInt8(ascii: ",")
          written += 2
        }
        output[written] = UInt8(ascii: "[")
      }
      written += 1
      // Eight bytes at a time, and what is too much is written over: there is room for three times the list.
      var copied = at
      while copied < numberEnd {
        UnsafeMutableRawPointer(output + written + copied - at).storeBytes(
          of: UnsafeRawPointer(base + copied).loadUnaligned(as: UInt64.self), as: UInt64.self)
        copied += 8
      }
      written += numberEnd - at
      at = numberEnd
      numbers += 1
      at = blanks(at)
    }
    if numbers > 0 {
      output[written] = UInt8(ascii: "]")
      written += 1
    }
    return (numbers, written)
  }
}
