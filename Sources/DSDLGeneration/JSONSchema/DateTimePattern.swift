import DSDL

/// A strptime format as regular expressions that readers of JSON Schema know: those of ECMA-262, without what Python
/// lacks.
struct DateTimePattern {
  static let year = "(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
  static let leapYear =
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
  private static let commonYear =
    "(?:[0-9]{2}(?:[02468][1235679]|[13579][01345789])|(?:[02468][1235679]|[13579][01345789])00)"
  private static let commonShortYear = "(?:[02468][1235679]|[13579][01345789])"

  private let format: DateTimeFormat

  init(_ format: DateTimeFormat) { self.format = format }

  /// What the whole text is.
  var text: String { pattern { Self.pattern(of: $0) } }

  /// Whether the text may end in white space, of which a line end is some.
  var mayEndInLineEnd: Bool { format.elements.last == .whitespace }

  /// Texts of that form that name a day that does not exist: 30 February, 31 April, 29 February of most years.
  var unrealDays: [String] {
    let read = Set(format.directives)
    let months: [DateTimeDirective] = [.month, .abbreviatedMonth, .monthName].filter(read.contains)
    let hasWeek =
      !read.isDisjoint(with: [.sundayWeek, .mondayWeek]) && read.contains { $0.isWeekday }
      || read.isSuperset(of: [.isoYear, .isoWeek]) && read.contains { $0.isWeekday }
    guard read.contains(.day), months.count == 1, !read.contains(.dayOfYear), !hasWeek else { return [] }
    let month = months[0]
    var patterns = [
      pattern(having: [.day: "3[01]", month: Self.names([2], of: month)]),
      pattern(having: [.day: "31", month: Self.names([4, 6, 9, 11], of: month)]),
    ]
    var leapDay = [DateTimeDirective.day: "29", month: Self.names([2], of: month)]
    let years: [(DateTimeDirective, String)] = [(.year, Self.commonYear), (.shortYear, Self.commonShortYear)]
    for (directive, common) in years.filter({ read.contains($0.0) }) { leapDay[directive] = common }
    patterns.append(pattern(having: leapDay))
    return patterns
  }

  private func pattern(having parts: [DateTimeDirective: String]) -> String {
    pattern { parts[$0] ?? Self.pattern(of: $0) }
  }

  private func pattern(_ part: (DateTimeDirective) -> String) -> String {
    var text = "^"
    for element in format.elements {
      switch element {
      case .whitespace: text += "\\s+"
      case .literal(let range): text += format.literals[range].map { Self.literal($0.scalar) }.joined()
      case .directive(let index): text += "(?:\(part(format.directives[index])))"
      }
    }
    return text + "$"
  }

  /// Names of months by their numbers, or the numbers themselves.
  private static func names(_ months: [Int], of directive: DateTimeDirective) -> String {
    guard directive != .month else {
      return months.map { $0 < 10 ? "0?\($0)" : "\($0)" }.joined(separator: "|")
    }
    let names = "\(directive.names)".split(separator: " ")
    return months.map { word(names[$0 - 1]) }.joined(separator: "|")
  }

  private static func pattern(of directive: DateTimeDirective) -> String {
    switch directive {
    case .abbreviatedWeekday, .weekday, .abbreviatedMonth, .monthName, .amPM, .zone:
      "\(directive.names)".split(separator: " ").map(word).joined(separator: "|")
    case .day: "3[01]|[12][0-9]|0[1-9]|[1-9]| [1-9]"
    case .month, .twelveHour: "1[0-2]|0[1-9]|[1-9]"
    case .hour: "2[0-3]|[01][0-9]|[0-9]"
    case .minute, .second: "[0-5][0-9]|[0-9]"
    case .sundayWeek, .mondayWeek: "5[0-3]|[0-4][0-9]|[0-9]"
    case .isoWeek: "5[0-3]|0[1-9]|[1-4][0-9]|[0-9]"
    case .weekdayNumber: "[0-6]"
    case .isoWeekday: "[1-7]"
    case .dayOfYear: "36[0-6]|3[0-5][0-9]|[12][0-9][0-9]|0[1-9][0-9]|00[1-9]|[1-9][0-9]|0[1-9]|[1-9]"
    case .fraction: "[0-9]{1,6}"
    case .shortYear: "[0-9]{2}"
    case .year, .isoYear: year
    case .offset:
      "Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?"
        + "|[0-5][0-9](?:[0-5][0-9](?:\\.[0-9]{1,6})?)?)"
    }
  }

  /// A word in whatever case.
  private static func word(_ word: Substring) -> String { word.unicodeScalars.map(literal).joined() }

  /// A character of the format in either case.
  private static func literal(_ scalar: Unicode.Scalar) -> String {
    let (small, capital) = (scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping)
    let cases = [small, capital].compactMap { text in
      text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
    if cases.count == 2, cases[0] != cases[1] { return "[\(cases[0])\(cases[1])]" }
    switch scalar {
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return "\\\(scalar)"
    default: return String(scalar)
    }
  }
}
