/// The expression as it is written, but with regular blanks and quotes: `List[Entry[cdom=$cdom], ordered=true]`.
extension TypeExpression: CustomStringConvertible {
  public var description: String {
    let name = isParam ? "$\(name.text)" : name.text
    guard !arguments.isEmpty else { return name }
    let arguments = arguments.map { argument in
      argument.label.map { "\($0.text)=\(argument.value)" } ?? "\(argument.value)"
    }
    return "\(name)[\(arguments.joined(separator: ", "))]"
  }
}

extension TypeExpression.Value: CustomStringConvertible {
  public var description: String {
    switch self {
    case .expression(let expression): expression.description
    case .param(let name): "$\(name.text)"
    case .text(let name): name.text.contains("\"") ? "'\(name.text)'" : "\"\(name.text)\""
    case .list(let values, _): "[\(values.map(\.description).joined(separator: ", "))]"
    }
  }
}
