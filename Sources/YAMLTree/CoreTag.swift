/// The tags that a tree keeps: YAML's core schema and the non-specific `!`.
enum CoreTag: UInt8 {
  case none, nonSpecific, string, integer, float, boolean, null, sequence, mapping

  private static let prefix = "tag:yaml.org,2002:"

  /// The tag with this resolved name, if it is one of them.
  init?(resolved name: String) {
    switch name {
    case "!": self = .nonSpecific
    case Self.prefix + "str": self = .string
    case Self.prefix + "int": self = .integer
    case Self.prefix + "float": self = .float
    case Self.prefix + "bool": self = .boolean
    case Self.prefix + "null": self = .null
    case Self.prefix + "seq": self = .sequence
    case Self.prefix + "map": self = .mapping
    default: return nil
    }
  }

  /// The resolved name, nil for ``none``.
  var name: String? {
    switch self {
    case .none: nil
    case .nonSpecific: "!"
    case .string: Self.prefix + "str"
    case .integer: Self.prefix + "int"
    case .float: Self.prefix + "float"
    case .boolean: Self.prefix + "bool"
    case .null: Self.prefix + "null"
    case .sequence: Self.prefix + "seq"
    case .mapping: Self.prefix + "map"
    }
  }

  /// Whether a node of this kind may carry the tag.
  func fits(_ kind: Node.Kind) -> Bool {
    switch self {
    case .none, .nonSpecific: true
    case .sequence: kind == .sequence
    case .mapping: kind == .mapping
    default: kind == .scalar
    }
  }
}
