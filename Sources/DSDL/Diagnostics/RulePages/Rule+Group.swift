extension Rule {
  /// What rules are about, in the order in which the language guide speaks of it.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case files = "Files and scalars"
    case sections = "Sections of a file"
    case imports = "Imports"
    case definitions = "Definitions"
    case types = "Type expressions and params"
    case instances = "Instances"
    case quality = "The quality of instances"

    /// The heading in listings.
    public var title: String { rawValue }

    /// The rules of the group in the order of their declaration.
    public var rules: [Rule] { Rule.allCases.filter { $0.group == self } }

    /// The first rule of the group; rules are declared group by group.
    fileprivate var first: Rule {
      switch self {
      case .files: .fileNotFound
      case .sections: .missingVersion
      case .imports: .importNotFound
      case .definitions: .missingDef
      case .types: .typeSyntax
      case .instances: .missingField
      case .quality: .reversedBox
      }
    }
  }

  /// What the rule is about.
  public var group: Group { Self.groups[self] ?? .files }

  private static let groups: [Rule: Group] = {
    let firsts = Dictionary(uniqueKeysWithValues: Group.allCases.map { ($0.first, $0) })
    var group = Group.files
    return allCases.reduce(into: [:]) { groups, rule in
      group = firsts[rule] ?? group
      groups[rule] = group
    }
  }()
}
