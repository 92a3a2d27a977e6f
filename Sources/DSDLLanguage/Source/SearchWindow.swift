/// Gives back the pages of a mapped file while somebody looks far ahead: for the end of a line, for the end of a
/// broken sample. Searches are mostly short, and cost nothing then.
///
/// What keeps it safe: see `PageWindow`; no byte is read here.
struct SearchWindow {
  private let bytes: ByteView
  private let start: Int
  private var window: PageWindow?

  /// - Parameter start: Where the search begins.
  init(over bytes: ByteView, from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// Notes that the search has come here.
  @inline(__always)
  mutating func pass(_ at: Int) {
    if at - start >= PageWindow.size { drop(at) }
  }

  @inline(never)
  private mutating func drop(_ at: Int) {
    guard let base = bytes.base else { return }
    var window = self.window ?? PageWindow(over: bytes, from: start)
    window.pass(base + at)
    self.window = window
  }
}
