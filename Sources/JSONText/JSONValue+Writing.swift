extension JSONValue {
  /// How many bytes are collected before they are written.
  private static let room = 1 << 14

  /// The value on one line: `{"a": 1, "b": [2, 3]}`.
  package func line(_ style: JSONStyle = .line) -> String {
    var text: [UInt8] = []
    _ = append(to: &text, style, from: 0, limit: .max)
    return String(decoding: text, as: UTF8.self)
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
    var text: [UInt8] = []
    write(into: &output, by: &text, style, indentation)
    output.write(String(decoding: text, as: UTF8.self))
  }

  private func write(
    into output: inout some TextOutputStream, by text: inout [UInt8], _ style: JSONStyle, _ indentation: Int
  ) {
    let start = text.count
    if append(to: &text, style, from: start, limit: style.lineWidth - indentation) { return }
    switch self {
    case .null, .bool, .integer, .number, .string: break
    case .array(let elements):
      text.removeLast(text.count - start)
      Self.write(elements, into: &output, by: &text, style, indentation)
    case .elements(let elements):
      text.removeLast(text.count - start)
      Self.write(elements, into: &output, by: &text, style, indentation)
    case .object(let members):
      text.removeLast(text.count - start)
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.beginLine(in: &text, indentation + 2, isFirst: index == 0)
        member.appendKey(to: &text, style)
        member.value.write(into: &output, by: &text, style, indentation + 2)
        Self.passOn(&text, to: &output)
      }
      if !members.isEmpty { Self.beginLine(in: &text, indentation, isFirst: true) }
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func write(
    _ elements: some Sequence<JSONValue>, into output: inout some TextOutputStream, by text: inout [UInt8],
    _ style: JSONStyle, _ indentation: Int
  ) {
    text.append(UInt8(ascii: "["))
    var isEmpty = true
    for element in elements {
      beginLine(in: &text, indentation + 2, isFirst: isEmpty)
      element.write(into: &output, by: &text, style, indentation + 2)
      passOn(&text, to: &output)
      isEmpty = false
    }
    if !isEmpty { beginLine(in: &text, indentation, isFirst: true) }
    text.append(UInt8(ascii: "]"))
  }

  private static func beginLine(in text: inout [UInt8], _ indentation: Int, isFirst: Bool) {
    if !isFirst { text.append(UInt8(ascii: ",")) }
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<indentation { text.append(UInt8(ascii: " ")) }
  }

  /// Writes what was collected, if it is much. No character is cut in two where this is called.
  private static func passOn(_ text: inout [UInt8], to output: inout some TextOutputStream) {
    guard text.count >= room else { return }
    output.write(String(decoding: text, as: UTF8.self))
    text.removeAll(keepingCapacity: true)
  }

  /// Appends the value on one line; false as soon as the line gets longer than the limit.
  ///
  /// - Parameter start: Where the line begins.
  private func append(to text: inout [UInt8], _ style: JSONStyle, from start: Int, limit: Int) -> Bool {
    switch self {
    case .null: text.append("null")
    case .bool(let value): text.append(value ? "true" : "false")
    case .integer(let value): text.append(String(value))
    case .number(let value): text.append(value)
    case .string(let value): style.quote(value, &text)
    case .array(let elements):
      guard Self.append(elements, to: &text, style, from: start, limit: limit) else { return false }
    case .elements(let elements):
      guard Self.append(elements, to: &text, style, from: start, limit: limit) else { return false }
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { text.append(", ") }
        member.appendKey(to: &text, style)
        guard member.value.append(to: &text, style, from: start, limit: limit) else { return false }
      }
      text.append(UInt8(ascii: "}"))
    }
    return text.count - start <= limit
  }

  private static func append(
    _ elements: some Sequence<JSONValue>, to text: inout [UInt8], _ style: JSONStyle, from start: Int,
    limit: Int
  ) -> Bool {
    text.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { text.append(", ") }
      guard element.append(to: &text, style, from: start, limit: limit) else { return false }
      isFirst = false
    }
    text.append(UInt8(ascii: "]"))
    return true
  }
}

extension JSONValue.Member {
  fileprivate func appendKey(to text: inout [UInt8], _ style: JSONStyle) {
    style.quote(key, &text)
    text.append(": ")
  }
}
