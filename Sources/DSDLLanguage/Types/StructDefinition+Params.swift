extension StructDefinition {
  /// The names of all params that fields use, declared or not. A word in the place of a class domain counts, too: that its
  /// `$` is missing is reported there.
  package static func params(usedBy fields: [Field]) -> Set<ExactText> {
    var used: Set<ExactText> = []
    for field in fields { field.type?.collectParams(into: &used, countsWords: true) }
    return used
  }

  /// The first place of each param in fields that is not among those declared.
  package static func places(ofParamsIn fields: [Field], beside declared: [ExactText: Int]) -> [ExactText:
    SourceRange]
  {
    var places: [ExactText: SourceRange] = [:]
    for field in fields {
      field.type?.eachParam { name in
        let text = ExactText(name.text)
        if declared[text] == nil, places[text] == nil { places[text] = name.range }
      }
    }
    return places
  }
}

extension TypeExpression {
  func collectParams(into names: inout Set<ExactText>, countsWords: Bool = false) {
    if isParam { names.insert(ExactText(name.text)) }
    for argument in arguments { argument.value.collectParams(into: &names, countsWords: countsWords) }
  }
}

extension TypeExpression {
  fileprivate func eachParam(_ body: (Name) -> Void) {
    if isParam { body(name) }
    for argument in arguments { argument.value.eachParam(body) }
  }
}

extension TypeExpression.Value {
  fileprivate func eachParam(_ body: (Name) -> Void) {
    switch self {
    case .param(let name): body(name)
    case .expression(let expression): expression.eachParam(body)
    case .list(let values, _): for value in values { value.eachParam(body) }
    case .text: break
    }
  }

  fileprivate func collectParams(into names: inout Set<ExactText>, countsWords: Bool) {
    switch self {
    case .param(let name): names.insert(ExactText(name.text))
    case .expression(let expression):
      if countsWords { names.insert(ExactText(expression.name.text)) }
      expression.collectParams(into: &names, countsWords: countsWords)
    case .list(let values, _):
      for value in values { value.collectParams(into: &names, countsWords: countsWords) }
    case .text(let name): if countsWords { names.insert(ExactText(name.text)) }
    }
  }
}
