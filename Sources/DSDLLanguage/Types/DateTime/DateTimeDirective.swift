/// A strptime directive that reads a field of its own.
///
/// `%%` is literal text, and `%c`, `%x`, `%X` stand for other directives; none of them is listed here.
/// The raw value is the ASCII letter after the `%`.
package enum DateTimeDirective: UInt8, Sendable, Hashable {
  case abbreviatedWeekday = 0x61  // a
  case weekday = 0x41  // A
  case abbreviatedMonth = 0x62  // b
  case monthName = 0x42  // B
  case day = 0x64  // d
  case fraction = 0x66  // f
  case isoYear = 0x47  // G
  case hour = 0x48  // H
  case twelveHour = 0x49  // I
  case dayOfYear = 0x6A  // j
  case month = 0x6D  // m
  case minute = 0x4D  // M
  case amPM = 0x70  // p
  case second = 0x53  // S
  case isoWeekday = 0x75  // u
  case sundayWeek = 0x55  // U
  case isoWeek = 0x56  // V
  case weekdayNumber = 0x77  // w
  case mondayWeek = 0x57  // W
  case shortYear = 0x79  // y
  case year = 0x59  // Y
  case offset = 0x7A  // z
  case zone = 0x5A  // Z

  /// What the directive stands for in the C locale, for `%c`, `%x` and `%X`; nil for every other letter.
  static func expansion(of letter: UInt8) -> StaticString? {
    switch letter {
    case 0x63: "%a %b %d %H:%M:%S %Y"  // c
    case 0x78: "%m/%d/%y"  // x
    case 0x58: "%H:%M:%S"  // X
    default: nil
    }
  }

  /// Whether the directive says on which day of the week the date falls.
  package var isWeekday: Bool {
    switch self {
    case .abbreviatedWeekday, .weekday, .isoWeekday, .weekdayNumber: true
    default: false
    }
  }

  /// How the directive is written in a format.
  package var spelling: String { "%\(Character(Unicode.Scalar(rawValue)))" }

  /// What the directive reads.
  package var field: DateTimeField {
    switch self {
    case .abbreviatedWeekday: .abbreviatedWeekday
    case .weekday: .weekday
    case .abbreviatedMonth: .abbreviatedMonth
    case .monthName: .monthName
    case .day: .day
    case .fraction: .fraction
    case .isoYear: .isoYear
    case .hour, .twelveHour: .hour
    case .dayOfYear: .dayOfYear
    case .month: .month
    case .minute: .minute
    case .amPM: .amPM
    case .second: .second
    case .isoWeekday, .weekdayNumber: .weekdayNumber
    case .sundayWeek, .mondayWeek: .week
    case .isoWeek: .isoWeek
    case .shortYear: .shortYear
    case .year: .year
    case .offset: .offset
    case .zone: .zone
    }
  }

  /// The values a field of one or more digits takes; nil where the number of digits is what counts.
  package var range: ClosedRange<Int>? {
    switch self {
    case .day: 1...31
    case .month, .twelveHour: 1...12
    case .hour: 0...23
    case .minute: 0...59
    // Python's pattern reads the leap seconds 60 and 61; no datetime has them.
    case .second: 0...61
    case .sundayWeek, .mondayWeek, .isoWeek: 0...53
    case .dayOfYear: 1...366
    case .weekdayNumber: 0...6
    case .isoWeekday: 1...7
    default: nil
    }
  }

  /// The names the directive takes in the C locale, in small letters, parted by spaces; empty for a number.
  package var names: StaticString {
    switch self {
    case .abbreviatedWeekday: "mon tue wed thu fri sat sun"
    case .weekday: "monday tuesday wednesday thursday friday saturday sunday"
    case .abbreviatedMonth: "jan feb mar apr may jun jul aug sep oct nov dec"
    case .monthName: "january february march april may june july august september october november december"
    case .amPM: "am pm"
    case .zone: "utc gmt"
    default: ""
    }
  }
}
