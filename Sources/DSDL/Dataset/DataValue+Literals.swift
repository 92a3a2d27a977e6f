/// Values as they are written in Swift: `["name": "cat", "box": [1, 2.5], "is-crowd": false]`.
extension DataValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral
{
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral value: Int) { self = .number(Number(value)) }
  public init(floatLiteral value: Double) { self = .number(Number(value)) }
  public init(stringLiteral value: String) { self = .string(value) }
}

extension DataValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(arrayLiteral elements: DataValue...) { self = .array(elements) }

  /// The members in the order in which they are written; no key is to be there twice.
  public init(dictionaryLiteral elements: (String, DataValue)...) {
    self = .object(Object(elements.map { Object.Member(key: $0, value: $1) }))
  }
}
