/// Notes where samples stand: about each 64th, each that is broken, and the one behind that.
final class SampleIndexObserver: ReadingObserver {
  /// So many samples are passed over at most until one is noted.
  static let stride = 64

  private let paths: [String]
  private let kinds: [IndexedStore.Kind]
  private(set) var entries: [IndexedStore.Entry] = []
  /// For each store the number of its first sample.
  private(set) var firstNumbers: [Int]
  /// How many samples there are.
  private(set) var count = 0
  /// What keeps samples from being read.
  private(set) var problem: Diagnostic?
  private var store = -1
  private var file: SourceFile?

  /// - Parameters:
  ///   - paths: The files of the stores, as they are shown, in their order.
  ///   - kinds: What the stores are.
  init(_ paths: [String], _ kinds: [IndexedStore.Kind]) {
    self.paths = paths
    self.kinds = kinds
    firstNumbers = Array(repeating: 0, count: paths.count)
  }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    struct Found: Sendable {
      let number: Int
      let start: Int
      let isBroken: Bool
    }

    var found: [Found] = []
    /// The number of the sample behind the last one.
    var end = 0
    private var latest: Found?

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        let isDue =
          latest.map { $0.isBroken || sample.number - $0.number >= SampleIndexObserver.stride } ?? true
        end = sample.number + 1
        guard isDue || sample.isBroken else { continue }
        let new = Found(number: sample.number, start: sample.range.lowerBound, isBroken: sample.isBroken)
        found.append(new)
        latest = new
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part() }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    guard !part.found.isEmpty else { return }
    enter(findings.file, at: part.found[0].number + findings.number)
    for found in part.found {
      let number = found.number + findings.number
      let isDue = entries.last.map {
        $0.store != store || $0.isBroken || number - $0.number >= Self.stride
      }
      guard isDue ?? true || found.isBroken else { continue }
      let place = kinds[store] == .nodes ? number - firstNumbers[store] : found.start
      entries.append(
        IndexedStore.Entry(number: number, store: store, place: place, isBroken: found.isBroken))
    }
    count = part.end + findings.number
  }

  /// Goes on to the store that a file is.
  private func enter(_ new: SourceFile, at number: Int) {
    guard file != new else { return }
    file = new
    store = paths[(store + 1)...].firstIndex(of: new.path) ?? max(store, 0)
    firstNumbers[store] = number
  }

  func append(unreadable problem: Diagnostic) { if self.problem == nil { self.problem = problem } }

  func flush() {}
}
