import YAMLTree

/// A list or a mapping that is text to YAML, because its brackets are those of Chinese and Japanese text: `［cat，dog］`.
struct WidePunctuation {
  private static let meant: [Character: String] = [
    "［": "[", "］": "]", "【": "[", "】": "]", "｛": "{", "｝": "}", "，": ", ", "：": ": ", "“": "\"", "”": "\"",
    "＂": "\"",
  ]

  let hint: Message
  let fix: FixIt

  init?(_ node: Node, in file: SourceFile) {
    let text = node.text
    guard node.kind == .scalar, node.style == .plain, let first = text.first, "［【｛".contains(first),
      let bracket = Self.meant[first], file.bytes(in: node.range).elementsEqual(text.utf8)
    else { return nil }
    hint = .hint(.fullWidthBracket(String(first), bracket))
    fix = FixIt(node.range, Self.narrow(text), safety: .safe)
  }

  /// The text with the punctuation of ASCII.
  static func narrow(_ text: String) -> String {
    var result = ""
    for character in text {
      let meant = meant[character] ?? String(character)
      // A blank that follows is there already.
      if character == " ", result.hasSuffix(" ") { continue }
      result += meant
    }
    return result
  }
}
