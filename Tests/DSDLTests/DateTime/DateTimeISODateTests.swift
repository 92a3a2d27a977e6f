import Testing

@testable import DSDL
@testable import DSDLLanguage

@Suite struct DateTimeISODateTests {
  @Test(arguments: ["2022-12-12", "2000-02-29", "0001-01-01", "9999-12-31", "2024-02-29", "2021-04-30"])
  func takes(_ text: String) {
    #expect(DateTimeProbe.matchesDate(text))
    #expect(DateTimeProbe.explainDate(text) == nil)
  }

  @Test(arguments: [
    ("12", "'12' is not a date of the form YYYY-MM-DD"),
    ("", "'' is not a date of the form YYYY-MM-DD"),
    ("2022-2-3", "month needs two digits: write '2022-02-03'"),
    ("2021-02-3", "day needs two digits: write '2021-02-03'"),
    ("20221212", "'20221212' is not a date of the form YYYY-MM-DD: write '2022-12-12'"),
    ("2022-346", "'2022-346' is not a date of the form YYYY-MM-DD"),
    ("2022-02-30", "'2022-02-30' is not a real day: February 2022 has 28 days"),
    ("2023-02-29", "'2023-02-29' is not a real day: February 2023 has 28 days"),
    ("1900-02-29", "'1900-02-29' is not a real day: February 1900 has 28 days"),
    ("2021-04-31", "'2021-04-31' is not a real day: April 2021 has 30 days"),
    ("2021-13-01", "month 13 is not in 1 to 12"),
    ("2021-00-01", "month 00 is not in 1 to 12"),
    ("2021-01-32", "day 32 is not in 1 to 31"),
    ("2021-01-00", "day 00 is not in 1 to 31"),
    ("0000-01-01", "year 0000 is not in 1 to 9999"),
    ("10000-01-01", "'10000-01-01' is not a date of the form YYYY-MM-DD"),
    ("2022-12-12T00:00:00", "'2022-12-12T00:00:00' goes on after the date: write '2022-12-12'"),
    (" 2022-12-12", "' 2022-12-12' has white space around the date: write '2022-12-12'"),
    ("2022-12-12\n", "'2022-12-12\n' has white space around the date: write '2022-12-12'"),
    ("2022/12/12", "'2022/12/12' is not a date of the form YYYY-MM-DD: write '2022-12-12'"),
    ("12/12/2022", "'12/12/2022' is not a date of the form YYYY-MM-DD: write '2022-12-12'"),
    ("２０２２-１２-１２", "'２０２２-１２-１２' has digits other than 0 to 9: write '2022-12-12'"),
    ("2022-W50-1", "'2022-W50-1' is not a date of the form YYYY-MM-DD"),
    ("+022-12-12", "'+022-12-12' is not a date of the form YYYY-MM-DD"),
  ])
  func refuses(_ text: String, why: String) {
    #expect(!DateTimeProbe.matchesDate(text))
    #expect(DateTimeProbe.explainDate(text).map(DateTimeProbe.text) == why)
  }

  /// What may be meant is looked for in a text of some length only.
  @Test func longTexts() throws {
    let blanks = String(repeating: " ", count: 900)
    #expect(DateTimeProbe.explainDate("2021-02-03" + blanks)?.suggestion == "2021-02-03")
    let problem = try #require(DateTimeProbe.explainDate(blanks + "2021-02-03" + blanks))
    #expect(problem.suggestion == nil && problem.alternative == nil)
    #expect(DateTimeProbe.text(problem).utf8.count < 200)
    #expect(DateTimeProbe.explainTime("20:20:39" + blanks)?.suggestion == "20:20:39")
    #expect(DateTimeProbe.explainTime("20:20:39" + blanks + blanks)?.suggestion == nil)
  }

  @Test func countsDaysAsTheCalendarDoes() {
    var day = 0
    for year in GregorianCalendar.years {
      for month in 1...12 {
        #expect(GregorianCalendar.dayNumber(year: year, month: month, day: 1) == day + 1)
        day += GregorianCalendar.days(inMonth: month, year: year)
      }
    }
    #expect(day == 3_652_059)
    #expect(GregorianCalendar.lastDay == day)
  }
}
