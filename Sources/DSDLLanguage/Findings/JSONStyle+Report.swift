package import JSONText

extension JSONStyle {
  /// For programs and people: lines of an ordinary length, and no character that people would not see.
  package static let report = JSONStyle(lineWidth: 110) { text, bytes in
    if VisibleText.isPlain(text) { return JSONText.append(quoting: text, to: &bytes) }
    var quoted = "\""
    VisibleText.append(text, to: &quoted, hidden: JSONText.escape) {
      JSONText.isReserved($0) ? JSONText.escape($0) : nil
    }
    bytes.append(quoted + "\"")
  }
}
