/// Text compared by its code points.
///
/// Swift's strings are equal when they look alike: "é" as one scalar and as two. Names and labels of a
/// dataset are equal when their code points are (section 2.2), so dictionaries of names use this key.
struct ExactText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
