/// Notes where samples stand: about each 64th, each that is broken, and the one behind that.
final class SampleIndexObserver: ReadingObserver {
  /// So many samples are passed over at most until one is noted.
  static let stride = 64

  private let paths: [String]
  private(set) var entries: [IndexedSource.Entry] = []
  /// For each source the number of its first sample.
  private(set) var firstNumbers: [Int]
  /// How many samples there are.
  private(set) var count = 0
  /// What keeps samples from being read.
  private(set) var problem: Diagnostic?
  private var source = -1
  private var file: SourceFile?

  /// - Parameter paths: The files of the sources, as they are shown, in their order.
  init(_ paths: [String]) {
    self.paths = paths
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
    var isNodes = false
    private var latest: Found?

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      isNodes = samples.block.pointee.node != nil
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
        $0.source != source || $0.isBroken || number - $0.number >= Self.stride
      }
      guard isDue ?? true || found.isBroken else { continue }
      let place = part.isNodes ? number - firstNumbers[source] : found.start
      entries.append(
        IndexedSource.Entry(number: number, source: source, place: place, isBroken: found.isBroken))
    }
    count = part.end + findings.number
  }

  /// Goes on to the source that a file is.
  private func enter(_ new: SourceFile, at number: Int) {
    guard file != new else { return }
    file = new
    source = paths[(source + 1)...].firstIndex(of: new.path) ?? max(source, 0)
    firstNumbers[source] = number
  }

  func append(unreadable problem: Diagnostic) { if self.problem == nil { self.problem = problem } }

  func flush() {}
}
