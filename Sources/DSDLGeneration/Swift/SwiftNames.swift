import DSDL

/// What everything is called in Swift, backticks left out.
struct SwiftNames {
  private(set) var domains: [ClassDomain: String] = [:]
  private(set) var structures: [StructDefinition: String] = [:]
  /// The classes of each domain, in their order.
  private(set) var classes: [ClassDomain: [String]] = [:]
  private(set) var fields: [StructDefinition: [String]] = [:]
  /// The generic parameters of each struct.
  private(set) var params: [StructDefinition: [String]] = [:]
  /// Enumerations for lists of class domains.
  private(set) var choices: [[ClassDomain]: String] = [:]
  private var types: NameScope

  /// What the code refers to, or what is there in every namespace.
  static let reserved = [
    "Any", "Array", "Bool", "CaseIterable", "ClassLabel", "DSDL", "Double", "FieldReader", "GlobalInfo",
    "Hashable",
    "Int", "Never", "Optional", "RawJSON", "Sample", "SampleError", "SampleObject", "SampleValue", "Sendable",
    "Set",
    "StaticString", "String", "Swift", "ValueReader",
  ]

  /// Members that an enumeration or a number of classes has of its own.
  static let labelMembers = [
    "RawValue", "AllCases", "allCases", "className", "classNames", "classNumber", "description", "domainName",
    "hash",
    "hashValue", "name", "number", "rawValue", "skeleton",
  ]

  init(_ model: CodeModel, renames: Renames) throws(GenerationFailure) {
    let mistakes = renames.mistakes(for: model)
    guard mistakes.isEmpty else { throw .wrongRenames(path: renames.path, mistakes) }
    types = NameScope(reserved: Self.reserved + SwiftType.names)
    for name in renames.types.values { types.take(name) }
    for (index, domain) in model.domains.enumerated() {
      let name = domain.name.text
      domains[domain] = renames.type(name) ?? types.unique(Self.type(name, otherwise: "Domain\(index + 1)"))
      classes[domain] = Self.members(
        domain.classes.map(\.text), otherwise: "class", reserved: Self.labelMembers
      ) { renames.member($0, of: name) }
    }
    for (index, structure) in model.structures.enumerated() {
      let definition = structure.definition
      let name = definition.name.text
      // The type of samples may be called so itself.
      let isSample: Bool = if case .structure(definition, _)? = model.sample { true } else { false }
      structures[definition] =
        renames.type(name)
        ?? (name == "Sample" && isSample && structure.params.isEmpty
          ? name : types.unique(Self.type(name, otherwise: "Struct\(index + 1)")))
      fields[definition] = Self.members(
        structure.fields.map(\.name.text), otherwise: "field", reserved: []
      ) { renames.member($0, of: name) }
    }
    for structure in model.structures {
      var scope = NameScope(within: types)
      params[structure.definition] = structure.params.enumerated().map { index, param in
        scope.unique(Self.type(param.text, otherwise: "Param\(index + 1)"))
      }
    }
    // No type that is named later is hidden by one of them.
    for name in params.values.joined() { types.take(name) }
  }

  /// The names that are taken in a struct: all types and its own generic parameters.
  func types(besides params: [String]) -> NameScope {
    var scope = NameScope(within: types)
    for param in params { scope.take(param) }
    return scope
  }

  /// The name of the enumeration for a list of class domains.
  mutating func choice(of uses: [ClassDomain]) -> String {
    if let known = choices[uses] { return known }
    let parts = uses.compactMap { domains[$0] }
    let name = types.unique(parts.count > 4 ? "AnyOf\(parts.count)Domains" : parts.joined(separator: "Or"))
    choices[uses] = name
    return name
  }

  /// A type's name as it is if it is in the manner of Swift, else in camel case.
  private static func type(_ name: String, otherwise: String) -> String {
    if NameWords.isPlain(name), name.unicodeScalars.first?.properties.isUppercase == true {
      return SwiftName.usable(name)
    }
    let words = NameWords(name)
    return SwiftName.usable(words.isEmpty ? otherwise : words.upperCamel)
  }

  private static func members(
    _ names: [String], otherwise: String, reserved: [String], renamed: (String) -> String?
  ) -> [String] {
    var scope = NameScope(reserved: reserved)
    for name in names { if let name = renamed(name) { scope.take(name) } }
    var used: Set<String> = []
    return names.enumerated().map { index, name in
      // Of a class that is listed twice the first one takes the name.
      if let name = renamed(name), used.insert(name).inserted { return name }
      let words = NameWords(name)
      return scope.unique(SwiftName.usable(words.isEmpty ? "\(otherwise)\(index + 1)" : words.lowerCamel))
    }
  }
}
