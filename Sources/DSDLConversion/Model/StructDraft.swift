/// A struct to be written.
public struct StructDraft: Sendable, Hashable {
  /// A field to be written.
  public struct Field: Sendable, Hashable {
    /// The name, such as `image`.
    public var name: String
    /// The type expression, such as `Label[dom=$cdom]`.
    public var type: String
    /// Whether a sample may leave it out.
    public var isOptional: Bool

    public init(_ name: String, _ type: String, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  /// The name, such as `FacadeImageSample`.
  public var name: String
  /// The params without `$`.
  public var params: [String]
  public var fields: [Field]

  public init(_ name: String, params: [String] = [], fields: [Field]) {
    self.name = name
    self.params = params
    self.fields = fields
  }
}
