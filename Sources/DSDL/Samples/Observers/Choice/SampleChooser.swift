import YAMLTree

/// Keeps some samples by chance, and those that findings are about, while samples are checked.
///
/// On each thread a part notes where samples stand; which of them are kept is decided in their order, when the part is
/// taken over, so that the choice does not depend on threads.
package final class SampleChooser: SampleObserver {
  /// So many bytes of samples with findings are kept, and no larger sample at all.
  private static let roomForFindings = 64 << 20
  private static let largestSample = 4 << 20

  private let choice: SampleChoice
  /// The samples chosen so far, the highest lot last.
  private var lots: [(lot: UInt64, sample: ChosenSample)] = []
  /// The samples that findings are about, by number.
  package private(set) var withFindings: [Int: ChosenSample] = [:]
  private var room = roomForFindings
  /// How many diagnostics have been looked at.
  private var seen = 0
  /// The part before: some findings come when their sample has been passed.
  private var last: (part: Part, findings: ObserverFindings)?

  package init(_ choice: SampleChoice) { self.choice = choice }

  /// The samples chosen by chance, in their order.
  package var chosen: [ChosenSample] { lots.map(\.sample).sorted { $0.number < $1.number } }

  package let queries: [ValueQuery] = []

  package struct Part: SampleObserverPart {
    fileprivate struct Entry: Sendable {
      let number: Int
      let range: Range<Int>
      /// The text as JSON, of a sample that is none.
      let json: [UInt8]?
    }

    fileprivate var entries: [Entry] = []

    package mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples where !sample.isBroken {
        let json = samples.block.pointee.node.map { JSONCopy.text(of: NodeReader($0)) }
        entries.append(Entry(number: sample.number, range: sample.range, json: json))
      }
    }

    /// The entry of a sample, by its number as the part was told it.
    fileprivate func entry(_ number: Int) -> Entry? {
      // They are in order, with gaps.
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].number < number { low = middle + 1 } else { high = middle }
      }
      return low < entries.count && entries[low].number == number ? entries[low] : nil
    }
  }

  package func makePart(_ types: ObservedTypes) -> Part { Part() }

  package func append(_ part: Part, _ findings: inout ObserverFindings) {
    for entry in part.entries { draw(entry, findings) }
    keepSamples(ofNew: findings, in: part)
    last = (part, findings)
  }

  package func finish(isComplete: Bool, _ findings: inout ObserverFindings) {
    guard let last else { return }
    keepSamples(ofNew: last.findings, in: last.part)
    self.last = nil
  }

  private func draw(_ entry: Part.Entry, _ findings: ObserverFindings) {
    let lot = choice.lot(of: findings.number + entry.number)
    guard lots.count < choice.count || lot < lots.last?.lot ?? 0 else { return }
    guard let sample = sample(entry, findings) else { return }
    let index = lots.firstIndex { lot < $0.lot } ?? lots.count
    lots.insert((lot, sample), at: index)
    if lots.count > choice.count { lots.removeLast() }
  }

  /// Keeps the samples that findings are about which have come since the last time.
  private func keepSamples(ofNew findings: ObserverFindings, in part: Part) {
    let diagnostics = findings.collector.diagnostics
    defer { seen = diagnostics.count }
    guard diagnostics.count > seen else { return }
    let base = findings.number + findings.collector.options.firstSample
    for diagnostic in diagnostics[seen...] {
      guard let number = diagnostic.sample, withFindings[number] == nil else { continue }
      if let entry = part.entry(number - base), let sample = sample(entry, findings) {
        keep(sample, as: number)
      } else if let last,
        let entry = last.part.entry(
          number - last.findings.number - findings.collector.options.firstSample),
        let sample = sample(entry, last.findings)
      {
        keep(sample, as: number)
      }
    }
  }

  private func keep(_ sample: ChosenSample, as number: Int) {
    guard room >= sample.json.count else { return }
    room -= sample.json.count
    withFindings[number] = sample
  }

  private func sample(_ entry: Part.Entry, _ findings: ObserverFindings) -> ChosenSample? {
    guard entry.range.count <= Self.largestSample else { return nil }
    return ChosenSample(
      number: findings.number + entry.number + findings.collector.options.firstSample,
      file: findings.file.path, pointer: findings.pointer(toSample: entry.number),
      json: entry.json ?? findings.file.bytes(in: entry.range))
  }
}
