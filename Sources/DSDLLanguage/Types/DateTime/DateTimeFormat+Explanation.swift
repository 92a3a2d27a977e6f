extension DateTimeFormat {
  /// Why a text does not match; nil if it does.
  package func explain(_ bytes: UnsafeBufferPointer<UInt8>) -> DateTimeProblem? {
    let text = DateTimeText(bytes: bytes)
    var matcher = DateTimeMatcher(format: self, text: text)
    var problem: DateTimeProblem
    if matcher.run() {
      guard let fault = matcher.fields.fault else { return nil }
      problem = describe(fault, text)
    } else {
      problem = describeNumber(matcher, text) ?? describeMismatch(matcher, text)
    }
    problem.suggestion = problem.suggestion ?? rendered(from: bytes)
    return problem
  }

  private func describe(_ fault: DateTimeFields.Fault, _ text: DateTimeText) -> DateTimeProblem {
    switch fault {
    case .year(let year):
      .outOfRange(.year, DateTimeProblem.padded(year, 4), GregorianCalendar.years)
    case .day(let year, let month, let day):
      .unrealDay(year: year, month: month, day: day, written: text.excerpt)
    case .leapDayWithoutYear:
      DateTimeProblem(message: .leapDayWithoutYear(format: self.text))
    case .second(let second): .outOfRange(.second, String(second), 0...59)
    case .offset:
      DateTimeProblem(message: .badOffset(text.excerpt))
    case .name: DateTimeProblem(message: .foreignName(text.excerpt))
    case .outsideYears: DateTimeProblem(message: .outsideYears(text.excerpt))
    }
  }

  private func describeMismatch(_ matcher: DateTimeMatcher, _ text: DateTimeText) -> DateTimeProblem {
    let expected: DateTimeMessage.Expected =
      switch matcher.expectation {
      case .literal(let scalar): .literal(scalar)
      case .whitespace: .whitespace
      case .directive(let directive): .field(directive.field, directive: directive.spelling)
      case .end: .end
      }
    let place = text.string(0..<matcher.furthest).unicodeScalars.count + 1
    return DateTimeProblem(
      message: .mismatch(
        text.excerpt, format: self.text, expected: expected, character: place,
        found: text.found(at: matcher.furthest)))
  }

  /// A mismatch in or right behind a run of digits, told by the number: `month 13 is not in 1...12`.
  private func describeNumber(_ matcher: DateTimeMatcher, _ text: DateTimeText) -> DateTimeProblem? {
    let failed = matcher.furthestElement
    let furthest = matcher.furthest
    guard text.asciiDigit(at: furthest) != nil || furthest == text.count else { return nil }
    // The directive that should have read the run: the one that failed, or the one before it.
    let index = if case .directive = matcher.expectation { failed } else { failed - 1 }
    guard elements.indices.contains(index), case .directive(let ordinal) = elements[index] else { return nil }
    if index > 0, case .directive = elements[index - 1] { return nil }
    let directive = directives[ordinal]
    var start = furthest
    if index < failed { while start > 0, text.asciiDigit(at: start - 1) != nil { start -= 1 } }
    let run = start..<text.digitsEnd(from: start)
    guard !run.isEmpty else { return nil }
    let written = text.string(run)
    switch directive {
    case .year, .isoYear:
      return run.count == 4
        ? nil
        : DateTimeProblem(
          message: .digits(directive.field, directive: directive.spelling, count: 4, found: written))
    case .shortYear:
      return run.count == 2
        ? nil
        : DateTimeProblem(
          message: .digits(.year, directive: directive.spelling, count: 2, found: written))
    default:
      guard let range = directive.range, run.count <= String(range.upperBound).utf8.count,
        let value = text.number(run), !range.contains(value)
      else { return nil }
      return .outOfRange(directive.field, written, directive == .second ? 0...59 : range)
    }
  }

  /// An ISO date written in this format, if year, month and day are all the format asks for.
  private func rendered(from bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard ISODate.matches(bytes), let date = ISODate.fields(bytes) else { return nil }
    guard directives.contains(.year), directives.contains(.month), directives.contains(.day),
      directives.count == 3
    else { return nil }
    var result = ""
    for element in elements {
      switch element {
      case .whitespace: result += " "
      case .literal(let range): result.unicodeScalars.append(contentsOf: literals[range].lazy.map(\.scalar))
      case .directive(let index):
        switch directives[index] {
        case .year: result += DateTimeProblem.padded(date.year, 4)
        case .month: result += DateTimeProblem.padded(date.month, 2)
        default: result += DateTimeProblem.padded(date.day, 2)
        }
      }
    }
    return matches(result) ? result : nil
  }

  private func matches(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { matches($0) }
  }
}
