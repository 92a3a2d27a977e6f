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
    if year == nil, let isoYear {
      if isoWeek == nil || !hasWeekday {
        throw DateTimeFormat.Mistake(
          message: .isoYearNeeds(week: isoWeek == nil, weekday: !hasWeekday), offset: isoYear,
          hint: .calendarYear)
      }
      if let dayOfYear {
        throw DateTimeFormat.Mistake(
          message: .dayOfYearWithISOYear, offset: dayOfYear, hint: .yearAs("%Y"))
      }
    } else if !hasWeekOfYear, let isoWeek {
      if hasWeekday, let year {
        throw DateTimeFormat.Mistake(
          message: .isoWeekWithYear(directive: year.spelling), offset: isoWeek, hint: .yearAs("%G"))
      }
      throw DateTimeFormat.Mistake(
        message: .isoWeekNeedsYear(weekday: !hasWeekday), offset: isoWeek, hint: nil)
    }
  }
}
