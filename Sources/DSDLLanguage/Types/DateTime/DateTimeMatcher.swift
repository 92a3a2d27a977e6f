/// Matches a text against a format as Python's regular expression for the format would.
///
/// The first match in the order of the expression's alternatives counts, even if it leaves text over. Only
/// directives offer alternatives, so the recursion is no deeper than the fewer than 32 directives of a format; a
/// directive that failed at an offset is not tried there again, so the work grows with the text and not with
/// the number of ways to cut up a run of digits. Nothing is allocated: the two SIMD vectors serve as arrays of
/// fixed size.
package struct DateTimeMatcher {
  /// What was expected where the match got furthest.
  package enum Expectation {
    case literal(Unicode.Scalar)
    case whitespace
    case directive(DateTimeDirective)
    case end
  }

  package let format: DateTimeFormat
  package let text: DateTimeText
  /// What each directive of the format has read; negative where the text matched but has no meaning.
  private var values = SIMD32<Int32>()
  private var failures = DateTimeFailures()
  package private(set) var furthest = 0
  package private(set) var expectation = Expectation.end
  /// The index of the element that failed at `furthest`.
  private(set) var furthestElement = 0

  package init(format: DateTimeFormat, text: DateTimeText) {
    self.format = format
    self.text = text
  }

  /// The values read, in the order of the format.
  package var fields: DateTimeFields {
    var fields = DateTimeFields()
    for (index, directive) in format.directives.enumerated() {
      fields.set(directive, Int(values[index]))
    }
    return fields
  }

  /// Each directive of the format with what it has read.
  package var found: [(directive: DateTimeDirective, value: Int)] {
    format.directives.enumerated().map { ($1, Int(values[$0])) }
  }

  /// Whether the whole text matches.
  package mutating func run() -> Bool {
    guard let end = match(from: 0, at: 0) else { return false }
    if end == text.count { return true }
    // A longer way through the format may have been left for a shorter one; what counts is what stands here.
    fail(at: end, element: format.elements.count, expecting: .end)
    return false
  }

  /// Matches the elements from an index on, and returns where the text goes on behind them.
  private mutating func match(from first: Int, at start: Int) -> Int? {
    var offset = start
    for index in first..<format.elements.count {
      switch format.elements[index] {
      case .whitespace:
        // Taking all of it loses nothing: what follows cannot start with white space, but for `%d`, whose
        // leading space only stands for one that was taken here.
        let end = text.whitespaceEnd(from: offset)
        if end == offset { return fail(at: offset, element: index, expecting: .whitespace) }
        offset = end
      case .literal(let range):
        for literal in range {
          let expected = format.literals[literal]
          guard let scalar = text.scalar(at: offset), expected.matches(scalar) else {
            return fail(at: offset, element: index, expecting: .literal(expected.scalar))
          }
          offset += UTF8.width(scalar)
        }
      case .directive(let directive):
        if failures.contains(directive, at: offset) { return nil }
        if let end = match(directive, then: index + 1, at: offset) { return end }
        failures.insert(directive, at: offset)
        return fail(at: offset, element: index, expecting: .directive(format.directives[directive]))
      }
    }
    return offset
  }

  /// Tries what a directive can read at an offset, each with the rest of the format, in Python's order.
  private mutating func match(_ index: Int, then next: Int, at start: Int) -> Int? {
    let directive = format.directives[index]
    switch directive {
    case .day, .month, .twelveHour, .hour, .minute, .second, .sundayWeek, .mondayWeek, .isoWeek:
      return matchOneOrTwoDigits(directive, index, then: next, at: start)
    case .weekdayNumber, .isoWeekday:
      guard let value = text.asciiDigit(at: start), directive.range?.contains(value) == true else {
        return nil
      }
      return proceed(index, value, then: next, at: start + 1)
    case .shortYear: return matchDigits(2, index, then: next, at: start)
    case .year, .isoYear: return matchDigits(4, index, then: next, at: start)
    case .dayOfYear: return matchDayOfYear(index, then: next, at: start)
    case .fraction: return matchFraction(index, then: next, at: start)
    case .offset: return matchOffset(index, then: next, at: start)
    case .abbreviatedWeekday, .weekday, .abbreviatedMonth, .monthName, .amPM, .zone:
      guard let name = text.name(of: directive.names, at: start) else { return nil }
      return proceed(index, name.value, then: next, at: name.end)
    }
  }

  private mutating func proceed(_ index: Int, _ value: Int, then next: Int, at offset: Int) -> Int? {
    values[index] = Int32(truncatingIfNeeded: value)
    return match(from: next, at: offset)
  }

  @discardableResult
  private mutating func fail(at offset: Int, element: Int, expecting expected: Expectation) -> Int? {
    if offset > furthest || offset == furthest && element >= furthestElement {
      (furthest, furthestElement, expectation) = (offset, element, expected)
    }
    return nil
  }

  // MARK: Numbers

  private mutating func matchDigits(_ count: Int, _ index: Int, then next: Int, at start: Int) -> Int? {
    var (value, end) = (0, start)
    for _ in 0..<count {
      guard let digit = text.digit(at: end) else { return nil }
      (value, end) = (value * 10 + digit.value, digit.end)
    }
    return proceed(index, value, then: next, at: end)
  }

  /// Two digits in range, else one. Python writes the range as decades, `3[0-1]|[1-2]\d|0[1-9]`: the first digit
  /// is ASCII, and the second may be of any script where the whole decade is in range.
  private mutating func matchOneOrTwoDigits(
    _ directive: DateTimeDirective, _ index: Int, then next: Int, at start: Int
  ) -> Int? {
    guard let range = directive.range else { return nil }
    if let tens = text.asciiDigit(at: start), let ones = text.digit(at: start + 1) {
      // `%V` takes 0 as one digit only.
      let low = directive == .isoWeek ? 1 : range.lowerBound
      let decade = tens * 10...tens * 10 + 9
      let value = decade.lowerBound + ones.value
      let isWhole = low <= decade.lowerBound && decade.upperBound <= range.upperBound
      if isWhole || (ones.isASCII && low <= value && value <= range.upperBound),
        let end = proceed(index, value, then: next, at: ones.end)
      {
        return end
      }
    }
    if range.lowerBound == 0 {
      guard let digit = text.digit(at: start) else { return nil }
      return proceed(index, digit.value, then: next, at: digit.end)
    }
    let isPadded = directive == .day && text.byte(at: start) == UInt8(ascii: " ")
    let offset = isPadded ? start + 1 : start
    guard let value = text.asciiDigit(at: offset), value > 0 else { return nil }
    return proceed(index, value, then: next, at: offset + 1)
  }

  /// `36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]`
  private mutating func matchDayOfYear(_ index: Int, then next: Int, at start: Int) -> Int? {
    guard let first = text.asciiDigit(at: start) else { return nil }
    if let second = text.digit(at: start + 1) {
      let pair = first * 10 + second.value
      if let third = text.digit(at: second.end) {
        let value = pair * 10 + third.value
        let isWhole = pair >= 1 && pair <= 35 && (second.isASCII || first == 1 || first == 2)
        let isBound = second.isASCII && third.isASCII && 1...366 ~= value
        if isWhole || isBound, let end = proceed(index, value, then: next, at: third.end) { return end }
      }
      if first > 0 || (second.isASCII && second.value > 0),
        let end = proceed(index, pair, then: next, at: second.end)
      {
        return end
      }
    }
    return first > 0 ? proceed(index, first, then: next, at: start + 1) : nil
  }

  /// `[0-9]{1,6}`; the value has no bearing on the verdict.
  private mutating func matchFraction(_ index: Int, then next: Int, at start: Int) -> Int? {
    var end = text.digitsEnd(from: start, atMost: 6)
    while end > start {
      if let rest = proceed(index, 0, then: next, at: end) { return rest }
      end -= 1
    }
    return nil
  }

  // MARK: UTC offset

  /// `[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?` or a capital `Z`. The value is negative for colons in one place
  /// and not in the other, and for a day or more.
  private mutating func matchOffset(_ index: Int, then next: Int, at start: Int) -> Int? {
    guard let sign = text.byte(at: start) else { return nil }
    if sign == UInt8(ascii: "Z") { return proceed(index, 0, then: next, at: start + 1) }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let tens = text.digit(at: start + 1),
      let ones = text.digit(at: tens.end)
    else { return nil }
    let hours = tens.value * 10 + ones.value
    let hasColon = text.byte(at: ones.end) == UInt8(ascii: ":")
    guard let minutes = sixtieth(at: hasColon ? ones.end + 1 : ones.end) else { return nil }
    let isBelowDay = hours < 24
    let hasSecondColon = text.byte(at: minutes.end) == UInt8(ascii: ":")
    if let seconds = sixtieth(at: hasSecondColon ? minutes.end + 1 : minutes.end) {
      let value = isBelowDay && hasColon == hasSecondColon ? 0 : -1
      if let end = matchOffsetFraction(index, value, then: next, at: seconds.end)
        ?? proceed(index, value, then: next, at: seconds.end)
      {
        return end
      }
    }
    return proceed(index, isBelowDay ? 0 : -1, then: next, at: minutes.end)
  }

  /// `\.\d{1,6}`
  private mutating func matchOffsetFraction(_ index: Int, _ value: Int, then next: Int, at start: Int) -> Int?
  {
    guard text.byte(at: start) == UInt8(ascii: ".") else { return nil }
    var (ends, count) = (SIMD8<Int>(), 0)
    var offset = start + 1
    while count < 6, let digit = text.digit(at: offset) {
      offset = digit.end
      ends[count] = offset
      count += 1
    }
    while count > 0 {
      count -= 1
      if let end = proceed(index, value, then: next, at: ends[count]) { return end }
    }
    return nil
  }

  /// `[0-5]\d`
  private func sixtieth(at start: Int) -> DateTimeText.Digit? {
    guard let tens = text.asciiDigit(at: start), tens <= 5 else { return nil }
    return text.digit(at: start + 1)
  }
}
