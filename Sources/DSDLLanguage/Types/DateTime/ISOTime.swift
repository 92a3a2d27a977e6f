/// The time form of a `Time` without `fmt`: `HH:MM[:SS[.f{1,6}]]` in ASCII digits, then nothing, `Z` or `±hh:mm`.
///
/// The UTC offset is less than 24 hours, as for Python's `time.fromisoformat`, which sums it up: `+08:75` passes.
package enum ISOTime {
  package static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    fault(DateTimeText(bytes: bytes)) == nil
  }

  /// Why a text is no such time; nil if it is one.
  package static func explain(_ bytes: UnsafeBufferPointer<UInt8>) -> DateTimeProblem? {
    let text = DateTimeText(bytes: bytes)
    guard let fault = fault(text) else { return nil }
    switch fault {
    case .range(let field, let range, let limits):
      return .outOfRange(field, text.string(range), limits)
    case .offset(let range):
      return DateTimeProblem(message: .largeOffset(text.string(range)))
    case .longFraction(let range):
      let suggestion = text.string(0..<range.lowerBound + 6) + text.string(range.upperBound..<text.count)
      return DateTimeProblem(
        message: .longFraction(text.string(range)),
        suggestion: matches(suggestion) ? suggestion : nil)
    case .form:
      return DateTimeProblem(message: .noTime(text.excerpt), suggestion: repaired(text))
    }
  }

  /// Where a text leaves the form; offsets into the text.
  private enum Fault {
    case form
    case range(DateTimeField, Range<Int>, ClosedRange<Int>)
    case longFraction(Range<Int>)
    case offset(Range<Int>)
  }

  private static func fault(_ text: DateTimeText) -> Fault? {
    let colon = UInt8(ascii: ":")
    guard let hour = text.number(0..<2), text.byte(at: 2) == colon, let minute = text.number(3..<5) else {
      return .form
    }
    if hour > 23 { return .range(.hour, 0..<2, 0...23) }
    if minute > 59 { return .range(.minute, 3..<5, 0...59) }
    var offset = 5
    if text.byte(at: offset) == colon {
      guard let second = text.number(6..<8) else { return .form }
      if second > 59 { return .range(.second, 6..<8, 0...59) }
      offset = 8
      if text.byte(at: offset) == UInt8(ascii: ".") {
        offset = text.digitsEnd(from: 9)
        if offset == 9 { return .form }
        if offset > 15 { return .longFraction(9..<offset) }
      }
    }
    switch text.byte(at: offset) {
    case nil: return nil
    case UInt8(ascii: "Z"): return offset + 1 == text.count ? nil : .form
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard offset + 6 == text.count, text.byte(at: offset + 3) == colon,
        let hours = text.number(offset + 1..<offset + 3), let minutes = text.number(offset + 4..<offset + 6)
      else { return .form }
      return hours * 60 + minutes < 24 * 60 ? nil : .offset(offset..<text.count)
    default: return .form
    }
  }

  private static func matches(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { matches($0) }
  }

  /// The time that a text of another form most likely means, if one repair is enough.
  private static func repaired(_ text: DateTimeText) -> String? {
    guard text.isShort else { return nil }
    let written = text.string(0..<text.count)
    let bytes = text.bytes
    var candidates = [text.trimmed, text.withASCIIDigits]
    switch bytes.last {
    case UInt8(ascii: "z"): candidates.append(text.string(0..<text.count - 1) + "Z")
    default: break
    }
    if text.byte(at: 8) == UInt8(ascii: ",") {
      candidates.append(text.string(0..<8) + "." + text.string(9..<text.count))
    }
    if text.byte(at: 1) == UInt8(ascii: ":") { candidates.append("0" + written) }
    if text.count > 11, ISODate.matches(UnsafeBufferPointer(rebasing: bytes[..<10])) {
      candidates.append(text.string(11..<text.count))
    }
    if text.count == 6, text.digitsEnd(from: 0) == 6 {
      candidates.append("\(text.string(0..<2)):\(text.string(2..<4)):\(text.string(4..<6))")
    }
    if text.count <= 32 { candidates += WrittenTime.candidates(written) }
    return candidates.lazy.compactMap(\.self).first { matches($0) }
  }
}
