extension StructDefinition {
  /// The names of all params that fields use, declared or not.
  static func params(usedBy fields: [Field]) -> Set<ExactText> {
    var used: Set<ExactText> = []
    for field in fields { field.type?.collectParams(into: &used) }
    return used
  }
}

extension TypeExpression {
  func collectParams(into names: inout Set<ExactText>) {
    if isParam { names.insert(ExactText(name.text)) }
    for argument in arguments { argument.value.collectParams(into: &names) }
  }
}

extension TypeExpression.Value {
  fileprivate func collectParams(into names: inout Set<ExactText>) {
    switch self {
    case .param(let name): names.insert(ExactText(name.text))
    case .expression(let expression): expression.collectParams(into: &names)
    case .list(let values, _): for value in values { value.collectParams(into: &names) }
    case .text: break
    }
  }
}
