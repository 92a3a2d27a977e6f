import Testing

@testable import DSDL
@testable import DSDLLanguage

@Suite struct DateTimeFormatTests {
  @Test(arguments: [
    (
      "%Y/%m/%d", "2022-12-12",
      "'2022-12-12' does not match the format '%Y/%m/%d': expected '/' at character 5, "
        + "found '-': write '2022/12/12'"
    ),
    ("%Y/%m/%d", "2022/13/01", "month 13 is not in 1 to 12"),
    ("%Y/%m/%d", "2022/00/01", "month 00 is not in 1 to 12"),
    (
      "%Y/%m/%d", "2022/012/01",
      "'2022/012/01' does not match the format '%Y/%m/%d': expected '/' at character 8, found '2'"
    ),
    ("%Y/%m/%d", "2022/12/32", "day 32 is not in 1 to 31"),
    ("%Y/%m/%d", "22/12/12", "year (%Y) needs four digits, found '22'"),
    ("%Y/%m/%d", "12022/12/12", "year (%Y) needs four digits, found '12022'"),
    ("%y/%m/%d", "2022/12/12", "year (%y) needs two digits, found '2022'"),
    (
      "%Y/%m/%d", "2022/12/12 ",
      "'2022/12/12 ' does not match the format '%Y/%m/%d': expected the end at "
        + "character 11, found ' '"
    ),
    (
      "%Y/%m/%d", "2022/12",
      "'2022/12' does not match the format '%Y/%m/%d': expected '/' at character 8, "
        + "found the end"
    ),
    (
      "%Y/%m/%d", "2022//1",
      "'2022//1' does not match the format '%Y/%m/%d': expected month (%m) at character 6, "
        + "found '/'"
    ),
    ("%Y/%m/%d", "0000/12/12", "year 0000 is not in 1 to 9999"),
    ("%Y-%m-%d", "2021-02-30", "'2021-02-30' is not a real day: February 2021 has 28 days"),
    (
      "%d %B %Y", "2021-02-03",
      "'2021-02-03' does not match the format '%d %B %Y': expected white space at "
        + "character 3, found '2'"
    ),
    (
      "%d %B %Y", "3 Febuary 2021",
      "'3 Febuary 2021' does not match the format '%d %B %Y': expected month name "
        + "(%B) at character 3, found 'F'"
    ),
    ("%d %B", "29 February", "29 February needs a year, and the format '%d %B' has none"),
    ("%H:%M", "25:00", "hour 25 is not in 0 to 23"),
    (
      "%H:%M", "15:32:00",
      "'15:32:00' does not match the format '%H:%M': expected the end at character 6, found ':'"
    ),
    ("%H:%M", "15.32", "'15.32' does not match the format '%H:%M': expected ':' at character 3, found '.'"),
    ("%H:%M:%S", "23:59:60", "second 60 is not in 0 to 59"),
    ("%H:%M:%S", "23:59:75", "second 75 is not in 0 to 59"),
    ("%I:%M %p", "15:32", "hour 15 is not in 1 to 12"),
    (
      "%I:%M %p", "03:32",
      "'03:32' does not match the format '%I:%M %p': expected white space at character 6, "
        + "found the end"
    ),
    ("%H:%M %z", "15:32 +24:00", "'15:32 +24:00' has no UTC offset of the form ±hh:mm below 24 hours"),
    ("%Y %j", "9999 366", "'9999 366' lies outside the years 1 to 9999"),
    ("%B", "auguſt", "'auguſt' has a name that is not in ASCII letters"),
    ("%Y年", "2021月", "'2021月' does not match the format '%Y年': expected '年' at character 5, found '月'"),
  ])
  func explains(_ format: String, _ text: String, why: String) throws {
    let format = try DateTimeFormat(format)
    #expect(!DateTimeProbe.matches(format, text))
    #expect(DateTimeProbe.explain(format, text).map(DateTimeProbe.text) == why)
  }

  @Test(arguments: [
    ("%Y-%Q", 3..<5, "unknown directive '%Q'"),
    ("年%é", 3..<6, "unknown directive '%é'"),
    ("%-d", 0..<2, "unknown directive '%-'"),
    ("%Y% d", 2..<4, "'%' is not followed by a letter"),
    ("%Y-%", 3..<4, "'%' at the end of the format is not followed by a letter"),
    ("%d %d", 3..<5, "'%d' stands twice in the format"),
    ("%d %x", 3..<5, "'%d', which '%x' contains, stands twice in the format"),
    ("%G", 0..<2, "'%G', the ISO year, needs %V and a weekday (%a, %A, %u or %w) in the format"),
    ("%G %V", 0..<2, "'%G', the ISO year, needs a weekday (%a, %A, %u or %w) in the format"),
    ("%G %u", 0..<2, "'%G', the ISO year, needs the ISO week (%V) in the format"),
    ("%G %V %u %j", 9..<11, "'%j', the day of the year, cannot stand with '%G', the ISO year"),
    ("%Y %V %u", 3..<5, "'%V', the ISO week, cannot stand with '%Y'"),
    (
      "%V", 0..<2,
      "'%V', the ISO week, needs the ISO year (%G) and a weekday (%a, %A, %u or %w) in the format"
    ),
    ("%V %a", 0..<2, "'%V', the ISO week, needs the ISO year (%G) in the format"),
  ])
  func refusesFormat(_ format: String, _ offset: Range<Int>, why: String) throws {
    let mistake = try #require(throws: DateTimeFormat.Mistake.self) { try DateTimeFormat(format) }
    #expect(mistake.offset == offset)
    #expect(Message.dateTime(mistake.message).text() == why)
  }

  @Test func hintsAtTheDirectiveMeant() throws {
    let mistake = try #require(throws: DateTimeFormat.Mistake.self) { try DateTimeFormat("%F") }
    #expect(mistake.hint.map { Message.dateTime($0).text() } == "write '%Y-%m-%d'")
  }

  @Test func tellsApartFormatsThatStringsTakeForEqual() throws {
    #expect(try DateTimeFormat("%Y\u{E9}") != DateTimeFormat("%Ye\u{301}"))
  }

  /// Ill-formed bytes match nothing, and are told without a trap.
  @Test func takesAnyBytes() throws {
    let format = try DateTimeFormat("%d %B %Z %Y%z")
    for bytes in [[0x80], [0x33, 0xC5], [0x33, 0x20, 0xFF], [0x33, 0x20, 0xED, 0xA0, 0x80]] as [[UInt8]] {
      bytes.withUnsafeBufferPointer { bytes in
        #expect(!format.matches(bytes) && !ISODate.matches(bytes) && !ISOTime.matches(bytes))
        #expect(
          format.explain(bytes) != nil && ISODate.explain(bytes) != nil && ISOTime.explain(bytes) != nil)
      }
    }
  }

  /// Every directive of digits in a row, white space and literals without end: the work stays in proportion.
  @Test(.timeLimit(.minutes(1))) func boundsTheWork() throws {
    let digits = String(repeating: "1", count: 30_000)
    let format = try DateTimeFormat("%d%H%I%j%m%M%S%U%W%w%f \(digits)%z!")
    let text = String(repeating: "1", count: 22) + String(repeating: " ", count: 30_000) + digits + "+111111x"
    #expect(!DateTimeProbe.matches(format, text))
    let many = try DateTimeFormat(String(repeating: "a ", count: 100_000))
    #expect(DateTimeProbe.matches(many, String(repeating: "A\t", count: 100_000)))
  }
}
