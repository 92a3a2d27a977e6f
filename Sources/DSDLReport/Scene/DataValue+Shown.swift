import DSDL

extension DataValue {
  private static let longestText = 160

  /// The value in a line, shortened.
  var shownText: String {
    var text = ""
    append(to: &text)
    guard text.count > Self.longestText else { return text }
    return text.prefix(Self.longestText) + "…"
  }

  private func append(to text: inout String) {
    guard text.utf8.count <= 4 * Self.longestText else { return }
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += number.text
    case .string(let string): text += string.prefix(Self.longestText + 1)
    case .array(let elements):
      text += "["
      for (index, element) in elements.prefix(Self.longestText).enumerated() {
        if index > 0 { text += ", " }
        element.append(to: &text)
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (index, member) in object.prefix(Self.longestText).enumerated() {
        if index > 0 { text += ", " }
        text += member.key.prefix(Self.longestText) + ": "
        member.value.append(to: &text)
      }
      text += "}"
    }
  }

  /// The numbers of a list, which may be of lists; nil if there is anything else in it.
  func numbers(_ limit: Int) -> [Double]? {
    guard case .array(let elements) = self else { return nil }
    var numbers: [Double] = []
    for element in elements {
      guard numbers.count < limit else { break }
      guard let number = element.double, number.isFinite else { return nil }
      // Beyond that nothing can be drawn.
      numbers.append(max(-1e7, min(1e7, number)))
    }
    return numbers
  }
}
