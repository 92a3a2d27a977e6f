import DSDL

/// What stands in place of the end of a long list.
enum Omission {
  /// How many items of a list are shown, unless all are asked for.
  static let limit = 20

  /// "… and 980 more classes (--all)"
  static func text(_ count: Int, _ what: Noun, _ style: TextStyle, _ wording: Wording) -> String {
    let text = Phrase("… and ", zh: "…") + what.further(count) + Phrase(" (--all)", zh: "（--all）")
    return style.paint(wording(text), .faint)
  }
}
