/// What can be told of Chinese text without reading it.
enum ChineseText {
  /// What is wrong with the wording of a message; what the user wrote stands in quotes, and is not looked at.
  static func faults(in text: String) -> [String] {
    var faults: [String] = []
    let words = Array(withoutQuotes(text).unicodeScalars)
    if !words.contains(where: isChinese) { faults.append("no Chinese") }
    if text.hasSuffix("。") { faults.append("a full stop") }
    for (first, second) in zip(words, words.dropFirst()) {
      if isChinese(first) && isLatin(second) || isLatin(first) && isChinese(second) {
        faults.append("no blank in \(first)\(second)")
      }
      if isChinese(first) && ",;:?!'".unicodeScalars.contains(second)
        || first == "'" && isChinese(second)
      {
        faults.append("the punctuation of ASCII in \(first)\(second)")
      }
    }
    return faults
  }

  private static func withoutQuotes(_ text: String) -> String {
    var (result, depth) = ("", 0)
    for character in text {
      if character == "“" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "”" { depth = max(0, depth - 1) }
    }
    return result
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
