/// The lines of a JSON Lines file, without their ends. Lines end at LF, CRLF or CR.
struct JSONLines: IteratorProtocol {
  /// From this length on, pages of a line are given back while its end is looked for.
  private static let longLine = 4 << 20

  private let bytes: ByteView
  private var window: PageWindow
  /// Where the next line begins.
  var at: Int

  /// - Parameter start: Where the line begins that comes first.
  init(_ bytes: ByteView, from start: Int = 0) {
    self.bytes = bytes
    window = PageWindow()
    at = start == 0 && bytes[0..<3].elementsEqual(LineTable.byteOrderMark) ? 3 : start
  }

  mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
      at += 1
      if at - start == Self.longLine { window = PageWindow(over: bytes, from: at) }
      if at - start > Self.longLine, let base = bytes.base { window.pass(base + at) }
    }
    let line = start..<at
    at += 1
    return line
  }
}
