import YAMLTree

/// A bracket of JSON that nothing closes, as the indentation of the lines tells.
struct UnclosedBracket {
  private struct Opening {
    let offset: Int
    /// That of its line.
    let indentation: Int
    /// Whether nothing stands behind it on its line: else the lines inside of it may begin anywhere.
    var endsLine = false
  }

  private let bytes: ByteView
  private let opening: Int
  /// Where a line begins that is indented as if it were closed.
  let end: Int

  /// Nil if no line is indented as if a bracket above it were closed.
  init?(in bytes: ByteView) {
    var open: [Opening] = []
    var at = bytes.textStart
    while at < bytes.count, open.count <= JSONReader.maximumDepth {
      let lineStart = at
      while bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
      let indentation = at - lineStart
      if let last = open.last, last.endsLine, !Self.endsLine(bytes[at]) {
        let isClosing = bytes[at] == UInt8(ascii: "}") || bytes[at] == UInt8(ascii: "]")
        if indentation < last.indentation || (indentation == last.indentation && !isClosing) {
          (self.bytes, opening, end) = (bytes, last.offset, at)
          return
        }
      }
      Self.readLine(bytes, &at, indentation, &open)
      at += 1
    }
    return nil
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }

  /// Goes to the end of a line, with what it opens and closes.
  private static func readLine(
    _ bytes: ByteView, _ at: inout Int, _ indentation: Int, _ open: inout [Opening]
  ) {
    while at < bytes.count, !endsLine(bytes[at]) {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(Opening(offset: at, indentation: indentation))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: "\""):
        at += 1
        while !endsLine(bytes[at]), bytes[at] != UInt8(ascii: "\"") {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        if endsLine(bytes[at]) { return }
      default: break
      }
      at += 1
    }
    var last = at
    while last > 0, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    if open.last?.offset == last - 1 { open[open.count - 1].endsLine = true }
  }

  var mistake: InstanceMistake {
    let isList = bytes[opening] == UInt8(ascii: "[")
    return InstanceMistake(
      rule: .jsonSyntax, range: opening..<opening + 1, message: .json(.openBracket(isList ? "[" : "{")),
      related: .init(message: .json(.closingMissing(isList ? "]" : "}")), range: end..<end + 1))
  }
}
