/// What is said of dates and times that are none, and of formats that nothing can match.
package enum DateTimeMessage: Sendable, Hashable {
  /// What a format expects at a place.
  package enum Expected: Sendable, Hashable {
    case literal(Unicode.Scalar)
    case whitespace
    case field(DateTimeField, directive: String)
    case end
  }

  /// What stands at a place.
  package enum Found: Sendable, Hashable {
    case character(Unicode.Scalar)
    case notUTF8
    case end
  }

  // Values.
  case noDate(String)
  case noTime(String)
  case outerBlanks(String)
  case foreignDigits(String)
  case goesOn(String)
  case outOfRange(DateTimeField, String, ClosedRange<Int>)
  case unrealDay(String, year: Int, month: Int, days: Int)
  case leapDayWithoutYear(format: String)
  case twoDigits(DateTimeField)
  case digits(DateTimeField, directive: String, count: Int, found: String)
  case longFraction(String)
  case largeOffset(String)
  case badOffset(String)
  case foreignName(String)
  case outsideYears(String)
  case mismatch(String, format: String, expected: Expected, character: Int, found: Found)

  // Formats.
  case noDirective
  case lastPercent
  case lonePercent
  case unknownDirective(Unicode.Scalar)
  /// One that may be contained in another.
  case repeatedDirective(String, in: String?)
  case isoYearNeeds(week: Bool, weekday: Bool)
  case isoWeekNeedsYear(weekday: Bool)
  case dayOfYearWithISOYear
  case isoWeekWithYear(directive: String)

  // Hints.
  case writePercent
  case onceOnly
  case calendarYear
  case yearAs(String)
  case insteadOf(Unicode.Scalar)
  case writeFormat(String)
  case directives

  package var phrase: Phrase {
    switch self {
    case .noDate(let text):
      Phrase("'\(text)' is not a date of the form YYYY-MM-DD", zh: "“\(text)”不是 YYYY-MM-DD 形式的日期")
    case .noTime(let text):
      Phrase("'\(text)' is not a time of the form HH:MM:SS", zh: "“\(text)”不是 HH:MM:SS 形式的时间")
    case .outerBlanks(let text):
      Phrase("'\(text)' has white space around the date", zh: "“\(text)”的日期两端有空白")
    case .foreignDigits(let text):
      Phrase("'\(text)' has digits other than 0 to 9", zh: "“\(text)”中有 0 到 9 以外的数字")
    case .goesOn(let text): Phrase("'\(text)' goes on after the date", zh: "“\(text)”在日期之后还有内容")
    case .outOfRange(let field, let written, let range):
      Phrase(
        "\(field.phrase.english) \(written) is not in \(range.lowerBound) to \(range.upperBound)",
        zh: "\(field.phrase.chinese) \(written) 不在 \(range.lowerBound) 到 \(range.upperBound) 之内")
    case .unrealDay(let text, let year, let month, let days):
      Phrase(
        "'\(text)' is not a real day: \(Self.months[month - 1]) \(year) has \(days) days",
        zh: "“\(text)”不是真实的日期：\(year) 年 \(month) 月只有 \(days) 天")
    case .leapDayWithoutYear(let format):
      Phrase(
        "29 February needs a year, and the format '\(format)' has none", zh: "2 月 29 日需要年份，而格式“\(format)”中没有")
    case .twoDigits(let field):
      Phrase("\(field.phrase.english) needs two digits", zh: "\(field.phrase.chinese)应为两位数字")
    case .digits(let field, let directive, let count, let found):
      Phrase(
        "\(field.phrase.english) (\(directive)) needs \(count == 4 ? "four" : "two") digits, found '\(found)'",
        zh: "\(field.phrase.chinese)（\(directive)）应为\(count == 4 ? "四" : "两")位数字，却是“\(found)”")
    case .longFraction(let text):
      Phrase("fraction '\(text)' has more than 6 digits", zh: "小数部分“\(text)”超过 6 位")
    case .largeOffset(let text):
      Phrase("UTC offset \(text) is not less than 24 hours", zh: "UTC 偏移 \(text) 不小于 24 小时")
    case .badOffset(let text):
      Phrase(
        "'\(text)' has no UTC offset of the form ±hh:mm below 24 hours",
        zh: "“\(text)”中没有 ±hh:mm 形式且小于 24 小时的 UTC 偏移")
    case .foreignName(let text):
      Phrase("'\(text)' has a name that is not in ASCII letters", zh: "“\(text)”中有并非由 ASCII 字母组成的名称")
    case .outsideYears(let text):
      Phrase("'\(text)' lies outside the years 1 to 9999", zh: "“\(text)”超出了 1 年到 9999 年的范围")
    case .mismatch(let text, let format, let expected, let character, let found):
      Phrase(
        "'\(text)' does not match the format '\(format)': expected ", zh: "“\(text)”与格式“\(format)”不符：")
        + Phrase("", zh: "第 \(character) 个字符处应为") + expected.phrase
        + Phrase(" at character \(character), found ", zh: "，却是") + found.phrase

    case .noDirective:
      Phrase(
        "the format has no directive such as '%Y': it matches nothing but itself",
        zh: "格式中没有“%Y”这样的指令：它只与自身相符")
    case .lastPercent:
      Phrase("'%' at the end of the format is not followed by a letter", zh: "格式末尾的“%”后面没有字母")
    case .lonePercent: Phrase("'%' is not followed by a letter", zh: "“%”后面没有字母")
    case .unknownDirective(let letter): Phrase("unknown directive '%\(letter)'", zh: "未知的指令“%\(letter)”")
    case .repeatedDirective(let directive, nil):
      Phrase("'\(directive)' stands twice in the format", zh: "“\(directive)”在格式中出现了两次")
    case .repeatedDirective(let directive, let other?):
      Phrase(
        "'\(directive)', which '\(other)' contains, stands twice in the format",
        zh: "“\(other)”所包含的“\(directive)”在格式中出现了两次")
    case .isoYearNeeds(let week, let weekday):
      Phrase("'%G', the ISO year, needs ", zh: "“%G”（ISO 年）还需要格式中有")
        + (week && weekday ? Self.weekAndWeekday : week ? Self.week : Self.weekday)
        + Phrase(" in the format", zh: "")
    case .isoWeekNeedsYear(let weekday):
      Phrase(
        "'%V', the ISO week, needs the ISO year (%G)\(weekday ? " and \(Self.weekday.english)" : "") in the format",
        zh: "“%V”（ISO 周）还需要格式中有 ISO 年（%G）\(weekday ? "和\(Self.weekday.chinese)" : "")")
    case .dayOfYearWithISOYear:
      Phrase(
        "'%j', the day of the year, cannot stand with '%G', the ISO year",
        zh: "“%j”（一年中的第几天）不能与“%G”（ISO 年）一起使用")
    case .isoWeekWithYear(let directive):
      Phrase(
        "'%V', the ISO week, cannot stand with '\(directive)'", zh: "“%V”（ISO 周）不能与“\(directive)”一起使用")

    case .writePercent: Phrase("write '%%' for a percent sign", zh: "百分号请写成“%%”")
    case .onceOnly: Phrase("each directive may stand once", zh: "每个指令只能出现一次")
    case .calendarYear: Phrase("for the calendar year write '%Y'", zh: "公历年份请写成“%Y”")
    case .yearAs(let directive): Phrase("write '\(directive)' for the year", zh: "年份请写成“\(directive)”")
    case .insteadOf(let letter): Self.advice(for: letter)
    case .writeFormat(let format): HintMessage.write(format).phrase
    case .directives: Phrase("the directives are \(Self.all)", zh: "指令有 \(Self.all)")
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let weekday = Phrase("a weekday (%a, %A, %u or %w)", zh: "星期（%a、%A、%u 或 %w）")
  private static let week = Phrase("the ISO week (%V)", zh: "ISO 周（%V）")
  private static let weekAndWeekday = Phrase("%V and ", zh: " %V 和") + weekday

  /// What to write for directives of other languages and tools.
  private static func advice(for letter: Unicode.Scalar) -> Phrase {
    switch letter {
    case "C": Phrase("write '%Y' for the year with its century", zh: "带世纪的年份请写成“%Y”")
    case "D": Phrase("for the day write '%d'", zh: "日请写成“%d”")
    case "e": oneDigitToo("%d")
    case "F": HintMessage.write("%Y-%m-%d").phrase
    case "h": HintMessage.write("%b").phrase
    case "k": oneDigitToo("%H")
    case "l": oneDigitToo("%I")
    case "L", "N": HintMessage.write("%f").phrase
    case "n", "t": Phrase("write a space, which matches any white space", zh: "写成空格，它与任何空白相符")
    case "P": Phrase("write '%p', which takes either case", zh: "写成“%p”，大小写均可")
    case "R": HintMessage.write("%H:%M").phrase
    case "r": HintMessage.write("%I:%M:%S %p").phrase
    case "T": HintMessage.write("%H:%M:%S").phrase
    case "v": HintMessage.write("%d-%b-%Y").phrase
    case "-", "_", "#", "^", "0":
      Phrase(
        "write the directive without '\(letter)': one digit is taken too", zh: "指令中不写“\(letter)”：一位数字同样接受")
    case "E", "O", ":": Phrase("write the directive without '\(letter)'", zh: "指令中不写“\(letter)”")
    default: Self.directives.phrase
    }
  }

  private static let all = "%a %A %b %B %c %d %f %G %H %I %j %m %M %p %S %u %U %V %w %W %x %X %y %Y %z %Z %%"

  private static func oneDigitToo(_ directive: String) -> Phrase {
    Phrase("write '\(directive)', which takes one digit too", zh: "写成“\(directive)”，它也接受一位数字")
  }
}

extension DateTimeMessage.Expected {
  fileprivate var phrase: Phrase {
    switch self {
    case .literal(let scalar): Phrase("'\(scalar)'", zh: "“\(scalar)”")
    case .whitespace: Phrase("white space", zh: "空白")
    case .field(let field, let directive):
      field.phrase + Phrase(" (\(directive))", zh: "（\(directive)）")
    case .end: Phrase("the end", zh: "结尾")
    }
  }
}

extension DateTimeMessage.Found {
  fileprivate var phrase: Phrase {
    switch self {
    case .character(let scalar): Phrase("'\(scalar)'", zh: "“\(scalar)”")
    case .notUTF8: Phrase("a byte that is not UTF-8", zh: "不是 UTF-8 的字节")
    case .end: Phrase("the end", zh: "结尾")
    }
  }
}
