/// Labels: class names, class numbers and their qualified forms.
extension Evaluator {
  mutating func label(_ node: Int, set number: Int) throws(InstanceMistake) {
    let set = plan.labelSets[number]
    switch try reader.kind() {
    case .number:
      let token = try reader.scalar()
      if let plain = token.plain, plain.isDisputedNumber(token.text.buffer) {
        return disputed(token, plain, set)
      }
      classNumber(token, set)
    case .string:
      let token = try reader.scalar()
      if token.plain?.core == .reserved {
        return report(.typeMismatch, token) {
          Finding(.value(.taggedAsNumber(token.text.shortened)), hint: .hint(.removeTag))
        }
      }
      if let plain = token.plain, plain.isDisputedNumber(token.text.buffer) {
        return disputed(token, plain, set)
      }
      name(token, set)
    case .boolean where reader.isPlain:
      let reader = reader
      let token = try self.reader.scalar()
      if !set.holders(of: token.text, in: plan).isEmpty {
        return reportBoolean(token, node)
      }
      self.reader = reader
      try mismatch(node)
    default: try mismatch(node) { evaluator, value, kind in evaluator.labelHint(for: value, kind, node, set) }
    }
  }

  /// A scalar of YAML that is a number to one reader and text or another number to others: a class of that very name is
  /// meant if one of them sees text.
  private func disputed(_ token: InstanceToken, _ plain: PlainScalar, _ set: LabelSet) {
    if plain.isTextToSome, set.count == 1, plan.domains[set[0]].classes.find(token.text) != nil {
      return name(token, set)
    }
    if set.count == 1, collector.options.severity(of: .ambiguousNumber) != .error,
      let number = Self.readings(of: token.text.string).first, isOutOfRange(token, plan.domains[set[0]].type)
    {
      checkNumber(number, token.text.shortened, token, set[0])
      return
    }
    report(.ambiguousNumber, token) {
      Finding(
        .label(.disputed(token.text.string)), hint: .label(.quoteOrDigits))
    }
  }

  /// Whether there is no class of any of the numbers that a scalar is to some reader: where nobody minds that it is several
  /// ones, it is wrong all the same.
  private func isOutOfRange(_ token: InstanceToken, _ domain: ClassDomain) -> Bool {
    Self.readings(of: token.text.string).allSatisfy { !(1...max(1, domain.classes.count)).contains($0) }
  }

  /// The numbers that readers of YAML make of digits, with zeros in front and as octal ones.
  private static func readings(of text: String) -> [Int] {
    if text.hasPrefix("0o") { return [Int(text.dropFirst(2), radix: 8)].compactMap(\.self) }
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return [Double(text).flatMap { Int(exactly: $0) }].compactMap(\.self)
    }
    return [Int(text), Int(text, radix: 8)].compactMap(\.self)
  }

  private func classNumber(_ token: InstanceToken, _ set: LabelSet) {
    let value = NumberValue(token.text)
    // A tag makes a fraction of digits.
    guard value.isIntegerLiteral, token.plain?.core != .float else {
      report(.typeMismatch, token) {
        Finding(
          .label(.notLabel(token.text.shortened)), hint: .label(.digitsAlone))
      }
      return
    }
    guard set.count == 1 else {
      report(.ambiguousLabel, token) {
        let number = value.integer ?? 0
        let domains = set.lazy.map { plan.domains[$0].type }.filter {
          $0.isBroken || $0.classes.indices.contains(number - 1)
        }
        let forms = domains.prefix(3).map { "\($0.name.text)::\(number)" }
        return Finding(
          .label(.numberOfAnyDomain(token.text.shortened, domains: set.count)),
          hint: forms.isEmpty ? nil : .label(.writeOneOf(Array(forms))))
      }
      return
    }
    guard checkNumber(value.integer ?? -1, token.text.shortened, token, set[0]) else { return }
    reportAmbiguousNumber(token)
  }

  /// Every wrong label goes through here: any class of its domains may have been meant.
  private func report(_ rule: Rule, _ token: InstanceToken, _ finding: () -> Finding) {
    tape?.label = ValueRecord.doubtful
    report(rule, at: token.range, finding)
  }

  /// Notes the class of a label, by number from 0.
  private func note(_ number: Int, of domain: Int) {
    guard let tape, plan.domains[domain].type.classes.indices.contains(number) else { return }
    tape.label = Int32(clamping: plan.domains[domain].firstClass + number)
  }

  /// Whether there is a class of this number; if there is none, that is reported.
  @discardableResult
  private func checkNumber(
    _ number: Int, _ written: @autoclosure () -> String, _ token: InstanceToken, _ index: Int
  ) -> Bool {
    let domain = plan.domains[index].type
    if (1...max(1, domain.classes.count)).contains(number) || domain.isBroken {
      note(number - 1, of: index)
      return true
    }
    report(.labelOutOfRange, token) {
      Finding(
        .label(.outOfRange(written(), domain: domain.name.text, classes: domain.classes.count)),
        notes: [Note(.declared(.classDomain), domain.name.range)],
        hint: number == 0 ? .label(.numbersBeginAtOne) : nil)
    }
    return false
  }

  /// Nobody wants to read a longer one in a message.
  private static var longestLabel: Int { 64 << 10 }

  private func name(_ token: InstanceToken, _ set: LabelSet) {
    let text = token.text
    guard text.count <= max(Self.longestLabel, set.longest) else {
      return reportEndless(token, set)
    }
    if set.count == 1, let found = plan.domains[set[0]].classes.find(text) {
      note(found, of: set[0])
      return reportAmbiguous(token)
    }
    if let separator = text.firstSeparator {
      qualified(
        token, domain: text[0..<separator], rest: text[separator + 2..<text.count], isBracketed: false, set)
    } else if let bracket = text.bracketedNumber {
      qualified(
        token, domain: text[0..<bracket], rest: text[bracket + 1..<text.count - 1], isBracketed: true, set)
    } else if set.count > 1 {
      unqualified(token, set)
    } else {
      reportUnknown(text.string, token, set[0])
    }
  }

  private func reportEndless(_ token: InstanceToken, _ set: LabelSet) {
    guard !set.isBroken else { return }
    report(.unknownLabel, token) {
      Finding(
        .label(.endless(token.text.count, domains: set.prefix(4).map { plan.domains[$0].type.name.text })))
    }
  }

  /// `Domain::name`, `Domain::3`, `Domain[3]`
  private func qualified(
    _ token: InstanceToken, domain: ByteView, rest: ByteView, isBracketed: Bool, _ set: LabelSet
  ) {
    guard let index = set.domain(named: domain, in: plan) else {
      // `nose[2]` may be meant as a name just as well.
      if isBracketed, set.count == 1, !plan.domainNames.contains(domain.string) {
        return reportUnknown(token.text.string, token, set[0])
      }
      report(.wrongLabelDomain, token) {
        findingOfWrongDomain(token, domain.string, rest.string, isBracketed: isBracketed, set)
      }
      return
    }
    if !isBracketed, let found = plan.domains[index].classes.find(rest) {
      note(found, of: index)
      return
    }
    if rest.count > 0, rest.buffer.allSatisfy(\.isDigit), rest[0] != UInt8(ascii: "0") || rest.count == 1 {
      checkNumber(Int(rest.string) ?? -1, rest.string, token, index)
      return
    }
    reportUnknown(rest.string, token, index, isElsewhere: !set.holders(of: rest, in: plan).isEmpty)
  }

  private func findingOfWrongDomain(
    _ token: InstanceToken, _ domain: String, _ rest: String, isBracketed: Bool, _ set: LabelSet
  ) -> Finding {
    let names = set.prefix(4).map { plan.domains[$0].type.name.text }
    let nearest = set.nearestDomain(to: domain, in: plan)
    let meant = nearest.flatMap { label(rest, isBracketed: isBracketed, ofDomain: $0, in: set) }
    var finding = Finding(
      .label(.wrongDomain(domain.shortened, expected: names)),
      hint: meant.map { .hint(.write($0)) } ?? Spelling.hint(for: domain, meaning: nearest.map { [$0] } ?? [])
    )
    if let meant, let nearest, NameRules.likeness(of: nearest) == nil {
      finding.fix = rewriting(token, as: meant, safety: FixIt.Safety(respelling: domain, as: nearest))
    }
    return finding
  }

  /// The label with the domain's right name, if it is one then.
  private func label(_ rest: String, isBracketed: Bool, ofDomain name: String, in set: LabelSet) -> String? {
    guard let index = Array(name.utf8).withByteView({ set.domain(named: $0, in: plan) }) else { return nil }
    let domain = plan.domains[index]
    let isClass = !isBracketed && Array(rest.utf8).withByteView { domain.classes.find($0) } != nil
    let isNumber = Int(rest).map { "\($0)" == rest && (1...max(1, domain.type.classes.count)).contains($0) }
    guard isClass || isNumber == true else { return nil }
    return isBracketed ? "\(name)[\(rest)]" : "\(name)::\(rest)"
  }

  /// In so many domains is looked for what may be meant.
  private static var mostDomains: Int { 64 }

  private func unqualified(_ token: InstanceToken, _ set: LabelSet) {
    let holders = set.holders(of: token.text, in: plan)
    guard holders.isEmpty else {
      report(.ambiguousLabel, token) {
        let text = token.text.string
        let forms = holders.map { "\(plan.domains[$0].type.name.text)::\(text)" }
        return Finding(
          .label(.withoutDomain(text, domains: set.count)), hint: .label(.writeOneOf(Array(forms))),
          fix: holders.count == 1 ? rewriting(token, as: forms[0], safety: .safe) : nil)
      }
      return
    }
    guard !set.isBroken else { return }
    report(.unknownLabel, token) {
      let text = token.text.string
      let looked = set.prefix(Self.mostDomains)
      let names = looked.map { plan.domains[$0].type }
      let suggestion = collector.labelSuggestions.suggestion(for: text, in: names.map(ObjectIdentifier.init))
      {
        if let label = qualifiedForm(of: text, looked) { return .init(hint: .hint(.write(label))) }
        let suggestion = self.suggestion(for: text, in: names)
        guard suggestion.hint == nil, let label = bareForm(of: text, looked) else { return suggestion }
        return .init(hint: .hint(.write(label)))
      }
      return Finding(
        .label(.unknown(text.shortened, domains: names.prefix(4).map(\.name.text))),
        notes: names.prefix(2).map { Note(.declared(.classDomain), $0.name.range) },
        hint: suggestion.hint ?? absenceHint(forText: text, .label(names)),
        fix: looked.count == set.count ? fix(token, suggestion) : nil)
    }
  }

  private func fix(_ token: InstanceToken, _ suggestion: LabelSuggestions.Suggestion) -> FixIt? {
    let fix = suggestion.label.flatMap { rewriting(token, as: $0, safety: suggestion.safety) }
    guard let guess = suggestion.guess else { return fix }
    return fix?.guessing(.label, guess.written, for: guess.declared)
  }

  /// The classes near to a word; near to a word for no value is only the same one in another form.
  private func names(near word: String, in domain: ClassDomain) -> [SpellingIndex.Match] {
    let matches = domain.spelling.matches(of: word)
    return AbsenceWord.isOne(word) ? matches.filter { $0.distance == 0 } : matches
  }

  private func suggestion(for text: String, in domains: [ClassDomain]) -> LabelSuggestions.Suggestion {
    var matches: [(domain: ClassDomain, match: SpellingIndex.Match)] = []
    for domain in domains { matches += names(near: text, in: domain).map { (domain, $0) } }
    // The sort is stable.
    matches.sort { $0.match.distance < $1.match.distance }
    guard let nearest = matches.first else { return LabelSuggestions.Suggestion() }
    let correction = Spelling.correction(of: text, in: matches.map(\.match))
    let isInOne = matches.count(where: { $0.match.name == correction }) == 1
    let label = "\(nearest.domain.name.text)::\(nearest.match.name)"
    return LabelSuggestions.Suggestion(
      hint: Spelling.hint(for: text, meaning: [nearest.match.name], calling: [label]),
      label: isInOne && ClassNameStyle.isUsual(nearest.match.name) ? label : nil,
      safety: FixIt.Safety(respelling: text, as: nearest.match.name),
      guess: (text, nearest.domain.classes[nearest.match.number]))
  }

  /// - Parameter isElsewhere: Whether another class domain has the name, so that the domain may be what is wrong.
  private func reportUnknown(
    _ name: @autoclosure () -> String, _ token: InstanceToken, _ index: Int, isElsewhere: Bool = false
  ) {
    let domain = plan.domains[index].type
    guard !domain.isBroken else { return }
    tape?.label = ValueRecord.doubtful
    guard !isSettled(.unknownLabel, at: token.range) else { return }
    tellUnknown(name(), token, index, isElsewhere: isElsewhere)
  }

  @inline(never)
  private func tellUnknown(_ name: String, _ token: InstanceToken, _ index: Int, isElsewhere: Bool) {
    let domain = plan.domains[index].type
    tell(.unknownLabel, at: token.range) {
      let written = token.text.string
      let suggestion = collector.labelSuggestions.suggestion(for: written, in: [ObjectIdentifier(domain)]) {
        let (hint, meant, declared) = hint(for: name, written: written, index)
        let qualifier = written == name ? "" : "\(domain.name.text)::"
        return LabelSuggestions.Suggestion(
          hint: hint, label: meant.map { qualifier + $0 },
          safety: meant.map { isElsewhere ? .unsafe : FixIt.Safety(respelling: name, as: $0) } ?? .unsafe,
          guess: declared.map { (name, $0) })
      }
      return Finding(
        .label(.unknown(written.shortened, domains: [domain.name.text])),
        notes: [Note(.declared(.classDomain), domain.name.range)],
        hint: suggestion.hint ?? absenceHint(forText: written, .label([domain])),
        fix: fix(token, suggestion))
    }
  }

  /// Whether text is the names of several classes.
  private func isSeveral(_ text: String, _ index: Int) -> Bool {
    guard text.utf8.count < 1000 else { return false }
    let names = text.split { ",;|+".contains($0) }.map { String($0).trimmed }
    return names.count > 1
      && names.allSatisfy { Array($0.utf8).withByteView { plan.domains[index].classes.find($0) } != nil }
  }

  /// What was probably meant, and the class's name if that is clear; the class itself if the name is a slip of its.
  private func hint(for name: String, written: String, _ index: Int) -> (Message?, String?, Name?) {
    let domain = plan.domains[index].type
    let classes = domain.classes
    if let number = Int(name), name == written, (1...max(1, classes.count)).contains(number) {
      return (.label(.numberWithoutQuotes(number, name: classes[number - 1].text)), nil, nil)
    }
    if name == written, let label = qualifiedForm(of: name, [index]) {
      return (.hint(.write(label)), nil, nil)
    }
    if name == written, isSeveral(name, index) {
      return (.valueHint(.severalHave(.labels, type: "\(ResolvedType.label([domain]))")), nil, nil)
    }
    let leaves = domain.leaves.classes(endingIn: name)
    let matches = names(near: name, in: domain)
    let nearest = leaves.isEmpty ? matches.prefix(2).map(\.name) : leaves
    guard let hint = Spelling.hint(for: name, meaning: nearest) else {
      let bare = name == written ? bareForm(of: name, [index]) : nil
      return (bare.map { .hint(.write($0)) }, nil, nil)
    }
    // Of a name that is there twice something was said.
    let correction = Spelling.correction(of: name, in: matches).flatMap { correction in
      matches.count(where: { $0.name == correction }) == 1 ? correction : nil
    }
    let meant = leaves.isEmpty ? correction : leaves.count == 1 && correction == nil ? leaves[0] : nil
    let declared = leaves.isEmpty ? matches.first.map { classes[$0.number] } : nil
    let isMendable = declared != nil || meant.map { NameRules.likeness(of: $0) == nil } ?? true
    return (hint, meant.flatMap { isMendable && ClassNameStyle.isUsual($0) ? $0 : nil }, declared)
  }
}

extension ByteView {
  /// Where `::` stands first.
  fileprivate var firstSeparator: Int? {
    var index = 0
    while let colon = firstIndex(of: UInt8(ascii: ":"), from: index) {
      if self[colon + 1] == UInt8(ascii: ":") { return colon }
      index = colon + 1
    }
    return nil
  }

  /// Where `[` stands in `Domain[12]`.
  fileprivate var bracketedNumber: Int? {
    guard count > 3, self[count - 1] == UInt8(ascii: "]") else { return nil }
    var index = count - 2
    while index > 0, self[index].isDigit { index -= 1 }
    return index > 0 && index < count - 2 && self[index] == UInt8(ascii: "[") ? index : nil
  }
}
