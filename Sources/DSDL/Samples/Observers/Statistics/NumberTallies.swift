import CPrimitives

/// Sums of numbers while they are counted, by number; `NumberSummary` is what becomes of one.
struct NumberTallies: Sendable {
  // What is known of some numbers besides how many lie in each span: side by side, so that several are counted at once.
  private var least: [Double]
  private var greatest: [Double]
  private var sums: [Double]
  /// What the sums lack: they do not depend on how the numbers were divided among threads.
  private var rests: [Double]
  /// Of each tally the spans between powers of two, as a `NumberSummary` has them.
  private var spans: [Int]

  init(count: Int) {
    least = Array(repeating: .infinity, count: count)
    greatest = Array(repeating: -.infinity, count: count)
    sums = Array(repeating: 0, count: count)
    rests = Array(repeating: 0, count: count)
    spans = Array(repeating: 0, count: count * NumberSummary.spanCount)
  }

  /// What came together of one.
  func summary(_ tally: Int) -> NumberSummary {
    let first = tally * NumberSummary.spanCount
    let sum = sums[tally] + rests[tally]
    return NumberSummary(
      minimum: least[tally], maximum: greatest[tally],
      // What is too large for a double has no rest.
      sum: sum.isNaN ? sums[tally] : sum,
      byPowerOfTwo: Array(spans[first..<first + NumberSummary.spanCount]))
  }

  mutating func add(_ other: NumberTallies) {
    for index in sums.indices {
      least[index] = min(least[index], other.least[index])
      greatest[index] = max(greatest[index], other.greatest[index])
      dsdl_add(other.sums[index], &sums[index], &rests[index])
      rests[index] += other.rests[index]
    }
    for index in spans.indices { spans[index] += other.spans[index] }
  }

  /// Lends the memory, so that nothing is checked for each number.
  mutating func withMemory<R>(_ body: (Memory) -> R) -> R {
    least.withUnsafeMutableBufferPointer { least in
      greatest.withUnsafeMutableBufferPointer { greatest in
        sums.withUnsafeMutableBufferPointer { sums in
          rests.withUnsafeMutableBufferPointer { rests in
            spans.withUnsafeMutableBufferPointer { spans in
              body(
                Memory(
                  tallies: dsdl_tallies(
                    least: least.baseAddress, greatest: greatest.baseAddress, sums: sums.baseAddress,
                    rests: rests.baseAddress, spans: spans.baseAddress)))
            }
          }
        }
      }
    }
  }

  /// What keeps it safe: it is lent for a call, there is at least one tally, and who adds to a tally has its number from who
  /// made them; who adds boxes, made the first six for these.
  struct Memory {
    fileprivate let tallies: dsdl_tallies

    @inline(__always)
    func add(_ number: Double, to tally: Int) {
      guard let span = NumberSummary.span(of: number) else { return }
      let (least, greatest) = (tallies.least + tally, tallies.greatest + tally)
      if number < least.pointee { least.pointee = number }
      if number > greatest.pointee { greatest.pointee = number }
      dsdl_add(number, tallies.sums + tally, tallies.rests + tally)
      tallies.spans[tally &* NumberSummary.spanCount &+ span] &+= 1
    }

    /// Adds what is known of a box of short numbers to the first six tallies; false if it is another one.
    @inline(__always)
    func addBox(_ box: dsdl_short_box, isCorners: Bool) -> Bool {
      dsdl_tally_box(box, isCorners ? 1 : 0, tallies) != 0
    }
  }
}
