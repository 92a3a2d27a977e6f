extension StructDefinition {
  /// The names of all params that fields use, declared or not. A word in the place of a class domain counts, too: that its
  /// `$` is missing is reported there.
  package static func params(usedBy fields: [Field]) -> Set<ExactText> {
    var used: Set<ExactText> = []
    for field in fields { field.type?.eachParam(countingWords: true) { used.insert(ExactText($0.text)) } }
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
  /// Goes through the uses of params.
  ///
  /// - Parameter countsWords: Whether each other word among the arguments counts, too.
  func eachParam(countingWords countsWords: Bool = false, _ body: (Name) -> Void) {
    if isParam { body(name) }
    for argument in arguments { argument.value.eachParam(countingWords: countsWords, body) }
  }
}

extension TypeExpression.Value {
  fileprivate func eachParam(countingWords countsWords: Bool, _ body: (Name) -> Void) {
    switch self {
    case .param(let name): body(name)
    case .expression(let expression):
      if countsWords { body(expression.name) }
      expression.eachParam(countingWords: countsWords, body)
    case .list(let values, _):
      for value in values { value.eachParam(countingWords: countsWords, body) }
    case .text(let name): if countsWords { body(name) }
    }
  }
}
