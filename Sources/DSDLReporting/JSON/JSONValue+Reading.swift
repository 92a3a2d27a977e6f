import JSONText
import YAMLTree

extension JSONValue {
  /// A value read from a file; nil for null.
  init?(_ node: Node) {
    switch node.kind {
    case .mapping:
      self = .object(
        node.entries.compactMap { key, value in JSONValue(value).map { Member(key: key.text, value: $0) } })
    case .sequence: self = .array(node.elements.compactMap(JSONValue.init))
    case .scalar:
      let text = node.text
      if node.style == .doubleQuoted {
        self = .string(text)
      } else if let number = Int(text) {
        self = .integer(number)
      } else if let value = Bool(text) {
        self = .bool(value)
      } else if text == "null" {
        return nil
      } else {
        self = .number(text)
      }
    }
  }

  /// The member of an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  var integer: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }

  var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }
}
