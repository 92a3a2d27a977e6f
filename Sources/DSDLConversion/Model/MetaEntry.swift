/// An entry of `meta`, such as `HomePage`.
public struct MetaEntry: Sendable, Hashable {
  public var key: String
  public var value: String

  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
