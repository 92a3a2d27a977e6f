#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gives back the pages of a mapped file that have been passed, so that a file larger than the memory is no
/// trouble: some megabytes of it are resident at any time.
///
///     file    ┌───────────────┬──────────┬───────────┬────────────┐
///             │ given back    │ kept     │ populated │ not looked at
///             └───────────────┴──────────┴───────────┴────────────┘
///                                   cursor ▲         ▲ the next time
///
/// Pages given back are read again from the file when somebody looks at them later: it costs time, nothing else.
///
/// What keeps it safe: only pages of a mapped file are given back, and only whole ones of those.
package struct PageWindow {
  /// How far a cursor goes until pages are given back.
  package static let size = 2 << 20
  /// The system maps pages around the one that is needed, also some given back before: since Linux 6.18 all that are one
  /// piece in its cache, up to 2 MB.
  private static let overlap: UInt = 2 << 20

  private static let pageSize = UInt(getpagesize())

  private var start: UInt = 0
  private var end: UInt = 0
  /// The address from which on it is time to give something back.
  package private(set) var due = UInt.max

  /// A window that gives nothing back.
  package init() {}

  /// A window over a mapped file; over other bytes one that gives nothing back.
  package init(over bytes: ByteView) {
    self.init(over: bytes, from: 0)
  }

  /// - Parameter offset: Where passing begins.
  package init(over bytes: ByteView, from offset: Int) {
    guard let base = bytes.base, bytes.isMapped, bytes.count > Self.size else { return }
    start = UInt(bitPattern: base) + UInt(offset)
    end = UInt(bitPattern: base) + UInt(bytes.count)
    due = start
  }

  /// Whether it is time to give something back.
  package func isDue(_ at: UnsafePointer<UInt8>) -> Bool { UInt(bitPattern: at) >= due }

  /// Notes that the cursor has come here.
  @inline(__always)
  package mutating func pass(_ at: UnsafePointer<UInt8>) {
    if UInt(bitPattern: at) >= due { drop(before: at) }
  }

  /// Gives back what has been passed, and asks for what comes.
  @inline(never)
  package mutating func drop(before at: UnsafePointer<UInt8>) {
    release(before: at)
    populate(UInt(bitPattern: at), min(due, end))
  }

  /// Notes that the cursor is set back to a place, from which it will pass once more. Pages there are not asked for: of a
  /// sample of some bytes they are there, and of a long one the next ones are asked for soon.
  package mutating func goBack(to at: UnsafePointer<UInt8>) {
    guard due != .max else { return }
    start = min(start, UInt(bitPattern: at))
    due = min(due, UInt(bitPattern: at) + UInt(Self.size))
  }

  /// Gives back all pages between where passing began and the cursor.
  package mutating func release(before at: UnsafePointer<UInt8>) {
    guard due != .max else { return }
    let at = UInt(bitPattern: at)
    let page = Self.pageSize
    let first = start & ~(page - 1)
    let last = min(at, end) & ~(page - 1)
    if first < last {
      madvise(UnsafeMutableRawPointer(bitPattern: first), Int(last - first), MADV_DONTNEED)
    }
    start = max(start, last - min(last, Self.overlap))
    due = at + UInt(Self.size)
  }

  /// Has pages mapped in one go: cheaper than one by one as they are looked at.
  private func populate(_ first: UInt, _ last: UInt) {
    #if os(Linux)
      let first = first & ~(Self.pageSize - 1)
      // MADV_POPULATE_READ, of Linux 5.14; older ones refuse, and nothing is lost.
      if first < last { madvise(UnsafeMutableRawPointer(bitPattern: first), Int(last - first), 22) }
    #endif
  }
}
