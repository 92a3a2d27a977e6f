/// A step from a value to one in it.
@nonexhaustive
public enum PathStep: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// The value of a key.
  case field(String)
  /// An element of a list, from 0.
  case element(Int)

  public init(stringLiteral name: String) { self = .field(name) }
  public init(integerLiteral index: Int) { self = .element(index) }
}
