import DSDL

extension JSONValue {
  private static let lineWidth = 110

  /// The value on one line: `{"a": 1, "b": [2, 3]}`.
  var compact: String {
    var text = ""
    _ = append(to: &text, limit: .max)
    return text
  }

  /// Writes the value over several lines, with what is short on one.
  ///
  /// - Parameter indentation: How many blanks stand before the line the value begins on.
  package func write(into output: inout some TextOutputStream, indentation: Int = 0) {
    var line = ""
    if append(to: &line, limit: Self.lineWidth - indentation) {
      output.write(line)
      return
    }
    let inner = "\n" + String(repeating: " ", count: indentation + 2)
    let outer = "\n" + String(repeating: " ", count: indentation)
    var separator = inner
    switch self {
    case .null, .bool, .integer, .number, .string:
      output.write(compact)
    case .array(let elements):
      output.write("[")
      for element in elements {
        output.write(separator)
        element.write(into: &output, indentation: indentation + 2)
        separator = "," + inner
      }
      output.write(outer + "]")
    case .object(let members):
      output.write("{")
      for member in members {
        output.write(separator + Self.quoted(member.key) + ": ")
        member.value.write(into: &output, indentation: indentation + 2)
        separator = "," + inner
      }
      output.write(outer + "}")
    }
  }

  /// Appends the value on one line; false as soon as the line gets longer than the limit.
  private func append(to text: inout String, limit: Int) -> Bool {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value
    case .string(let value): text += Self.quoted(value)
    case .array(let elements):
      text += "["
      var separator = ""
      for element in elements {
        text += separator
        guard element.append(to: &text, limit: limit) else { return false }
        separator = ", "
      }
      text += "]"
    case .object(let members):
      text += "{"
      var separator = ""
      for member in members {
        text += separator + Self.quoted(member.key) + ": "
        guard member.value.append(to: &text, limit: limit) else { return false }
        separator = ", "
      }
      text += "}"
    }
    return text.utf8.count <= limit
  }

  /// A string in quotes. What no report shows as it is, is escaped along with what JSON does not allow.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    VisibleText.append(string, to: &text, hidden: escape) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: nil
      }
    }
    return text + "\""
  }

  /// `\n`, `\u202e`; of what lies beyond the basic plane, both halves.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      UTF16.encode(scalar).map { units in
        units.reduce(into: "") { text, unit in
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } ?? ""
    }
  }
}
