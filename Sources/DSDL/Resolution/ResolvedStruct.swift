/// A struct with its params bound. Each pair of definition and bindings exists once and is shared.
public final class ResolvedStruct: Sendable {
  /// A field with its resolved type.
  public struct Field: Sendable {
    public let name: Name
    public let type: ResolvedType
    public let isOptional: Bool
  }

  /// What a param stands for here.
  public struct Binding: Sendable {
    public let param: String
    public let domains: [ClassDomain]
  }

  public let definition: StructDefinition
  /// The params in the order of their declaration.
  public let bindings: [Binding]
  /// The fields in the order of their declaration.
  public let fields: [Field]

  /// The name of the definition.
  public var name: String { definition.name.text }

  init(definition: StructDefinition, bindings: [Binding], fields: [Field]) {
    self.definition = definition
    self.bindings = bindings
    self.fields = fields
  }
}

extension ResolvedStruct: Hashable {
  public static func == (left: ResolvedStruct, right: ResolvedStruct) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
