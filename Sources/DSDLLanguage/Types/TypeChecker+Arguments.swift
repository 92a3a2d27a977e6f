/// What the arguments of built-in types mean.
extension TypeChecker {
  /// A built-in type with its arguments, all of which are known to be there as far as they are required.
  func specification(
    _ type: BuiltInType, _ arguments: [String: TypeExpression.Value], _ expression: TypeExpression
  ) -> TypeSpecification {
    switch type {
    case .bool: .fixed(.bool)
    case .int: .fixed(.int)
    case .num: .fixed(.num)
    case .str: .fixed(.str)
    case .text: .fixed(.text)
    case .dict: .fixed(.dict)
    case .coord: .fixed(.coord)
    case .coord3D: .fixed(.coord3D)
    case .interval: .fixed(.interval)
    case .polygon: .fixed(.polygon)
    case .image: .fixed(.media(.image))
    case .video: .fixed(.media(.video))
    case .audio: .fixed(.media(.audio))
    case .instanceMap: .fixed(.media(.instanceMap))
    case .loc: .fixed(.media(.loc))
    case .bbox: choice(arguments, "mode", of: type, default: .xywh) { .fixed(.bbox($0)) }
    case .rotatedBBox:
      choice(arguments, "mode", of: type, default: .xywht) { mode in
        choice(arguments, "measure", of: type, default: .radian) { .fixed(.rotatedBBox(mode, $0)) }
      }
    case .bbox3D: choice(arguments, "mode", of: type, default: .autoDrive) { .fixed(.bbox3D($0)) }
    case .imageShape: choice(arguments, "mode", of: type, default: .hw) { .fixed(.imageShape($0)) }
    case .label: .label(domains(arguments["dom"]))
    case .keypoint: oneDomain(arguments["dom"], of: type) { .keypoint([$0], expression.range) }
    case .labelMap: oneDomain(arguments["dom"], of: type) { .labelMap([$0], expression.range) }
    case .uniqueID: .fixed(.uniqueID(idType: text(arguments["id_type"], "id_type", of: type)))
    case .instanceID: instanceID(arguments["id_type"])
    case .date: formatted(arguments["fmt"], of: type) { .date(format: $0) }
    case .time: formatted(arguments["fmt"], of: type) { .time(format: $0) }
    case .pointCloud:
      .fixed(.pointCloud(loadDimension: positiveInteger(arguments["load_dim"], "load_dim", of: type) ?? 3))
    case .list:
      .list(
        elementType(arguments["etype"]), ordered: boolean(arguments["ordered"], "ordered", of: type) ?? false)
    }
  }

  private func reportValue(
    _ value: TypeExpression.Value, _ parameter: String, of type: BuiltInType,
    expected: TypeMessage.Expected, hint: Message? = nil, fix: FixIt? = nil
  ) {
    if case .param(let name) = value {
      // That it is not declared was said.
      guard isDeclaredSilently(name) else { return }
      collector.report(
        .invalidParameterValue, at: name.range,
        .type(.paramForValue(name.text, parameter: parameter, of: type.rawValue)))
      return
    }
    let text = String(decoding: value.range.file.bytes(in: value.range.bytes), as: UTF8.self)
    collector.report(
      .invalidParameterValue, at: value.range,
      .type(.wrongValue(text, parameter: parameter, of: type.rawValue, expected: expected)), hint: hint,
      fix: fix)
  }

  // MARK: Words, numbers, text

  private func choice<Choice: RawRepresentable<String>>(
    _ arguments: [String: TypeExpression.Value], _ parameter: String, of type: BuiltInType,
    default: Choice, _ make: (Choice) -> TypeSpecification
  ) -> TypeSpecification {
    guard let value = arguments[parameter] else { return make(`default`) }
    if let choice = value.word.flatMap(Choice.init(rawValue:)) { return make(choice) }
    guard case .choice(let words) = type.parameter(parameter)?.kind else { return .fixed(.unknown) }
    // The words are near to each other, and to those of other tools that mean something else, such as `cxcywh`.
    let nearest = value.word.flatMap { Spelling.correction(of: $0, among: words) }
    reportValue(
      value, parameter, of: type, expected: .words(words),
      hint: Spelling.hint(for: value.word ?? "", meaning: nearest.map { [$0] } ?? []),
      fix: value.textName.flatMap { name in
        Spelling.correction(of: name.text, among: words).flatMap {
          .renaming(name, to: $0, safety: FixIt.Safety(respelling: name.text, as: $0))
        }
      })
    return .fixed(.unknown)
  }

  private func boolean(_ value: TypeExpression.Value?, _ parameter: String, of type: BuiltInType) -> Bool? {
    guard let value else { return nil }
    if case .expression(let word) = value, word.arguments.isEmpty {
      switch word.name.text {
      case "true", "True": return true
      case "false", "False": return false
      default: break
      }
    }
    let unquoted = value.word.flatMap { ["true", "false"].contains($0.lowercased()) ? $0.lowercased() : nil }
    reportValue(
      value, parameter, of: type, expected: .boolean,
      hint: unquoted.map { .type(.writeWithoutQuotes($0)) },
      fix: unquoted.flatMap { word in value.textName.flatMap { .replacing($0, by: word, safety: .safe) } })
    return nil
  }

  private func positiveInteger(_ value: TypeExpression.Value?, _ parameter: String, of type: BuiltInType)
    -> Int?
  {
    guard let value else { return nil }
    let text = Array((value.word ?? "").utf8)
    let plain = text.withUnsafeBufferPointer { PlainScalar($0) }
    if text.withUnsafeBufferPointer(plain.isDisputedNumber) {
      collector.report(
        .ambiguousNumber, at: value.range, .scalar(.disputedNumber(value.word ?? "")),
        hint: .hint(.plainDigits))
      return nil
    }
    guard let number = value.positiveInteger else {
      reportValue(value, parameter, of: type, expected: .positiveInteger)
      return nil
    }
    if text.withUnsafeBufferPointer(plain.hasUselessZeros) {
      collector.report(
        .ambiguousScalar, at: value.range, .value(.zerosLikeOctal(value.word ?? "")),
        hint: .valueHint(.plainDigits))
    }
    return number
  }

  /// Any text. Nil if there is none, or a word that means none.
  private func text(_ value: TypeExpression.Value?, _ parameter: String, of type: BuiltInType) -> String? {
    guard let value else { return nil }
    guard let text = value.word else {
      reportValue(value, parameter, of: type, expected: .text)
      return nil
    }
    guard text != "None", !text.isEmpty else {
      collector.report(
        .ignoredParameter, at: value.range, .type(.valueCountsAsNone(text, parameter: parameter)),
        hint: .type(.leaveOut))
      return nil
    }
    return text
  }

  private func instanceID(_ value: TypeExpression.Value?) -> TypeSpecification {
    if let value {
      collector.report(
        .ignoredParameter, at: value.range, .type(.pointlessIDType), hint: .type(.leaveOut))
    }
    return .fixed(.instanceID)
  }

  private func formatted(
    _ value: TypeExpression.Value?, of type: BuiltInType, _ make: (String?) -> ResolvedType
  ) -> TypeSpecification {
    guard let value else { return .fixed(make(nil)) }
    guard let text = value.word, case let name = value.textName else {
      reportValue(value, "fmt", of: type, expected: .format)
      return .fixed(.unknown)
    }
    guard !text.isEmpty else {
      collector.report(
        .ignoredParameter, at: value.range, .type(.valueCountsAsNone("", parameter: "fmt")),
        hint: .type(.leaveOut))
      return .fixed(make(nil))
    }
    guard text.contains("%") else {
      collector.report(
        .invalidParameterValue, at: value.range, .dateTime(.noDirective),
        hint: .dateTime(
          ForeignFormat.directives(for: text, isTime: type == .time).map { .writeFormat($0) } ?? .directives))
      return .fixed(.unknown)
    }
    do {
      _ = try DateTimeFormat(text)
      return .fixed(make(text))
    } catch {
      let range = name.map { ScalarText(quoted: $0).range(error.offset) } ?? value.range
      collector.report(
        .invalidParameterValue, at: range, .dateTime(error.message), hint: error.hint.map { .dateTime($0) })
      return .fixed(.unknown)
    }
  }

  // MARK: Types

  private func elementType(_ value: TypeExpression.Value?) -> TypeSpecification {
    switch value {
    case .expression(let expression):
      // A number, say: it cannot be the name of a type.
      if expression.arguments.isEmpty, expression.name.text.utf8.first?.isDigit == true {
        collector.report(
          .invalidParameterValue, at: expression.range,
          .type(.wrongValue(expression.name.text, parameter: "etype", of: "List", expected: .type)))
        return .fixed(.unknown)
      }
      return check(expression)
    case .text(let name):
      guard let expression = TypeParser.type(ScalarText(quoted: name), into: collector) else {
        return .fixed(.unknown)
      }
      return check(expression)
    case .param(let name):
      if isDeclaredSilently(name) {
        collector.report(.invalidParameterValue, at: name.range, .type(.paramForType(name.text)))
      }
      return .fixed(.unknown)
    case .list(_, let range):
      collector.report(
        .invalidParameterValue, at: range, .type(.listForType), hint: .type(.writeListOfLists))
      return .fixed(.unknown)
    case nil: return .fixed(.unknown)
    }
  }

  func isDeclaredSilently(_ name: Name) -> Bool {
    structure?.declares(name.text) ?? false
  }

  // MARK: Class domains

  private func oneDomain(
    _ value: TypeExpression.Value?, of type: BuiltInType, _ make: (DomainReference) -> TypeSpecification
  ) -> TypeSpecification {
    guard let value else { return .fixed(.unknown) }
    if case .list(let values, _) = value, values.count != 1 {
      reportValue(value, "dom", of: type, expected: .domain)
      return .fixed(.unknown)
    }
    return make(domains(value).first ?? .unknown)
  }

  /// The class domains that an argument names; what is wrong is reported.
  ///
  /// - Parameter isBinding: Whether it is bound to a param, which stands for nothing but class domains.
  func domains(_ value: TypeExpression.Value?, isBinding: Bool = false) -> [DomainReference] {
    switch value {
    case .param(let name): return [isDeclaredSilently(name) ? .param(name) : .unknown]
    case .expression(let expression): return [domain(expression, isBinding: isBinding)]
    case .text(let name): return [domain(named: name, isBinding: isBinding)]
    case .list(let values, let range):
      guard !values.isEmpty else {
        collector.report(.invalidParameterValue, at: range, .type(.noDomains))
        return [.unknown]
      }
      if let strangers = strangers(values) {
        collector.report(
          .unknownClassDomain, at: range, .type(.undefinedDomains(strangers)), hint: .type(.domainOfClasses))
        return [.unknown]
      }
      if values.count == 1 {
        collector.report(
          .unportableSyntax, at: range, .type(.oneDomainInList), hint: .type(.writeDomainWithoutBrackets))
      }
      return values.flatMap { value -> [DomainReference] in
        if case .list(_, let range) = value {
          collector.report(.invalidParameterValue, at: range, .type(.listOfDomainsInList))
          return [.unknown]
        }
        return domains(value, isBinding: isBinding)
      }
    case nil: return [.unknown]
    }
  }

  /// The names in a list of several of which none is a class domain, or like one: they are meant as classes.
  private func strangers(_ values: [TypeExpression.Value]) -> [String]? {
    guard values.count > 1, !table.isIncomplete else { return nil }
    let names = values.compactMap(\.textName)
    let areStrange = names.allSatisfy {
      table[$0.text] == nil && NameRules.isIdentifier($0.text) && BuiltInType(rawValue: $0.text) == nil
        && !isDeclaredSilently($0) && Spelling.nearest(to: $0.text, among: table.domainNames).isEmpty
    }
    return names.count == values.count && areStrange ? names.map(\.text) : nil
  }

  private func domain(_ expression: TypeExpression, isBinding: Bool) -> DomainReference {
    guard expression.arguments.isEmpty else {
      if case .classDomain = table[expression.name.text] {
        collector.report(
          .invalidParameterValue, at: expression.range, .type(.classForDomain(domain: expression.name.text)),
          hint: .type(.writeDomainAlone(expression.name.text)))
        return .unknown
      }
      let isBuiltIn = BuiltInType(rawValue: expression.name.text) != nil
      collector.report(
        isBinding && isBuiltIn ? .invalidParameterValue : .wrongKind, at: expression.range,
        .type(.typeUseForDomain(expression.name.text)))
      return .unknown
    }
    return domain(named: expression.name, isBinding: isBinding)
  }

  private func domain(named name: Name, isBinding: Bool) -> DomainReference {
    switch table[name.text] {
    case .classDomain(let domain): return .domain(domain, name.range)
    case .broken: return .unknown
    case .structure(let definition):
      collector.report(
        .wrongKind, at: name.range, .type(.structForDomain(name.text)),
        notes: [Note(.declared(.structure), definition.name.range)])
      return .unknown
    case nil: break
    }
    guard NameRules.isIdentifier(name.text) else {
      reportNoName(name)
      return .unknown
    }
    if BuiltInType(rawValue: name.text) != nil {
      collector.report(
        isBinding ? .invalidParameterValue : .wrongKind, at: name.range, .type(.typeForDomain(name.text)))
      return .unknown
    }
    reportUnknownDomain(name)
    return .unknown
  }

  /// Reports a word that cannot name a class domain, such as a number.
  private func reportNoName(_ name: Name) {
    let domain = String(name.text.prefix { $0 != ":" && $0 != "." })
    if case .classDomain = table[domain] {
      collector.report(
        .invalidParameterValue, at: name.range, .type(.className(name.text, domain: domain)),
        hint: .type(.writeDomainAlone(domain)))
      return
    }
    let parts = name.text.split(separator: ":", maxSplits: 1)
    let isLabelled = parts.count == 2 && parts[0] == "dom" && NameRules.isIdentifier(String(parts[1]))
    let visible = LookAlikes.visible(name.text)
    collector.report(
      .invalidParameterValue, at: name.range, .type(.noName(name.text)),
      hint: isLabelled
        ? .hint(.write("\(parts[0])=\(parts[1])")) : table.isDomain(visible) ? .hint(.write(visible)) : nil,
      fix: isLabelled ? FixIt(name.range.bytes, "\(parts[0])=\(parts[1])", safety: .safe) : nil)
  }

  private func reportUnknownDomain(_ name: Name) {
    if isDeclaredSilently(name) {
      collector.report(
        .unknownClassDomain, at: name.range, .type(.undefinedDomain(name.text)),
        hint: .type(.writeParam(name.text)), fix: .replacing(name, by: "$\(name.text)", safety: .safe))
      return
    }
    let nearest = Spelling.nearest(to: name.text, among: table.domainNames).first
    guard !table.isIncomplete || nearest != nil else { return }
    var notes: [Note] = []
    if let nearest, let definition = table[nearest] {
      notes = [Note(.note(.declared(.name(nearest))), definition.name.range, role: .proposal)]
    }
    collector.report(
      .unknownClassDomain, at: name.range, .type(.undefinedDomain(name.text)), notes: notes,
      hint: Spelling.hint(for: name.text, meaning: nearest.map { [$0] } ?? []),
      fix: correction(of: name, among: table.domainNames))
  }
}

extension TypeExpression.Value {
  /// The number from 1 that the value is to all readers, if it is one.
  var positiveInteger: Int? {
    guard let text = word.map({ Array($0.utf8) }) else { return nil }
    let isNumber = text.withUnsafeBufferPointer {
      let plain = PlainScalar($0)
      return plain.core == .integer && !plain.isDisputedNumber($0)
    }
    guard isNumber, let number = text.withByteView({ NumberValue($0) }).integer, number > 0 else {
      return nil
    }
    return number
  }

  /// The word or text with its place, if the value is one.
  fileprivate var textName: Name? {
    switch self {
    case .expression(let expression): expression.arguments.isEmpty ? expression.name : nil
    case .text(let name): name
    case .param, .list: nil
    }
  }
}
