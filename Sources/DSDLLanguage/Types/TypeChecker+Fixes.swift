/// Fixes for what is wrong in type expressions, where only one thing can be meant.
extension TypeChecker {
  /// Puts the name of a definition or built-in type in the place of one that is not defined.
  ///
  /// - Parameter candidates: What it may be a slip of.
  func correction(
    of name: Name, among candidates: SpellingIndex, where fits: (String) -> Bool = { _ in true }
  ) -> FixIt? {
    Spelling.correction(of: name.text, among: candidates).flatMap { meant in
      fits(meant) ? renaming(name, to: meant, safety: FixIt.Safety(respelling: name.text, as: meant)) : nil
    }
  }

  /// Whether a type has parameters for the arguments of another one, and needs no others.
  func takesArguments(of expression: TypeExpression, _ meant: String) -> Bool {
    let labels = expression.arguments.map(\.label?.text)
    if let type = BuiltInType(rawValue: meant) {
      let positional = type.parameters.first(where: \.isPositional)?.name
      let given = labels.map { $0 ?? positional }
      let areTaken = zip(given, expression.arguments).allSatisfy { label, argument in
        type.parameters.contains { $0.name == label && accepts(argument.value, $0) }
      }
      return areTaken && Set(given).count == given.count
        && type.parameters.allSatisfy { !$0.isRequired || given.contains($0.name) }
    }
    guard case .structure(let definition) = table[meant] else { return false }
    let params = definition.params.map(\.text)
    return labels.count == params.count && params.allSatisfy(labels.contains)
  }

  func renaming(_ name: Name, to meant: String, safety: FixIt.Safety) -> FixIt? {
    // It may well be defined in a file that is missing, and a library is read for other descriptions as well,
    // which define other names than this one does.
    guard !table.lacksImports, NameRules.isPortable(meant), meant != "std" else { return nil }
    if let definition = table[meant], table.isRead(definition.name.range.file, before: name.range.file) {
      return nil
    }
    return .renaming(name, to: meant, safety: safety)
  }

  /// Names the parameter that an argument must be for.
  func fixForUnknownParameter(
    _ name: Name, of expression: TypeExpression, _ parameters: ParameterNames,
    _ value: TypeExpression.Value, _ names: ArgumentNames
  ) -> FixIt? {
    let meant: String?
    if let nearest = Spelling.correction(of: name.text, among: parameters.spelling) {
      meant = nearest
    } else if let only = parameters.only, accepts(value, only, of: expression) {
      meant = only
    } else {
      meant = nil
    }
    guard let meant, names.leavesFree(meant), NameRules.isPortable(meant) else { return nil }
    return .renaming(name, to: meant, safety: FixIt.Safety(respelling: name.text, as: meant))
  }

  /// The argument with `=` in place of another sign behind a parameter's name, or without quotes around all of it: `c:D`,
  /// `c.D`, `c->D`, `"c=D"`.
  func namedForm(of value: TypeExpression.Value, _ source: String, _ parameters: ParameterNames) -> String? {
    var text = source[...]
    if case .text(let name) = value {
      guard FixIt.place(of: name) != nil else { return nil }
      text = name.text[...]
    }
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard parameters.contains(String(name)) else { return nil }
    let sign = text.dropFirst(name.count).prefix { !$0.isLetter && !$0.isNumber && !"_$[\"'".contains($0) }
    let argument = text.dropFirst(name.count + sign.count)
    guard sign.contains(":") || (!sign.isEmpty && table.isDomain(String(argument))) else { return nil }
    return "\(name)=\(argument)"
  }

  /// Puts the parameter's name before an argument without one.
  func fixForPositional(
    _ value: TypeExpression.Value, as meant: String, of expression: TypeExpression, _ names: ArgumentNames
  ) -> FixIt? {
    guard names.unnamed(for: meant) == 1, names.leavesFree(meant), accepts(value, meant, of: expression)
    else {
      return nil
    }
    let start = value.range.bytes.lowerBound
    let next = value.range.file.bytes(in: start..<start + 2)
    // Words and params stand in the file as they are, text begins with a quote; the rest is hidden by escapes.
    switch value {
    case .expression(let expression):
      guard FixIt.place(of: expression.name)?.lowerBound == start else { return nil }
    case .param: guard next.first == UInt8(ascii: "$") else { return nil }
    case .text(let name): guard FixIt.place(of: name) != nil else { return nil }
    case .list: guard next.first == UInt8(ascii: "[") else { return nil }
    }
    return FixIt(start..<start, "\(meant)=", safety: .safe)
  }

  /// Whether a value is of the kind that a parameter takes.
  func accepts(_ value: TypeExpression.Value, _ parameter: String, of expression: TypeExpression) -> Bool {
    // A param of a struct stands for a class domain or a list of them.
    guard let type = BuiltInType(rawValue: expression.name.text) else { return isPerhapsName(value) }
    return type.parameter(parameter).map { accepts(value, $0) } ?? false
  }

  private func accepts(_ value: TypeExpression.Value, _ parameter: BuiltInType.Parameter) -> Bool {
    switch parameter.kind {
    case .choice(let words): value.word.map(words.contains) ?? false
    case .text, .format: value.word != nil
    case .positiveInteger: value.positiveInteger != nil
    case .boolean: value.word.map { ["true", "false", "True", "False"].contains($0) } ?? false
    case .domain: isPerhapsDomain(value)
    case .domains:
      if case .list(let values, _) = value {
        values.allSatisfy(isPerhapsDomain)
      } else {
        isPerhapsDomain(value)
      }
    case .type: value.word?.utf8.first?.isDigit != true
    }
  }

  private func isPerhapsName(_ value: TypeExpression.Value) -> Bool {
    if case .list(let values, _) = value { return values.allSatisfy(isPerhapsName) }
    return value.word.map(NameRules.isIdentifier) ?? true
  }

  private func isPerhapsDomain(_ value: TypeExpression.Value) -> Bool {
    if case .list = value { return false }
    return value.word.map(table.isDomain) ?? true
  }
}
