import Foundation

/// Checks JSON against a schema of this repository: as much of JSON Schema as those schemas use. Keywords it
/// does not know are failures, so that nothing is passed over in silence.
struct SchemaChecker {
  private let root: [String: Any]
  private(set) var problems: [String] = []

  init(schema: [String: Any]) {
    root = schema
  }

  static func problems(of value: Any, by schema: [String: Any]) -> [String] {
    var checker = SchemaChecker(schema: schema)
    checker.check(value, schema, at: "")
    return checker.problems
  }

  private mutating func check(_ value: Any, _ schema: [String: Any], at path: String) {
    for (keyword, argument) in schema {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description", "additionalProperties": break
      case "$ref":
        guard let name = (argument as? String)?.split(separator: "/").last,
          let target = (root["$defs"] as? [String: [String: Any]])?[String(name)]
        else { return problems.append("\(path): \(argument) leads nowhere") }
        check(value, target, at: path)
      case "type":
        let types = argument as? [String] ?? [argument as? String ?? ""]
        if !types.contains(where: { Self.isOfType(value, $0) }) { problems.append("\(path): not \(types)") }
      case "const":
        if !Self.isSame(value, argument) { problems.append("\(path): not \(argument)") }
      case "enum":
        if !(argument as? [Any] ?? []).contains(where: { Self.isSame(value, $0) }) {
          problems.append("\(path): \(value) is none of those allowed")
        }
      case "minimum":
        if let number = value as? Int, number < argument as? Int ?? 0 {
          problems.append("\(path): too small")
        }
      case "minLength":
        if let text = value as? String, text.count < argument as? Int ?? 0 {
          problems.append("\(path): too short")
        }
      case "minItems":
        if let list = value as? [Any], list.count < argument as? Int ?? 0 {
          problems.append("\(path): too short")
        }
      case "pattern":
        if let text = value as? String,
          text.range(of: argument as? String ?? "", options: .regularExpression) == nil
        {
          problems.append("\(path): '\(text)' has another form")
        }
      case "required":
        for key in argument as? [String] ?? [] where (value as? [String: Any])?[key] == nil {
          problems.append("\(path): no '\(key)'")
        }
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          check(item, argument as? [String: Any] ?? [:], at: "\(path)/\(index)")
        }
      case "anyOf", "oneOf":
        let fitting = (argument as? [[String: Any]] ?? []).count { alternative in
          var checker = SchemaChecker(schema: root)
          checker.check(value, alternative, at: path)
          return checker.problems.isEmpty
        }
        if fitting == 0 || (keyword == "oneOf" && fitting > 1) {
          problems.append("\(path): \(fitting) alternatives fit")
        }
      case "propertyNames":
        for key in (value as? [String: Any] ?? [:]).keys {
          check(key, argument as? [String: Any] ?? [:], at: "\(path)/\(key)")
        }
      case "properties":
        let properties = argument as? [String: [String: Any]] ?? [:]
        for (key, member) in value as? [String: Any] ?? [:] {
          if let own = properties[key] { check(member, own, at: "\(path)/\(key)") }
        }
      default: problems.append("the schema has '\(keyword)', which is not understood")
      }
    }
    if let object = value as? [String: Any], let rest = schema["additionalProperties"] {
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for (key, member) in object where properties[key] == nil {
        if let rest = rest as? [String: Any] {
          check(member, rest, at: "\(path)/\(key)")
        } else {
          problems.append("\(path): '\(key)' is not in the schema")
        }
      }
    }
  }

  private static func isOfType(_ value: Any, _ type: String) -> Bool {
    let isBoolean = (value as? NSNumber).map(Self.isBoolean) ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean
    case "integer": return !isBoolean && value is Int
    default: return false
    }
  }

  private static func isSame(_ left: Any, _ right: Any) -> Bool {
    (left is String) == (right is String) && String(describing: left) == String(describing: right)
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
