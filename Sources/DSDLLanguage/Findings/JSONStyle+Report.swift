package import JSONText

extension JSONStyle {
  /// For programs and people: lines of an ordinary length, and no character that people would not see.
  package static let report = JSONStyle(lineWidth: 110) { text in
    if VisibleText.isPlain(text), !text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) {
      return "\"\(text)\""
    }
    var quoted = "\""
    VisibleText.append(text, to: &quoted, hidden: JSONText.escape) {
      JSONText.isReserved($0) ? JSONText.escape($0) : nil
    }
    return quoted + "\""
  }
}
