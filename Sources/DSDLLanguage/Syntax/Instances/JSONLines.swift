/// The lines of a JSON Lines file, without their ends. Lines end at LF, CRLF or CR.
package struct JSONLines: IteratorProtocol {
  private let bytes: ByteView
  /// Where the next line begins.
  package var at: Int

  /// - Parameter start: Where the line begins that comes first.
  package init(_ bytes: ByteView, from start: Int = 0) {
    self.bytes = bytes
    at = start == 0 && bytes[0..<3].elementsEqual(LineTable.byteOrderMark) ? 3 : start
  }

  package mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let start = at
    var window = SearchWindow(over: bytes, from: start)
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
      at += 1
      window.pass(at)
    }
    let line = start..<at
    at += 1
    return line
  }
}
