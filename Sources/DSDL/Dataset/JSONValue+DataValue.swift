package import JSONText

extension JSONValue {
  /// A value of a dataset. Of YAML's numbers, what JSON has no form for becomes an ordinary number.
  ///
  /// - Parameter notFinite: What stands for a number that is not finite; its own text if nil.
  package init(_ value: DataValue, notFinite: JSONValue? = nil) {
    switch value {
    case .null: self = .null
    case .boolean(let value): self = .bool(value)
    case .number(let number): self = Self.number(number, notFinite)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map { JSONValue($0, notFinite: notFinite) })
    case .object(let object):
      self = .object(object.map { Member(key: $0.key, value: JSONValue($0.value, notFinite: notFinite)) })
    }
  }

  private static func number(_ number: DataValue.Number, _ notFinite: JSONValue?) -> JSONValue {
    let isFinite = JSONText.isNumber(number.text) || number.double.isFinite
    return isFinite ? .number(JSONText.number(number)) : notFinite ?? .string(number.text)
  }
}

extension JSONText {
  /// A number as it is written, where it is written as JSON has it; null if it is not finite.
  package static func number(_ number: DataValue.Number) -> String {
    if isNumber(number.text) { return number.text }
    return number.integer.map(String.init) ?? self.number(number.double)
  }
}

extension DataValue {
  /// The value as JSON on one line, for programs. A number that is not finite is null.
  package var json: String { JSONValue(self, notFinite: .null).line() }
}
