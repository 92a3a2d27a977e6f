/// Brackets that only the indentation of the lines below them shows to be open.
extension SourceLine {
  /// Whether a bracket at the end of the line has a block below it, and nothing that closes it where the block ends.
  ///
  ///     $fields: [
  ///         image: Image
  ///         label: Label[dom=D]
  ///     $optional: [label]
  func leavesOpen(_ bracket: Int) -> Bool {
    guard isLast(bracket) else { return false }
    var depth = 1
    var line = next
    while let below = line {
      let isClosing = "]}".utf8.contains(source[below.content.lowerBound])
      guard below.indentation > indentation || isClosing && below.indentation == indentation else {
        return true
      }
      if below.closes(&depth) { return false }
      line = below.next
    }
    return true
  }

  /// Whether a bracket at the end of the line has a key of a block below it, with no comma behind its value.
  func beginsBlock(behind bracket: Int) -> Bool {
    guard isLast(bracket), let below = next else { return false }
    return Self.separator(in: source[below.content]) != nil
      && source[below.content].last != UInt8(ascii: ",")
  }

  /// Goes through the brackets of the line that are neither in quotes nor in a comment.
  ///
  /// - Returns: Whether the outermost one is closed.
  private func closes(_ depth: inout Int) -> Bool {
    var quote: UInt8?
    for at in content {
      let byte = source[at]
      let isFirst = at == content.lowerBound || " [{,".utf8.contains(source[at - 1])
      if quote != nil {
        if byte == quote { quote = nil }
      } else if isFirst, "\"'".utf8.contains(byte) {
        quote = byte
      } else if isFirst, byte == UInt8(ascii: "#") {
        return false
      } else if "[{".utf8.contains(byte) {
        depth += 1
      } else if "]}".utf8.contains(byte) {
        depth -= 1
        if depth == 0 { return true }
      }
    }
    return false
  }
}
