import YAMLTree

/// A list or a mapping that is text to YAML, because its brackets are those of Chinese and Japanese text: `［cat，dog］`.
package struct WidePunctuation {
  private static let meant: [Character: String] = [
    "［": "[", "］": "]", "【": "[", "】": "]", "｛": "{", "｝": "}", "，": ", ", "：": ": ", "“": "\"", "”": "\"",
    "＂": "\"",
  ]

  package let hint: Message
  /// Nil where the bracket is not closed: what would then follow it is not known.
  package let fix: FixIt?

  init?(_ node: Node, in file: SourceFile) {
    let text = node.text
    guard node.kind == .scalar, node.style == .plain, file.bytes(in: node.range).elementsEqual(text.utf8)
    else {
      return nil
    }
    self.init(text, at: node.range)
  }

  /// - Parameter text: Text without quotes, as it stands in the file.
  package init?(_ text: String, at range: Range<Int>) {
    guard let first = text.first, "［【｛（".contains(first) else { return nil }
    let bracket = Self.meant[first] ?? "["
    hint = .hint(.fullWidthBracket(String(first), bracket))
    // Round brackets are part of names, too: only those around everything are meant.
    let isRound = first == "（" && text.last == "）"
    let narrow = Self.narrow(isRound ? "［\(text.dropFirst().dropLast())］" : text)
    fix = narrow.last == (bracket == "[" ? "]" : "}") ? FixIt(range, narrow, safety: .safe) : nil
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
