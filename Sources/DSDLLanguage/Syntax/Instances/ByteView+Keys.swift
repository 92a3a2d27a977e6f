import YAMLTree

extension ByteView {
  /// Where the first byte that is no blank of JSON stands, of a thousand from an offset on.
  func behindBlanks(_ start: Int) -> Int {
    var next = start
    while isJSONBlank(self[next]), next - start < 1024 { next += 1 }
    return next
  }

  /// Whether text in quotes with a colon behind it stands behind blanks, as keys do.
  func hasKey(behind start: Int) -> Bool {
    let quote = behindBlanks(start)
    guard self[quote] == UInt8(ascii: "\"") else { return false }
    var end = quote + 1
    while end < count, self[end] != UInt8(ascii: "\""), self[end] != 0x0A, end - quote < 256 {
      end += self[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return self[end] == UInt8(ascii: "\"") && self[behindBlanks(end + 1)] == UInt8(ascii: ":")
  }
}
