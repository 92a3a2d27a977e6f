import JSONText

/// Schemas that many types share.
extension JSONSchema {
  private static var largest: JSONValue { .number("\(Double.greatestFiniteMagnitude)") }

  static var number: JSONSchema {
    JSONSchema([
      "type": "number", "minimum": .number("\(-Double.greatestFiniteMagnitude)"), "maximum": largest,
    ])
  }

  static var size: JSONSchema { JSONSchema(["type": "number", "minimum": 0, "maximum": largest]) }

  static var pixels: JSONSchema { JSONSchema(["type": "integer", "minimum": 0, "maximum": largest]) }

  /// Text, or `{"$loc": "…", "$descr": {…}}`.
  static var locator: JSONSchema {
    JSONSchema([
      "anyOf": [
        ["type": "string"],
        [
          "type": "object",
          "properties": ["$loc": ["type": "string"], "$descr": ["type": "object"]],
          "required": ["$loc"],
          "additionalProperties": false,
        ],
      ]
    ])
  }
}
