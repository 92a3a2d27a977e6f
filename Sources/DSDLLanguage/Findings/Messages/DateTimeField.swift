/// A part of a date or a time.
package enum DateTimeField: Sendable, Hashable {
  case year, shortYear, isoYear
  case month, monthName, abbreviatedMonth
  case day, dayOfYear
  case week, isoWeek
  case weekday, abbreviatedWeekday, weekdayNumber
  case hour, minute, second, fraction, amPM
  case offset, zone

  package var phrase: Phrase {
    switch self {
    case .year: Phrase("year", zh: "年份")
    case .shortYear: Phrase("two-digit year", zh: "两位数的年份")
    case .isoYear: Phrase("ISO year", zh: "ISO 年")
    case .month: Phrase("month", zh: "月份")
    case .monthName: Phrase("month name", zh: "月份的英文名称")
    case .abbreviatedMonth: Phrase("abbreviated month name", zh: "月份的英文缩写")
    case .day: Phrase("day", zh: "日")
    case .dayOfYear: Phrase("day of the year", zh: "一年中的第几天")
    case .week: Phrase("week of the year", zh: "一年中的第几周")
    case .isoWeek: Phrase("ISO week", zh: "ISO 周")
    case .weekday: Phrase("weekday name", zh: "星期的英文名称")
    case .abbreviatedWeekday: Phrase("abbreviated weekday name", zh: "星期的英文缩写")
    case .weekdayNumber: Phrase("weekday number", zh: "星期的编号")
    case .hour: Phrase("hour", zh: "小时")
    case .minute: Phrase("minute", zh: "分钟")
    case .second: Phrase("second", zh: "秒")
    case .fraction: Phrase("fraction", zh: "秒的小数部分")
    case .amPM: Phrase("AM or PM", zh: "AM 或 PM")
    case .offset: Phrase("UTC offset", zh: "UTC 偏移")
    case .zone: Phrase("time zone, UTC or GMT", zh: "时区（UTC 或 GMT）")
    }
  }
}
