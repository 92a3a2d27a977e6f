extension JSONValue {
  /// The value on one line: `{"a": 1, "b": [2, 3]}`.
  package func line(_ style: JSONStyle = .line) -> String {
    var text = ""
    _ = append(to: &text, style, limit: .max)
    return text
  }

  /// The value over several lines, with what is short on one.
  package func text(_ style: JSONStyle) -> String {
    var text = ""
    write(into: &text, style)
    return text
  }

  /// Writes the value over several lines, with what is short on one.
  ///
  /// - Parameter indentation: How many blanks stand before the line the value begins on.
  package func write(into output: inout some TextOutputStream, _ style: JSONStyle, indentation: Int = 0) {
    var line = ""
    if append(to: &line, style, limit: style.lineWidth - indentation) {
      output.write(line)
      return
    }
    let inner = "\n" + String(repeating: " ", count: indentation + 2)
    let outer = "\n" + String(repeating: " ", count: indentation)
    var separator = inner
    switch self {
    case .null, .bool, .integer, .number, .string:
      output.write(self.line(style))
    case .array(let elements):
      output.write("[")
      var end = ""
      for element in elements {
        output.write(separator)
        element.write(into: &output, style, indentation: indentation + 2)
        separator = "," + inner
        end = outer
      }
      output.write(end + "]")
    case .object(let members):
      output.write("{")
      for member in members {
        output.write(separator + style.quoted(member.key) + ": ")
        member.value.write(into: &output, style, indentation: indentation + 2)
        separator = "," + inner
      }
      output.write((members.isEmpty ? "" : outer) + "}")
    }
  }

  /// Appends the value on one line; false as soon as the line gets longer than the limit.
  private func append(to text: inout String, _ style: JSONStyle, limit: Int) -> Bool {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value
    case .string(let value): text += style.quoted(value)
    case .array(let elements):
      text += "["
      var separator = ""
      for element in elements {
        text += separator
        guard element.append(to: &text, style, limit: limit) else { return false }
        separator = ", "
      }
      text += "]"
    case .object(let members):
      text += "{"
      var separator = ""
      for member in members {
        text += separator + style.quoted(member.key) + ": "
        guard member.value.append(to: &text, style, limit: limit) else { return false }
        separator = ", "
      }
      text += "}"
    }
    return text.utf8.count <= limit
  }
}
