import JSONText

extension DataValue {
  /// A number that keeps its characters, so that nothing is lost of `0.10` or of an integer with 30 digits.
  public struct Number: Sendable, Hashable {
    /// The number as it is written: in JSON's form, or in one that YAML has beside it, such as `0x1F`, `.5`
    /// or `.inf`.
    public let text: String

    init(_ text: String) { self.text = text }

    /// A whole number.
    public init(_ value: Int) { text = String(value) }

    /// A number; what is not finite is written as YAML has it: `.inf`, `-.inf`, `.nan`.
    public init(_ value: Double) {
      text = value.isFinite ? "\(value)" : value.isNaN ? ".nan" : value < 0 ? "-.inf" : ".inf"
    }

    /// A number with the characters that it is written with; nil if they are none of a JSON number.
    public init?(written text: String) {
      guard JSONText.isNumber(text) else { return nil }
      self.text = text
    }

    /// The nearest double. What is too large for one, and YAML's `.inf`, is infinite; `.nan` is no number.
    public var double: Double {
      if let special { return special }
      return Array(text.utf8).withByteView { NumberValue($0).double }
    }

    /// The integer, however it is written: `3`, `3.0`, `3e2`. Nil if there is a fraction, or if it does
    /// not fit; beyond 2⁵³ it has to be written with digits only.
    public var integer: Int? {
      if let integer = Int(text) { return integer }
      guard special == nil else { return nil }
      let value = Array(text.utf8).withByteView { NumberValue($0) }
      if let integer = value.integer { return integer }
      guard value.isIntegral, abs(value.double) <= 0x1p53 else { return nil }
      return Int(exactly: value.double)
    }

    /// What YAML's words for numbers that are not finite stand for.
    private var special: Double? {
      switch text.lowercased() {
      case ".inf", "+.inf": .infinity
      case "-.inf": -.infinity
      case ".nan": .nan
      default: nil
      }
    }
  }
}
