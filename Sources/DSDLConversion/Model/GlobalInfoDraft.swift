/// Dataset-wide information to be written.
public struct GlobalInfoDraft: Sendable, Hashable {
  /// The struct that it is an instance of.
  public var structure: StructDraft
  /// The instance, as JSON.
  public var text: String

  public init(structure: StructDraft, text: String) {
    self.structure = structure
    self.text = text
  }
}
