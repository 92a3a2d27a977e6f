/// Writes JSON in a style, token by token.
struct JSONWriter {
  let output: OutputFile
  let style: JSONStyle
  /// For every open list and object, whether it has an item already.
  private var hasItems: [Bool] = []
  private var followsKey = false

  init(_ output: OutputFile, style: JSONStyle) {
    self.output = output
    self.style = style
  }

  mutating func open(_ bracket: Bracket) {
    startItem()
    output.write(byte: bracket.opening)
    hasItems.append(false)
  }

  mutating func close(_ bracket: Bracket) {
    if hasItems.removeLast() { breakLine() }
    output.write(byte: bracket.closing)
  }

  mutating func key(_ name: StaticString) {
    startItem()
    output.write(byte: UInt8(ascii: "\""))
    output.write(name)
    output.write(byte: UInt8(ascii: "\""))
    endKey()
  }

  mutating func key(_ name: String) {
    string(name)
    endKey()
  }

  mutating func string(_ text: String) {
    startItem()
    output.write(bytes: quoted(text))
  }

  /// A string that was quoted beforehand.
  mutating func quotedString(_ bytes: [UInt8]) {
    startItem()
    output.write(bytes: bytes)
  }

  mutating func integer(_ value: Int) {
    startItem()
    output.write(value)
  }

  mutating func number(hundredths value: Int) {
    startItem()
    output.write(hundredths: value)
  }

  mutating func boolean(_ value: Bool) {
    startItem()
    output.write(value ? "true" : "false")
  }

  /// `text` in quotes, with what the style wants escaped. The texts here have no quotes, backslashes or controls.
  func quoted(_ text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    if style.escapesUnicode {
      for unit in text.utf16 {
        if unit < 0x80 {
          bytes.append(UInt8(unit))
        } else {
          let digits = String(unit, radix: 16)
          bytes +=
            Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.count) + digits.utf8
        }
      }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }

  private mutating func endKey() {
    output.write(style.keySeparator)
    followsKey = true
  }

  private mutating func startItem() {
    if followsKey {
      followsKey = false
      return
    }
    guard let isNext = hasItems.last else { return }
    if isNext { output.write(style.itemSeparator) } else { hasItems[hasItems.count - 1] = true }
    breakLine()
  }

  private func breakLine() {
    guard style.indent > 0 else { return }
    output.write(byte: UInt8(ascii: "\n"))
    for _ in 0..<hasItems.count * style.indent { output.write(byte: UInt8(ascii: " ")) }
  }
}

enum Bracket {
  case list, object

  var opening: UInt8 { self == .list ? UInt8(ascii: "[") : UInt8(ascii: "{") }
  var closing: UInt8 { self == .list ? UInt8(ascii: "]") : UInt8(ascii: "}") }
}
