/// Why a text is no date or time, for a message; made apart from matching, when there is a failure to describe.
package struct DateTimeProblem: Hashable, Sendable {
  package var message: DateTimeMessage
  /// A text that would pass and that the writer most likely meant.
  package var suggestion: String?
  /// Another one that may be meant just as well.
  package var alternative: String?
}

extension DateTimeProblem {
  /// A number, as written, that is not in its range.
  package static func outOfRange(_ field: DateTimeField, _ written: String, _ range: ClosedRange<Int>) -> Self
  {
    Self(message: .outOfRange(field, written, range))
  }

  /// A year, month in 1...12 and day, written together, that are no real date.
  static func unrealDay(year: Int, month: Int, day: Int, written: String) -> Self {
    guard GregorianCalendar.years ~= year else {
      return outOfRange(.year, padded(year, 4), GregorianCalendar.years)
    }
    let days = GregorianCalendar.days(inMonth: month, year: year)
    return Self(message: .unrealDay(written, year: year, month: month, days: days))
  }

  /// A year, month and day in the ISO form.
  package static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
