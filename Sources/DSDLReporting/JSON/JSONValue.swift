/// A JSON value that keeps the order of its members.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number by its characters, which have to be those of a JSON number.
  case number(String)
  case string(String)
  /// Elements may be made while they are written, so that a long report is never in memory as a tree.
  case array(any Sequence<JSONValue>)
  case object([Member])

  struct Member {
    let key: String
    let value: JSONValue
  }
}

extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation
{
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Members without a value are left out.
  init(dictionaryLiteral elements: (String, JSONValue?)...) {
    self = .object(
      elements.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }
}
