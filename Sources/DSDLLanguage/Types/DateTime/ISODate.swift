/// The date form of a `Date` without `fmt`: `YYYY-MM-DD` in ASCII digits, a real day of the years 0001 to 9999.
package enum ISODate {
  package static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let (year, month, day) = fields(bytes) else { return false }
    return GregorianCalendar.isReal(year: year, month: month, day: day)
  }

  /// Why a text is no such date; nil if it is one.
  package static func explain(_ bytes: UnsafeBufferPointer<UInt8>) -> DateTimeProblem? {
    if matches(bytes) { return nil }
    let text = DateTimeText(bytes: bytes)
    if let repaired = text.trimmed, matches(repaired) {
      return DateTimeProblem(message: .outerBlanks(text.excerpt), suggestion: repaired)
    }
    if let repaired = text.withASCIIDigits {
      return DateTimeProblem(
        message: .foreignDigits(text.excerpt), suggestion: matches(repaired) ? repaired : nil)
    }
    if let parts = LooseDate(text) { return explain(parts, of: text) }
    var problem = DateTimeProblem(message: .noDate(text.excerpt))
    if bytes.count > 10, matches(UnsafeBufferPointer(rebasing: bytes[..<10])) {
      problem.message = .goesOn(text.excerpt)
      problem.suggestion = text.string(0..<10)
    } else if let words = WrittenDate(text.string(0..<min(text.count, 40))), text.count <= 40 {
      problem.suggestion = words.iso
      problem.alternative = words.other
    }
    return problem
  }

  /// Year, month and day of a text of the form, which may be no real day.
  package static func fields(_ bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    let text = DateTimeText(bytes: bytes)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = text.number(0..<4), let month = text.number(5..<7), let day = text.number(8..<10)
    else { return nil }
    return (year, month, day)
  }

  private static func matches(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { matches($0) }
  }

  private static func explain(_ date: LooseDate, of text: DateTimeText) -> DateTimeProblem {
    guard 1...12 ~= date.month else { return .outOfRange(.month, text.string(date.monthRange), 1...12) }
    guard 1...31 ~= date.day else { return .outOfRange(.day, text.string(date.dayRange), 1...31) }
    guard GregorianCalendar.isReal(year: date.year, month: date.month, day: date.day) else {
      return .unrealDay(
        year: date.year, month: date.month, day: date.day, written: text.excerpt)
    }
    let message: DateTimeMessage =
      if date.monthRange.count < 2 {
        .twoDigits(.month)
      } else if date.dayRange.count < 2 {
        .twoDigits(.day)
      } else {
        .noDate(text.excerpt)
      }
    return DateTimeProblem(message: message, suggestion: DateTimeProblem.iso(date.year, date.month, date.day))
  }
}
