import YAMLTree

extension ByteView {
  /// So many blanks are looked behind: nobody writes more where something is to be told by what comes.
  static let fewBlanks = 1024

  /// Where the first byte that is no blank of JSON stands, of a thousand from an offset on.
  func behindBlanks(_ start: Int) -> Int {
    var next = start
    while isJSONBlank(self[next]), next - start < Self.fewBlanks { next += 1 }
    return next
  }

  /// Whether text in quotes with a colon behind it stands behind blanks, as keys do.
  func hasKey(behind start: Int) -> Bool {
    let quote = behindBlanks(start)
    guard self[quote] == UInt8(ascii: "\"") else { return false }
    let text = self[quote + 1..<quote + 256]
    var end = text.firstIndex(of: UInt8(ascii: "\""), from: 0)
    while let escaped = end, text.isEscaped(escaped) {
      end = text.firstIndex(of: UInt8(ascii: "\""), from: escaped + 1)
    }
    guard let end, text[0..<end].firstIndex(of: 0x0A, from: 0) == nil else { return false }
    return self[behindBlanks(quote + 1 + end + 1)] == UInt8(ascii: ":")
  }

  /// Whether a backslash before a byte, which no other one takes the meaning from, makes another sign of it.
  private func isEscaped(_ index: Int) -> Bool {
    var first = index
    while self[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (index - first) % 2 == 1
  }
}
