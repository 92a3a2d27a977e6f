/// The calendar of Python's `date`: Gregorian throughout, years 1 to 9999, day 1 is Monday, 0001-01-01.
package enum GregorianCalendar {
  package static let years = 1...9999
  static let lastDay = dayNumber(year: 9999, month: 12, day: 31)

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month, 1 to 12.
  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isReal(year: Int, month: Int, day: Int) -> Bool {
    years ~= year && 1...12 ~= month && day >= 1 && day <= days(inMonth: month, year: year)
  }

  /// The number of a real day.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let before = year - 1
    var number = before * 365 + before / 4 - before / 100 + before / 400 + day
    for earlier in 1..<month { number += days(inMonth: earlier, year: year) }
    return number
  }

  /// The day so many days after 1970-01-01, at least none and some hundred years at most.
  package static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    var (year, month, rest) = (1970, 1, days)
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    while rest >= self.days(inMonth: month, year: year) {
      rest -= self.days(inMonth: month, year: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// The weekday of a day, Monday being 0.
  package static func weekday(ofDay number: Int) -> Int { (number + 6) % 7 }

  /// Whether a day is a 29 February.
  static func isLeapDay(_ number: Int) -> Bool {
    // 146,097 days are 400 years; the estimate is at most one year off.
    var year = min(max(number * 400 / 146_097, 1), 9999)
    while year < 9999, dayNumber(year: year + 1, month: 1, day: 1) <= number { year += 1 }
    while year > 1, dayNumber(year: year, month: 1, day: 1) > number { year -= 1 }
    return isLeap(year) && number == dayNumber(year: year, month: 2, day: 29)
  }
}
