/// What the arguments of a type may be called.
struct ParameterNames {
  /// The one whose name may be left out.
  let positional: String?
  private let builtIn: [String]
  private let structure: StructDefinition?

  init(of type: BuiltInType) {
    let parameters = type.parameters
    positional = parameters.first(where: \.isPositional)?.name
    builtIn = parameters.map(\.name)
    structure = nil
  }

  init(of structure: StructDefinition) {
    positional = nil
    builtIn = []
    self.structure = structure
  }

  var isEmpty: Bool { structure?.params.isEmpty ?? builtIn.isEmpty }

  /// The only one there is.
  var only: String? {
    if let structure { return structure.params.count == 1 ? structure.params[0].text : nil }
    return builtIn.count == 1 ? builtIn[0] : nil
  }

  /// The first of them, as many as a message has to know to list them.
  var listed: [String] { structure?.params.prefix(9).map(\.text) ?? builtIn }

  /// How the params of a struct are bound by name.
  func bindingHint(of type: String) -> Message? {
    guard let structure, !structure.params.isEmpty else { return nil }
    return .type(.bindParams(type, structure.params.prefix(8).map(\.text)))
  }

  func contains(_ name: String) -> Bool { structure?.declares(name) ?? builtIn.contains(name) }

  /// What a name that is none of them may be a slip of. A built-in type has few.
  var spelling: SpellingIndex { structure?.paramSpelling ?? SpellingIndex(builtIn) }
}
