/// A JSON document that is small enough to be held whole.
indirect enum JSONTree {
  case text(String)
  /// A number, `true`, `false` or `null`, as it is written.
  case word(String)
  case list([JSONTree])
  case object([(String, JSONTree)])

  /// The document with an item a line.
  func text(indentation: Int = 0) -> String {
    let (inner, outer) = (
      String(repeating: " ", count: indentation + 2), String(repeating: " ", count: indentation)
    )
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .word(let word): return word
    case .list(let items):
      guard !items.isEmpty else { return "[]" }
      let lines = items.map { inner + $0.text(indentation: indentation + 2) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(outer)]"
    case .object(let members):
      let lines = members.map {
        "\(inner)\(JSONText.quoted($0.0)): \($0.1.text(indentation: indentation + 2))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    }
  }
}
