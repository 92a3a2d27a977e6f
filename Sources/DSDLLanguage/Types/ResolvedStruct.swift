/// A struct with its params bound. Each pair of definition and bindings
/// exists once and is shared.
public final class ResolvedStruct: Sendable {
  /// A field with its resolved type.
  public struct Field: Sendable {
    /// The field's name and where it is declared.
    public let name: Name
    /// The field's type, ``ResolvedType/unknown`` if it was reported as wrong.
    public let type: ResolvedType
    /// Whether a sample may leave the field out.
    public let isOptional: Bool
  }

  /// What a param stands for here.
  public struct Binding: Sendable {
    /// The param's name, without `$`.
    public let param: String
    /// One or more class domains; none if no field uses the param and it was left open.
    public let domains: [ClassDomain]
  }

  /// The struct as it is defined.
  public let definition: StructDefinition
  /// The params in the order of their declaration.
  public let bindings: [Binding]
  /// The fields in the order of their declaration.
  public let fields: [Field]

  /// The name of the definition.
  public var name: String { definition.name.text }

  package init(definition: StructDefinition, bindings: [Binding], fields: [Field]) {
    self.definition = definition
    self.bindings = bindings
    self.fields = fields
  }
}

extension ResolvedStruct: Hashable {
  public static func == (left: ResolvedStruct, right: ResolvedStruct) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
