/// What the directives of a format have read, and whether it is a real date and time.
package struct DateTimeFields {
  /// Why the fields are no date or time.
  package enum Fault: Hashable {
    case year(Int)
    case day(year: Int, month: Int, day: Int)
    /// A 29 February in a format without a year: Python then puts 1900, which has none.
    case leapDayWithoutYear
    case second(Int)
    case offset
    case name
    /// The week or the day of the year leads out of the years 1 to 9999.
    case outsideYears
  }

  package private(set) var year: Int?
  package private(set) var month = 1
  package private(set) var day = 1
  private var isoYear: Int?
  private var isoWeek: Int?
  private var weekOfYear: Int?
  private var weeksStartOnMonday = false
  /// Monday being 0.
  private var weekday: Int?
  private var dayOfYear: Int?
  private var second = 0
  private var hasOffsetFault = false
  private var hasNameFault = false

  /// Takes in what a directive has read; of two directives for one field, the later counts, as in Python.
  package mutating func set(_ directive: DateTimeDirective, _ value: Int) {
    switch directive {
    case .shortYear: year = value <= 68 ? 2000 + value : 1900 + value
    case .year: year = value
    case .isoYear: isoYear = value
    case .month: month = value
    case .monthName, .abbreviatedMonth:
      month = value + 1
      if value < 0 { hasNameFault = true }
    case .day: day = value
    case .second: second = value
    case .weekday, .abbreviatedWeekday:
      weekday = value
      if value < 0 { hasNameFault = true }
    case .weekdayNumber: weekday = (value + 6) % 7
    case .isoWeekday: weekday = value - 1
    case .dayOfYear: dayOfYear = value
    case .sundayWeek, .mondayWeek:
      weekOfYear = value
      weeksStartOnMonday = directive == .mondayWeek
    case .isoWeek: isoWeek = value
    case .offset: hasOffsetFault = value < 0
    case .hour, .twelveHour, .minute, .fraction, .amPM, .zone: break
    }
  }

  /// Why the fields are no date and time, or nil if they are.
  package var fault: Fault? {
    if hasNameFault { return .name }
    if let fault = dateFault { return fault }
    if second > 59 { return .second(second) }
    return hasOffsetFault ? .offset : nil
  }

  private var dateFault: Fault? {
    let isYearless = year == nil && month == 2 && day == 29
    // Python's own default years; 1904 is the first leap year behind 1900.
    let year = year ?? (isYearless ? 1904 : 1900)
    let number: Int
    if let dayOfYear {
      guard let first = firstDay(of: year) else { return .year(year) }
      number = first + dayOfYear - 1
    } else if let weekday, let weekOfYear {
      guard let first = firstDay(of: year) else { return .year(year) }
      number = first + dayOfYear(inWeek: weekOfYear, weekday: weekday, firstDay: first) - 1
    } else if let weekday, let isoYear, let isoWeek {
      guard GregorianCalendar.years ~= isoYear else { return .year(isoYear) }
      let fourth = GregorianCalendar.dayNumber(year: isoYear, month: 1, day: 4)
      let firstMonday = fourth - GregorianCalendar.weekday(ofDay: fourth)
      number = firstMonday + 7 * (isoWeek - 1) + weekday
    } else {
      guard GregorianCalendar.years ~= year else { return .year(year) }
      guard GregorianCalendar.isReal(year: year, month: month, day: day) else {
        return .day(year: year, month: month, day: day)
      }
      return isYearless ? .leapDayWithoutYear : nil
    }
    guard 1...GregorianCalendar.lastDay ~= number else { return .outsideYears }
    return isYearless && GregorianCalendar.isLeapDay(number) ? .leapDayWithoutYear : nil
  }

  private func firstDay(of year: Int) -> Int? {
    guard GregorianCalendar.years ~= year else { return nil }
    return GregorianCalendar.dayNumber(year: year, month: 1, day: 1)
  }

  /// The day of the year, 1 being 1 January and 0 the day before, by the weeks of `%U` or `%W`: week 1 starts on
  /// the first Sunday or Monday, what lies before is week 0.
  private func dayOfYear(inWeek week: Int, weekday: Int, firstDay: Int) -> Int {
    let shift = weeksStartOnMonday ? 0 : 1
    let first = (GregorianCalendar.weekday(ofDay: firstDay) + shift) % 7
    let day = (weekday + shift) % 7
    if week == 0 { return 1 + day - first }
    return 1 + (7 - first) % 7 + 7 * (week - 1) + day
  }
}
