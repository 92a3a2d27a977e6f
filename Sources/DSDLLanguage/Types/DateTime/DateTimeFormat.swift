/// A strptime format, compiled once.
///
/// It accepts what `datetime.datetime.strptime` of Python 3.11 accepts in the C locale with the time zone set to
/// UTC, whatever the machine's locale and time zone: names are English in any case, `%Z` takes `UTC` and `GMT`.
/// Like Python, it takes decimal digits of any script where Python's pattern says `\d`, any Unicode white space
/// for white space in the format, and one match only: `%d%m` reads `111` as 11 and 1, and looks no further.
package struct DateTimeFormat: Sendable, Hashable {
  /// A step of the match.
  package enum Element: Sendable, Hashable {
    /// One or more white space scalars.
    case whitespace
    /// A range of `literals`.
    case literal(Range<Int>)
    /// An index into `directives`.
    case directive(Int)
  }

  /// The format as written.
  package let text: String
  package private(set) var elements: [Element] = []
  package private(set) var literals: [DateTimeLiteral] = []
  /// In the order of the format. Each stands once, so there are fewer than 32.
  package private(set) var directives: [DateTimeDirective] = []

  /// Compiles a format, or says why Python refuses it whatever the text.
  package init(_ text: String) throws(Mistake) {
    self.text = text
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var weekPlan = DateTimeWeekPlan()
    while index < scalars.endIndex {
      let start = index
      scalars.formIndex(after: &index)
      guard scalars[start] == "%" else {
        append(scalars[start])
        continue
      }
      guard index < scalars.endIndex else { throw .lonePercent(at: text.range(start..<index)) }
      let letter = scalars[index]
      scalars.formIndex(after: &index)
      try append(letter: letter, range: text.range(start..<index), weekPlan: &weekPlan)
    }
    try weekPlan.check()
  }

  /// Whether the whole text is a real date or time in this format.
  package func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var matcher = DateTimeMatcher(format: self, text: DateTimeText(bytes: bytes))
    return matcher.run() && matcher.fields.fault == nil
  }

  private mutating func append(
    letter: Unicode.Scalar, range: Range<Int>, weekPlan: inout DateTimeWeekPlan
  ) throws(Mistake) {
    if letter == "%" { return append(letter) }
    guard letter.isASCII else { throw .unknownDirective(letter, at: range) }
    let ascii = UInt8(letter.value)
    if let directive = DateTimeDirective(rawValue: ascii) {
      try append(directive, of: letter, range: range, weekPlan: &weekPlan)
    } else if let expansion = DateTimeDirective.expansion(of: ascii) {
      var afterPercent = false
      for unit in UnsafeBufferPointer(start: expansion.utf8Start, count: expansion.utf8CodeUnitCount) {
        if afterPercent, let directive = DateTimeDirective(rawValue: unit) {
          try append(directive, of: letter, range: range, weekPlan: &weekPlan)
        } else if unit != UInt8(ascii: "%") {
          append(Unicode.Scalar(unit))
        }
        afterPercent = unit == UInt8(ascii: "%")
      }
    } else {
      throw .unknownDirective(letter, at: range)
    }
  }

  private mutating func append(
    _ directive: DateTimeDirective, of letter: Unicode.Scalar, range: Range<Int>,
    weekPlan: inout DateTimeWeekPlan
  ) throws(Mistake) {
    if directives.contains(directive) { throw .repeated(directive, in: letter, at: range) }
    elements.append(.directive(directives.count))
    directives.append(directive)
    weekPlan.note(directive, at: range)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if DateTimeText.isWhitespace(scalar) {
      if elements.last != .whitespace { elements.append(.whitespace) }
      return
    }
    literals.append(DateTimeLiteral(scalar))
    if case .literal(let range) = elements.last {
      elements[elements.count - 1] = .literal(range.lowerBound..<literals.count)
    } else {
      elements.append(.literal(literals.count - 1..<literals.count))
    }
  }
}

extension String {
  /// A range of indices as UTF-8 offsets.
  fileprivate func range(_ range: Range<Index>) -> Range<Int> {
    let lower = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
    return lower..<lower + utf8.distance(from: range.lowerBound, to: range.upperBound)
  }
}
