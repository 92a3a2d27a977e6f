/// A value of a sample, of the dataset-wide information or of `meta`, without regard to any type.
///
/// JSON is taken as it is. In YAML, a scalar without quotes is what the YAML 1.2 core schema says:
/// `no` and `2020-12-29` are text.
public enum DataValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Number)
  case string(String)
  case array([DataValue])
  case object(Object)

  /// The boolean, if the value is one.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The number, if the value is one.
  public var number: Number? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The double nearest to the number, if the value is one.
  public var double: Double? { number?.double }

  /// The integer, if the value is a number without a fraction that fits.
  public var integer: Int? { number?.integer }

  /// The text, if the value is text.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, if the value is a list.
  public var array: [DataValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if the value is an object.
  public var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value of a key, if this is an object that has it.
  public subscript(key: String) -> DataValue? { object?[key] }

  /// The element at an index from 0, if this is a list that is long enough.
  public subscript(index: Int) -> DataValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
