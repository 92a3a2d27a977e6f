/// A struct as it is defined (section 2.1 of the language guide). With params it is a template for several
/// types.
public final class StructDefinition: Sendable {
  /// A field as it is declared.
  public struct Field: Sendable {
    /// The field's name and where it stands.
    public let name: Name
    /// The type as it is written; nothing if it could not be read.
    public let type: TypeExpression?
    /// Whether a sample may leave the field out.
    public let isOptional: Bool
  }

  /// The struct's name and where it is defined.
  public let name: Name
  /// The params in the order of their declaration, without `$`.
  public let params: [Name]
  /// The fields in the order of their declaration.
  public let fields: [Field]
  /// Whether some part was reported as wrong, so that the list of fields may be incomplete.
  let isBroken: Bool

  init(name: Name, params: [Name], fields: [Field], isBroken: Bool) {
    self.name = name
    self.params = params
    self.fields = fields
    self.isBroken = isBroken
  }
}

extension StructDefinition: Hashable {
  public static func == (left: StructDefinition, right: StructDefinition) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
