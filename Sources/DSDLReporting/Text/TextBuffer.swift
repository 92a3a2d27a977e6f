import DSDL

/// Text of a report as bytes: put together without a string for each piece.
struct TextBuffer {
  private let style: TextStyle
  private var bytes: [UInt8] = []

  init(_ style: TextStyle) {
    self.style = style
    bytes.reserveCapacity(1024)
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends text from outside of the program.
  mutating func appendVisible(_ text: String) { append(VisibleText.escaping(text)) }

  mutating func append(_ number: Int) { append(String(number)) }

  /// - Parameter sign: One of ASCII.
  mutating func put(_ sign: Unicode.Scalar, times count: Int = 1) {
    for _ in 0..<max(0, count) { bytes.append(UInt8(truncatingIfNeeded: sign.value)) }
  }

  /// Appends something in the colour of its role.
  mutating func paint(_ role: TextStyle.Role, _ body: (inout TextBuffer) -> Void) {
    if style.usesColor { append(style.start(of: role)) }
    body(&self)
    if style.usesColor { append(TextStyle.end) }
  }

  /// Writes everything and empties the buffer.
  mutating func flush(into output: inout some TextOutputStream) {
    output.write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }
}
