extension StructDefinition {
  /// The names of all params that fields use, declared or not. A word in the place of a class domain counts, too: that its
  /// `$` is missing is reported there.
  package static func params(usedBy fields: [Field]) -> Set<ExactText> {
    var used: Set<ExactText> = []
    for field in fields { field.type?.collectParams(into: &used, countsWords: true) }
    return used
  }
}

extension TypeExpression {
  func collectParams(into names: inout Set<ExactText>, countsWords: Bool = false) {
    if isParam { names.insert(ExactText(name.text)) }
    for argument in arguments { argument.value.collectParams(into: &names, countsWords: countsWords) }
  }
}

extension TypeExpression.Value {
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
