import DSDL

extension JSONValue {
  /// A value of a dataset. Of YAML's numbers, what JSON has no form for becomes an ordinary number, or text
  /// if it is not finite.
  init(_ value: DataValue) {
    switch value {
    case .null: self = .null
    case .boolean(let value): self = .bool(value)
    case .number(let number): self = Self.number(number)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map { JSONValue($0) })
    case .object(let object):
      self = .object(object.map { Member(key: $0.key, value: JSONValue($0.value)) })
    }
  }

  private static func number(_ number: DataValue.Number) -> JSONValue {
    if number.text.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/#) != nil {
      return .number(number.text)
    }
    if let integer = number.integer { return .integer(integer) }
    return number.double.isFinite ? .number("\(number.double)") : .string(number.text)
  }
}
