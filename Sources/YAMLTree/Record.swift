/// One node as it is stored: 16 bytes.
///
/// A tree is one array of records in preorder. `{a: [1, 2], b: "x"}` is
///
///     index  kind      start..<end  payload   count
///     0      mapping       0..<20   7         2      payload: index after the last descendant
///     1      scalar a      1..<2
///     2      sequence      4..<10   5         2
///     3      scalar 1      5..<6
///     4      scalar 2      8..<9                     isLast
///     5      scalar b     12..<13
///     6      scalar "x"   15..<18                    isLast; its text is the source, one byte in
///
/// so that a node's next sibling is one record on, for a collection at `payload`. An alias is a `link` whose
/// payload is its target's index and whose range is the `*name`. A `<<` entry, once merged, is `hidden`: its
/// payload is the index after its value. Where a scalar's text is not a slice of the source, its payload is an
/// offset into the side buffer: four bytes of length, then the text.
struct Record {
  enum Kind: UInt32 {
    case scalar, sequence, mapping, link, hidden
  }

  /// Where a scalar's text is.
  enum Place: UInt32 {
    /// The node's range in the source.
    case source
    /// The node's range without its quotes.
    case quoted
    /// In the side buffer.
    case side
  }

  var start: UInt32
  var end: UInt32
  var payload: UInt32
  private var bits: UInt32

  /// Counts from here on are kept in `Storage.largeCounts`.
  static let largeCount = 0xFFFF

  init(
    kind: Kind, start: UInt32, end: UInt32, payload: UInt32, tag: CoreTag = .none,
    style: ScalarStyle = .plain,
    place: Place = .source
  ) {
    self.start = start
    self.end = end
    self.payload = payload
    bits = kind.rawValue | UInt32(style.rawValue) << 3 | UInt32(tag.rawValue) << 6 | place.rawValue << 10
  }

  var kind: Kind {
    get { Kind(rawValue: bits & 7) ?? .scalar }
    set { bits = bits & ~7 | newValue.rawValue }
  }

  var style: ScalarStyle { ScalarStyle(rawValue: UInt8(truncatingIfNeeded: bits >> 3 & 7)) ?? .plain }

  var tag: CoreTag { CoreTag(rawValue: UInt8(truncatingIfNeeded: bits >> 6 & 15)) ?? .none }

  var place: Place { Place(rawValue: bits >> 10 & 3) ?? .source }

  /// Whether no sibling follows.
  var isLast: Bool {
    get { bits & 1 << 12 != 0 }
    set { bits = newValue ? bits | 1 << 12 : bits & ~(1 << 12) }
  }

  /// Whether reading stopped inside this collection.
  var isUnfinished: Bool {
    get { bits & 1 << 13 != 0 }
    set { bits = newValue ? bits | 1 << 13 : bits & ~(1 << 13) }
  }

  /// Whether this scalar stands for a broken alias.
  var isPlaceholder: Bool {
    get { bits & 1 << 14 != 0 }
    set { bits = newValue ? bits | 1 << 14 : bits & ~(1 << 14) }
  }

  /// Whether this is a `<<` that merges; still set once the record is hidden.
  var isMergeKey: Bool {
    get { bits & 1 << 15 != 0 }
    set { bits = newValue ? bits | 1 << 15 : bits & ~(1 << 15) }
  }

  /// The number of children or entries, up to `largeCount`.
  var count: Int {
    get { Int(bits >> 16) }
    set { bits = bits & 0xFFFF | UInt32(clamping: min(newValue, Self.largeCount)) << 16 }
  }

  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
