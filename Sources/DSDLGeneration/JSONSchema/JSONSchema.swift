import DSDL
import JSONText

/// A schema that is part of another one: keywords in their order.
struct JSONSchema {
  let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  var members: [JSONValue.Member] {
    guard case .object(let members) = value else { return [] }
    return members
  }

  static func reference(to definition: String) -> JSONSchema {
    // A fragment of a URI: what is not ASCII is percent-encoded; `~` and `/` are in no name.
    let fragment = PercentEncoding.encoded(definition, keeping: "-_")
    return JSONSchema(["$ref": .string("#/$defs/\(fragment)")])
  }

  /// A list of the given length, each element of which is an instance of the same schema.
  static func list(of element: JSONSchema, count: Int) -> JSONSchema {
    JSONSchema([
      "type": "array", "items": element.value, "minItems": .integer(count), "maxItems": .integer(count),
    ])
  }

  /// A list whose elements have schemas of their own.
  static func tuple(_ elements: [JSONSchema]) -> JSONSchema {
    JSONSchema([
      "type": "array", "prefixItems": .array(elements.map(\.value)), "minItems": .integer(elements.count),
      "items": false,
    ])
  }

  static func pattern(_ pattern: String) -> JSONSchema { JSONSchema(["pattern": .string(pattern)]) }
}
