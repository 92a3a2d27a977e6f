/// Sums of numbers while they are counted, by number; `NumberSummary` is what becomes of one.
struct NumberTallies: Sendable {
  /// What is known of some numbers besides how many lie in each span.
  fileprivate struct Spread: Sendable, BitwiseCopyable {
    var minimum = Double.infinity
    var maximum = -Double.infinity
    var sum = 0.0
  }

  private var spreads: [Spread]
  /// Of each tally the spans between powers of two, as a `NumberSummary` has them.
  private var spans: [Int]

  init(count: Int) {
    spreads = Array(repeating: Spread(), count: count)
    spans = Array(repeating: 0, count: count * NumberSummary.spanCount)
  }

  /// What came together of one.
  func summary(_ tally: Int) -> NumberSummary {
    let first = tally * NumberSummary.spanCount
    let spread = spreads[tally]
    return NumberSummary(
      minimum: spread.minimum, maximum: spread.maximum, sum: spread.sum,
      byPowerOfTwo: Array(spans[first..<first + NumberSummary.spanCount]))
  }

  mutating func add(_ other: NumberTallies) {
    for index in spreads.indices {
      spreads[index].minimum = min(spreads[index].minimum, other.spreads[index].minimum)
      spreads[index].maximum = max(spreads[index].maximum, other.spreads[index].maximum)
      spreads[index].sum += other.spreads[index].sum
    }
    for index in spans.indices { spans[index] += other.spans[index] }
  }

  /// Lends the memory, so that nothing is checked for each number.
  mutating func withMemory<R>(_ body: (Memory) -> R) -> R {
    spreads.withUnsafeMutableBufferPointer { spreads in
      spans.withUnsafeMutableBufferPointer { spans in body(Memory(spreads: spreads, spans: spans)) }
    }
  }

  /// What keeps it safe: it is lent for a call, there is at least one tally, and who adds to a tally has its number from who made them.
  struct Memory {
    private let spreads: UnsafeMutablePointer<Spread>
    private let spans: UnsafeMutablePointer<Int>

    fileprivate init(spreads: UnsafeMutableBufferPointer<Spread>, spans: UnsafeMutableBufferPointer<Int>) {
      self.spreads = spreads.baseAddress.unsafelyUnwrapped
      self.spans = spans.baseAddress.unsafelyUnwrapped
    }

    @inline(__always)
    func add(_ number: Double, to tally: Int) {
      guard let span = NumberSummary.span(of: number) else { return }
      let spread = spreads + tally
      if number < spread.pointee.minimum { spread.pointee.minimum = number }
      if number > spread.pointee.maximum { spread.pointee.maximum = number }
      spread.pointee.sum += number
      spans[tally &* NumberSummary.spanCount &+ span] &+= 1
    }
  }
}
