import YAMLTree

/// What the arguments of one use of a type are called, looked through once, however many of them are wrong.
struct ArgumentNames {
  private let given: Set<ExactText>
  /// The parameter that is meant by arguments without a name if the type has one for them.
  private let positional: String?
  /// How many arguments have no name: by the parameter that their word tells, and of those without such a word.
  private var unnamed: [String: Int] = [:]
  private var untold = 0

  init(of expression: TypeExpression) {
    given = Set(expression.arguments.compactMap { $0.label.map { ExactText($0.text) } })
    let type = BuiltInType(rawValue: expression.name.text)
    positional = type.flatMap { ParameterNames(of: $0).positional }
    Steps.take(expression.arguments.count)
    for argument in expression.arguments where argument.label == nil {
      if let told = type?.parameter(forWord: argument.value.word) {
        unnamed[told, default: 0] += 1
      } else {
        untold += 1
      }
    }
  }

  func contains(_ name: String) -> Bool { given.contains(ExactText(name)) }

  /// How many arguments without a name may be for a parameter.
  func unnamed(for parameter: String) -> Int { unnamed[parameter, default: 0] + untold }

  /// Whether no argument is for a parameter yet.
  func leavesFree(_ parameter: String) -> Bool {
    !contains(parameter) && (positional != parameter || (unnamed.isEmpty && untold == 0))
  }
}
