/// Finds the directives of weeks that Python refuses together, whatever the text.
///
/// `%G` and `%V` make a date only with each other and a weekday. Python lets an unused `%G` pass next to a year,
/// and an unused `%V` next to `%U` or `%W`; so does this.
struct DateTimeWeekPlan {
  private var isoYear: Range<Int>?
  private var isoWeek: Range<Int>?
  private var dayOfYear: Range<Int>?
  private var year: DateTimeDirective?
  private var hasWeekday = false
  private var hasWeekOfYear = false

  mutating func note(_ directive: DateTimeDirective, at range: Range<Int>) {
    switch directive {
    case .isoYear: isoYear = range
    case .isoWeek: isoWeek = range
    case .dayOfYear: dayOfYear = range
    case .year, .shortYear: year = directive
    case .sundayWeek, .mondayWeek: hasWeekOfYear = true
    default: if directive.isWeekday { hasWeekday = true }
    }
  }

  func check() throws(DateTimeFormat.Mistake) {
    let weekday = "a weekday (%a, %A, %u or %w)"
    if year == nil, let isoYear {
      if isoWeek == nil || !hasWeekday {
        let missing = isoWeek != nil ? weekday : hasWeekday ? "the ISO week (%V)" : "%V and \(weekday)"
        throw DateTimeFormat.Mistake(
          message: "'%G', the ISO year, needs \(missing) in the format", offset: isoYear,
          hint: "for the calendar year write '%Y'")
      }
      if let dayOfYear {
        throw DateTimeFormat.Mistake(
          message: "'%j', the day of the year, cannot stand with '%G', the ISO year", offset: dayOfYear,
          hint: "write '%Y' for the year")
      }
    } else if !hasWeekOfYear, let isoWeek {
      if hasWeekday, let year {
        throw DateTimeFormat.Mistake(
          message: "'%V', the ISO week, cannot stand with '\(year.spelling)'", offset: isoWeek,
          hint: "write '%G' for the year")
      }
      let missing = hasWeekday ? "" : " and \(weekday)"
      throw DateTimeFormat.Mistake(
        message: "'%V', the ISO week, needs the ISO year (%G)\(missing) in the format", offset: isoWeek,
        hint: nil)
    }
  }
}
