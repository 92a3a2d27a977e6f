/// Simple values: booleans, numbers, text, dates, locators.
extension Evaluator {
  // MARK: Booleans and numbers

  mutating func bool(_ node: Int) throws(InstanceMistake) {
    switch try reader.kind() {
    case .boolean:
      let token = try reader.scalar()
      // A tag says of any text that it is a boolean.
      if let plain = token.plain, PlainScalar(token.text.buffer).legacy != .boolean, plain.core == .boolean {
        report(.typeMismatch, at: token.range) {
          Finding(.value(.mismatch(.literal(token.text.string), .boolean)))
        }
      }
    case .number:
      let token = try reader.scalar()
      let value = NumberValue(token.text)
      guard value.isZero || value.isOne else {
        report(.typeMismatch, at: token.range) {
          Finding(.value(.mismatch(.literal(token.text.shortened), .boolean)))
        }
        return
      }
      reportAmbiguousNumber(token)
    case .string:
      let token = try reader.scalar()
      if let plain = token.plain, plain.legacy == .integer || plain.legacy == .float {
        let value = NumberValue(token.text)
        if value.isZero || value.isOne { return reportAmbiguousNumber(token) }
      }
      if let plain = token.plain, plain.legacy == .boolean {
        report(.ambiguousScalar, at: token.range) {
          let word = ["yes", "on"].contains(token.text.string.lowercased()) ? "true" : "false"
          return Finding(
            .value(.booleanToSome(token.text.shortened)), hint: .valueHint(.form(word)),
            fix: FixIt(token.range, word, safety: .safe))
        }
      } else {
        report(.typeMismatch, at: token.range) {
          Finding(
            .value(.mismatch(written(.string, token.range), .boolean)),
            hint: hint(forText: token, node))
        }
      }
    default: try mismatch(node)
    }
  }

  mutating func int(_ node: Int) throws(InstanceMistake) {
    guard let (value, token) = try number(node) else { return }
    if !value.isIntegral {
      report(.notAnInteger, at: token.range) { Finding(.value(.notWhole(token.text.shortened))) }
    } else if !value.isIntegerLiteral, value.double.isInfinite {
      reportOverflow(token, .error)
    }
  }

  mutating func num(_ node: Int) throws(InstanceMistake) {
    if try reader.kind() == .nonfinite, reader.isPlain {
      let token = try reader.scalar()
      report(.nonfiniteNumber, .warning, at: token.range) {
        Finding(.value(.infinite(token.text.shortened)))
      }
      return
    }
    guard let (value, token) = try number(node) else { return }
    if value.double.isInfinite { reportOverflow(token, .warning) }
  }

  private func reportOverflow(_ token: InstanceToken, _ severity: Severity) {
    report(.nonfiniteNumber, severity, at: token.range) {
      Finding(.value(.overflow(token.text.shortened)))
    }
  }

  /// Takes a number; nil, and a report, if there is none.
  mutating func number(_ node: Int) throws(InstanceMistake) -> (NumberValue, InstanceToken)? {
    switch try reader.kind() {
    case .number:
      let token = try reader.scalar()
      let value = NumberValue(token.text)
      // That it is no finite number, or no whole one, is worse.
      let isRefused = plan.nodes[node].operation == .int && !value.isIntegral
      if !isRefused, value.double.isFinite || value.isIntegerLiteral { reportAmbiguousNumber(token) }
      return (value, token)
    case .nonfinite:
      let token = try reader.scalar()
      reportNonfinite(token.text.shortened, at: token.range, isJSON: token.plain == nil)
      return nil
    case .string where reader.isPlain:
      let token = try reader.scalar()
      switch token.plain?.legacy {
      case .integer, .float:
        let value = NumberValue(token.text)
        if plan.nodes[node].operation != .int || value.isIntegral { reportAmbiguousNumber(token) }
        return (value, token)
      case .sexagesimal:
        report(.ambiguousNumber, at: token.range) {
          Finding(
            .value(.sexagesimal(token.text.shortened)), hint: .valueHint(.plainNumber))
        }
      case .reserved where token.plain?.core == .reserved:
        report(.typeMismatch, at: token.range) {
          Finding(.value(.taggedAsNumber(token.text.shortened)), hint: .hint(.removeTag))
        }
      default:
        report(.typeMismatch, at: token.range) {
          Finding(
            .value(.mismatch(written(.string, token.range), numberExpectation(node))),
            hint: hint(forText: token, node))
        }
      }
      return nil
    default:
      try mismatch(node)
      return nil
    }
  }

  /// What a number is expected to be: of the elements of a list the list's type does not say it.
  private func numberExpectation(_ node: Int) -> ExpectedValue {
    switch plan.types[node] {
    case .int, .num: plan.types[node].expectation
    default: .numberOf(plan.types[node].name)
    }
  }

  func reportNonfinite(_ word: String, at range: Range<Int>, isJSON: Bool) {
    report(.nonfiniteNumber, at: range) {
      // Tables write it for a value that is not there.
      let isAbsent = word.lowercased() == "nan"
      let absence = isAbsent ? absenceHintOfOptionalField : nil
      return isJSON
        ? Finding(.value(.notJSON(word)), hint: absence ?? .valueHint(.finiteNumber))
        : Finding(.value(.notFinite(word)), hint: absence)
    }
  }

  /// Reports digits that other readers of YAML may take for another number, or for none.
  func reportAmbiguousNumber(_ token: InstanceToken) {
    guard let plain = token.plain else { return }
    let text = token.text
    let first = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") ? 1 : 0
    if text[first] == UInt8(ascii: "0"), text[first + 1].isDigitOrGap, plain.legacy == .integer {
      let digits = text.buffer.filter(\.isDigit)
      if digits.drop(while: { $0 == UInt8(ascii: "0") }).count > 1 {
        report(.ambiguousNumber, at: token.range) {
          Finding(
            .value(.octalToSome(text.string)), hint: .valueHint(.withoutLeadingZeros))
        }
        return
      }
    } else if plain.core == plain.legacy || (plain.core.isNumber && plain.legacy.isNumber) {
      guard text[first] == UInt8(ascii: "0"), text[first + 1].isDigit else { return }
    }
    report(.ambiguousScalar, at: token.range) {
      let message: ValueMessage =
        plain.core.isNumber == plain.legacy.isNumber
        ? .zerosLikeOctal(text.string)
        : plain.core.isNumber
          ? .numberToSome(text.string, elsewhere: plain.legacyShape) : .textToSome(text.string)
      return Finding(.value(message), hint: .valueHint(.plainDigits))
    }
  }

  // MARK: Text

  /// Takes text; nil, and a report, if there is none.
  mutating func text(_ node: Int) throws(InstanceMistake) -> InstanceToken? {
    let token = try anyText(node)
    if let token { reportAmbiguous(token) }
    return token
  }

  /// Takes text of which is still to be seen whether it is right: if it is not, nothing else is said of it.
  private mutating func anyText(_ node: Int) throws(InstanceMistake) -> InstanceToken? {
    switch try reader.kind() {
    case .string:
      let token = try reader.scalar()
      if token.plain?.core == .reserved {
        report(.typeMismatch, at: token.range) {
          Finding(.value(.taggedAsNumber(token.text.string)), hint: .hint(.removeTag))
        }
        return nil
      }
      return token
    case .boolean where reader.isPlain:
      reportBoolean(try reader.scalar(), node)
      return nil
    case .number where reader.isPlain:
      let token = try reader.scalar()
      if let plain = token.plain, plain.isTextToSome { return token }
      let type = plan.types[node]
      report(.typeMismatch, at: token.range) {
        let fits = matches(token, node)
        return Finding(
          .value(.numberNotText(token.text.shortened, type.expectation)),
          hint: fits ? hintForText(token) : hint(for: .number, token.text.string, node),
          fix: fits ? quoting(token) : nil)
      }
      return nil
    default:
      try mismatch(node)
      return nil
    }
  }

  /// A word without quotes that all readers of YAML take for a boolean.
  func reportBoolean(_ token: InstanceToken, _ node: Int) {
    let type = plan.types[node]
    report(.typeMismatch, at: token.range) {
      Finding(
        .value(.booleanNotText(token.text.shortened, type.expectation)), hint: hintForText(token),
        fix: quoting(token))
    }
  }

  /// Text without quotes that some readers of YAML take for something else.
  func reportAmbiguous(_ token: InstanceToken) {
    guard let plain = token.plain, plain.core != plain.legacy, plain.isTextToSome else { return }
    report(.ambiguousScalar, at: token.range) {
      Finding(
        .value(.readAsText(token.text.shortened, plain.core == .text ? plain.legacyShape : .number)),
        hint: .hint(.writeInQuotes), fix: quoting(token))
    }
  }

  mutating func string(_ node: Int) throws(InstanceMistake) { _ = try text(node) }

  mutating func date(_ node: Int, format: Int) throws(InstanceMistake) {
    guard let token = try anyText(node) else { return }
    guard !matches(token, node) else { return reportAmbiguous(token) }
    let bytes = token.text.buffer
    reportTimeProblem(.invalidDate, token, node, .notDate(token.text.shortened)) {
      format < 0 ? ISODate.explain(bytes) : plan.formats[format].explain(bytes)
    }
  }

  mutating func time(_ node: Int, format: Int) throws(InstanceMistake) {
    guard let token = try anyText(node) else { return }
    guard !matches(token, node) else { return reportAmbiguous(token) }
    let bytes = token.text.buffer
    reportTimeProblem(.invalidTime, token, node, .notTime(token.text.shortened)) {
      format < 0 ? ISOTime.explain(bytes) : plan.formats[format].explain(bytes)
    }
  }

  /// Whether text is a date or a time as its type has it; other text is always right.
  private func matches(_ token: InstanceToken, _ node: Int) -> Bool {
    let bytes = token.text.buffer
    let format = Int(plan.nodes[node].a)
    return switch plan.nodes[node].operation {
    case .date: format < 0 ? ISODate.matches(bytes) : plan.formats[format].matches(bytes)
    case .time: format < 0 ? ISOTime.matches(bytes) : plan.formats[format].matches(bytes)
    default: true
    }
  }

  /// Whether text is a date or a time as everybody writes it, so that it may be the format of its type that is wrong.
  private func isISO(_ token: InstanceToken, _ node: Int) -> Bool {
    plan.nodes[node].operation == .date
      ? ISODate.matches(token.text.buffer) : ISOTime.matches(token.text.buffer)
  }

  private func reportTimeProblem(
    _ rule: Rule, _ token: InstanceToken, _ node: Int, _ usual: @autoclosure () -> ValueMessage,
    _ explain: () -> DateTimeProblem?
  ) {
    report(rule, at: token.range) {
      // A year before our era is not written anew as one of it.
      let problem = token.text[0] == UInt8(ascii: "-") ? nil : explain()
      return Finding(
        problem.map { .dateTime($0.message) } ?? .value(usual()),
        hint: problem?.suggestion.map {
          guard let other = problem?.alternative else { return .hint(.write($0)) }
          return .label(.writeOneOf([$0, other]))
        }
          ?? absenceHint(forText: token.text.string, plan.types[node])
          ?? KindHint.spreadsheet(token.text.string, for: plan.types[node]).map { .valueHint($0) },
        fix: problem?.suggestion.flatMap { suggestion in
          problem?.alternative == nil && Self.keepsDigits(suggestion, of: token.text.string)
            ? rewriting(
              token, as: suggestion,
              safety: isISO(token, node)
                ? .unsafe : FixIt.Safety(rewritingTime: token.text.string, as: suggestion)) : nil
        })
    }
  }

  /// Whether a date or time written anew says all that the old one said.
  private static func keepsDigits(_ suggestion: String, of text: String) -> Bool {
    func digits(_ text: String) -> [Int] { text.compactMap(\.wholeNumberValue) }
    let (old, new) = (digits(text), digits(suggestion))
    return new.count >= old.count && new.filter { $0 != 0 }.sorted() == old.filter { $0 != 0 }.sorted()
  }

  // MARK: Fixes

  func rewriting(_ token: InstanceToken, as text: String, safety: FixIt.Safety) -> FixIt? {
    .rewriting(SourceRange(file, token.range), as: text, safety: safety)
  }

  /// Quotes around a scalar, which a tag before it would make nothing of.
  private func quoting(_ token: InstanceToken) -> FixIt? {
    isTagged(token) ? nil : .quoting(SourceRange(file, token.range), token.text.string)
  }

  private func hintForText(_ token: InstanceToken) -> Message {
    .hint(isTagged(token) ? .removeTag : .writeInQuotes)
  }

  /// Whether a tag stands before a scalar.
  private func isTagged(_ token: InstanceToken) -> Bool {
    let start = token.range.lowerBound
    let words = file.bytes(in: max(0, start - 64)..<start).split {
      $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
    }
    guard let word = words.last(where: { $0.first != UInt8(ascii: "&") }) else { return false }
    return word.drop { "[{,".utf8.contains($0) }.first == UInt8(ascii: "!") && word.last != UInt8(ascii: ":")
  }
}
