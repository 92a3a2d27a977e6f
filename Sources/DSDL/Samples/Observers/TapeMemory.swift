/// The values of samples that observers asked for, in the order in which they stand, with a mark at each sample's end.
///
///     image  label  label  ▌  image  label  ▌  image  …
///                              marked ──────╯
///
/// Whoever stops inside of a sample cuts the tape back to the last mark.
///
/// What keeps it safe: there is always room for one record more, made before it is written; the memory is that of a
/// `ValueTape`, which frees it.
struct TapeMemory {
  private(set) var records: UnsafeMutablePointer<ValueRecord>
  private var capacity: Int
  private(set) var count = 0
  /// How many records belong to samples that have ended.
  private var marked = 0
  /// Where the text begins in which a recogniser tells values by their addresses.
  var base: UnsafePointer<UInt8>?

  /// With so many records it is time to look at them, while they are in the nearest cache.
  private static let enough = 1 << 11

  init() {
    capacity = 2 * Self.enough
    records = .allocate(capacity: capacity)
  }

  func deallocate() { records.deallocate() }

  var isFull: Bool { count >= Self.enough }

  @inline(__always)
  mutating func append(_ start: Int, _ end: Int, _ place: Int32, _ number: Int32) {
    if count == capacity { grow() }
    (records + count).initialize(to: ValueRecord(start: start, end: end, place: place, number: number))
    count &+= 1
  }

  /// Whatever comes from here on may be cut off.
  mutating func begin() { marked = count }

  /// Ends a sample.
  mutating func mark(_ start: Int, _ end: Int, _ outcome: Int32 = ValueRecord.whole) {
    append(start, end, ValueRecord.sampleEnd, outcome)
    marked = count
  }

  /// Forgets what stands behind the last mark.
  mutating func cut() { count = marked }

  /// Forgets what stands behind so many records.
  mutating func cut(to count: Int) {
    self.count = count
    marked = count
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<ValueRecord>.allocate(capacity: 2 * capacity)
    larger.update(from: records, count: count)
    records.deallocate()
    records = larger
    capacity *= 2
  }
}
