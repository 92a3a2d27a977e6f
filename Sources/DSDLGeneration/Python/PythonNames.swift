import DSDL

/// What everything is called in Python.
///
/// Structs, class domains and fields keep their names where Python allows them. Members of enumerations are in capitals.
struct PythonNames {
  private(set) var domains: [ClassDomain: String] = [:]
  private(set) var structures: [StructDefinition: String] = [:]
  /// The names of type variables, by params.
  private(set) var variables: [ExactText: String] = [:]
  private(set) var variableOrder: [String] = []
  /// What is taken in the body of each class: a field would hide a class of its name from the types of the others.
  private var outside = NameScope()

  /// Names of a module that are taken before any of a description.
  private static let module = [
    "OverflowError", "ValueError", "bool", "classmethod", "dict", "float", "int", "isinstance", "len", "list",
    "object",
    "open", "staticmethod", "str", "sum",
    "Sample", "GlobalInfo", "read_sample", "read_samples", "read_global_info", "annotations",
  ]
  /// What the body of a class refers to.
  private static let member = [
    "bool", "classmethod", "cls", "float", "from_json", "int", "object", "self", "str", "v", "value",
  ]

  init(_ model: CodeModel) {
    var scope = NameScope(reserved: Self.module + PythonSupport.names)
    for (index, domain) in model.domains.enumerated() {
      domains[domain] = scope.unique(
        Self.name(domain.name.text, otherwise: "Domain\(index + 1)", \.upperCamel))
    }
    for (index, structure) in model.structures.enumerated() {
      let name = structure.definition.name.text
      // The type of samples may be called so itself.
      if name == "Sample", structure.params.isEmpty, case .structure(structure.definition, _)? = model.sample
      {
        structures[structure.definition] = name
        continue
      }
      structures[structure.definition] = scope.unique(
        Self.name(name, otherwise: "Struct\(index + 1)", \.upperCamel))
    }
    for param in model.structures.flatMap(\.params) where variables[ExactText(param.text)] == nil {
      let words = NameWords(param.text)
      let name = scope.unique("\(words.isEmpty ? "Param" : words.upperCamel)T")
      variables[ExactText(param.text)] = name
      variableOrder.append(name)
    }
    outside = NameScope(
      reserved: Self.member + PythonSupport.names + domains.values + structures.values + variableOrder)
  }

  /// The members of an enumeration, in the order of the classes.
  static func members(of domain: ClassDomain) -> [String] {
    var scope = NameScope(reserved: ["_"])
    return domain.classes.enumerated().map { index, name in
      let words = NameWords(name.text)
      return scope.unique(words.isEmpty ? "CLASS_\(index + 1)" : words.upperSnake)
    }
  }

  /// The fields of a struct, in their order.
  func fields(of structure: CodeModel.Structure) -> [String] {
    names(structure.fields.map(\.name.text), otherwise: "field_")
  }

  /// The arguments that stand for the params of a struct.
  func params(of structure: CodeModel.Structure) -> [String] {
    names(structure.params.map(\.text), otherwise: "param_")
  }

  private func names(_ names: [String], otherwise: String) -> [String] {
    var scope = NameScope(within: outside)
    return names.enumerated().map { index, name in
      scope.unique(Self.name(name, otherwise: "\(otherwise)\(index + 1)", \.snake))
    }
  }

  /// A name as it is if Python allows it, else its words in another form.
  private static func name(
    _ name: String, otherwise: String, _ form: (NameWords) -> String
  ) -> String {
    let isIdentifier =
      name.unicodeScalars.allSatisfy { NameWords.isKept($0) || $0 == "_" } && name.first?.isLetter == true
    let words = NameWords(name)
    let wanted = isIdentifier ? name : words.isEmpty ? otherwise : form(words)
    return NameRules.isPythonKeyword(wanted) ? "\(wanted)_" : wanted
  }
}
