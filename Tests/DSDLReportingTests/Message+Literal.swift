import DSDL

/// Messages that are made up.
extension Message: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .custom(text) }
}
