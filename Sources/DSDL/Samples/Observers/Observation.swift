/// What observers see on one thread: the tape, and their parts there.
final class Observation {
  /// What is the same on all threads.
  struct Plan: Sendable {
    let places: ObservedPlaces
    /// Of each observer, for each place: its query.
    let queries: [[Int32]]
    let parts: [any SampleObserverPart]
  }

  let plan: Plan
  let tape: ValueTape
  private var parts: [any SampleObserverPart]

  init(_ plan: Plan) {
    self.plan = plan
    tape = ValueTape(plan.places)
    parts = plan.parts
  }

  /// Nil if there are no observers.
  convenience init?(_ observers: [any SampleObserver], of plan: DSDL.Plan) {
    guard !observers.isEmpty else { return nil }
    let places = ObservedPlaces(plan, observers.map(\.queries))
    let types = ObservedTypes(plan: plan)
    self.init(
      Plan(
        places: places,
        queries: observers.indices.map { observer in places.places.map { $0.queries[observer] } },
        parts: observers.map { $0.makePart(types) }))
  }

  /// Lets the parts look at what is on the tape, and empties it.
  ///
  /// - Parameter start: Where in the bytes the first sample is looked for.
  func observe(
    _ bytes: ByteView, from start: Int, of file: SourceFile, _ number: Int, _ findings: inout ObserverFindings
  ) {
    defer { tape.removeAll() }
    for index in parts.indices {
      plan.queries[index].withUnsafeBufferPointer { queries in
        let block = ObservedBlock(
          firstNumber: number, records: tape.records, queries: queries, bytes: bytes, start: start,
          ranges: tape.ranges, isWrittenAsJSON: tape.ranges.isEmpty, file: file, node: findings.node,
          places: plan.places)
        withUnsafePointer(to: block) { parts[index].observe(ObservedSamples(block: $0), &findings) }
      }
    }
  }

  /// The parts with what they have seen since the last time.
  func takeParts() -> [any SampleObserverPart] {
    defer { parts = plan.parts }
    return parts
  }
}

extension SampleObserver {
  /// Takes over a part that `makePart` has made.
  func append(any part: any SampleObserverPart, _ findings: inout ObserverFindings) {
    if let part = part as? Part { append(part, &findings) }
  }
}
