/// A JSON value that keeps the order of its members.
package enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number by its characters, which have to be those of a JSON number.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// A list whose elements are made while they are written, so that a long report is never in memory as a tree.
  case elements(any Sequence<JSONValue>)
  case object([Member])

  package struct Member {
    package let key: String
    package let value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// An object with these members, in this order.
  package static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { Member(key: $0, value: $1) })
  }
}

extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Members without a value are left out.
  package init(dictionaryLiteral elements: (String, JSONValue?)...) {
    self = .object(
      elements.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }
}
