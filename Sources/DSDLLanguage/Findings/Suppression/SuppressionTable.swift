/// What comments and the configuration leave out, and how often each has done so.
package struct SuppressionTable: Sendable {
  private struct Entry {
    let suppression: Suppression
    /// The nearest one around it.
    let outer: Int?
  }

  private struct Slot: Hashable {
    let file: SourceFile
    let rule: Rule
  }

  private let paths: [PathSuppression]
  private var entries: [Entry] = []
  private var isUsed: [Bool] = []
  /// The numbers of the entries of a slot, by their starts.
  private var comments: [Slot: [Int]] = [:]
  /// Those whose scope another one has already.
  private var repeated: [Suppression] = []
  /// How many findings each of the configuration has left out.
  private var pathUses: [Int: Int] = [:]
  /// Which one of the configuration holds for a file and rule, as far as that was asked.
  private var pathOfSlot: [Slot: Int?] = [:]
  /// How many findings were left out.
  package private(set) var count = 0

  /// Whether nothing is left out.
  package var isEmpty: Bool { paths.isEmpty && comments.isEmpty }

  package init(_ paths: [PathSuppression]) {
    self.paths = paths
  }

  package mutating func add(_ found: [Suppression]) {
    for suppression in found {
      let slot = Slot(file: suppression.place.file, rule: suppression.rule)
      let end = suppression.bytes.upperBound
      var outer = comments[slot]?.last
      while let index = outer, entries[index].suppression.bytes.upperBound < end {
        outer = entries[index].outer
      }
      if let outer, entries[outer].suppression.bytes.upperBound == end {
        repeated.append(suppression)
      } else {
        comments[slot, default: []].append(entries.count)
        entries.append(Entry(suppression: suppression, outer: outer))
        isUsed.append(false)
      }
    }
  }

  /// As if nothing had been left out yet.
  mutating func forgetUses() {
    count = 0
    pathUses = [:]
    for index in isUsed.indices { isUsed[index] = false }
  }

  /// Whether a finding is left out, which is then counted.
  mutating func leavesOut(_ rule: Rule, at range: SourceRange) -> Bool {
    guard !isEmpty else { return false }
    let slot = Slot(file: range.file.whole, rule: rule)
    guard isCommented(slot, range.bytes.lowerBound) || isConfigured(slot, 1) else { return false }
    count += 1
    return true
  }

  /// Whether the configuration leaves findings of a rule out in a file.
  package func covers(_ rule: Rule, in file: SourceFile) -> Bool {
    paths.contains { $0.rule == rule && $0.covers(file.whole) }
  }

  /// The same for findings of which only the file is known.
  mutating func leavesOut(_ rule: Rule, in file: SourceFile, count: Int) -> Bool {
    guard !paths.isEmpty, isConfigured(Slot(file: file.whole, rule: rule), count) else { return false }
    self.count += count
    return true
  }

  private mutating func isCommented(_ slot: Slot, _ offset: Int) -> Bool {
    guard let numbers = comments[slot] else { return false }
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if entries[numbers[middle]].suppression.bytes.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var number = low > 0 ? numbers[low - 1] : nil
    while let inner = number, !entries[inner].suppression.bytes.contains(offset) {
      number = entries[inner].outer
    }
    guard let number else { return false }
    isUsed[number] = true
    return true
  }

  private mutating func isConfigured(_ slot: Slot, _ count: Int) -> Bool {
    guard !paths.isEmpty else { return false }
    let known = pathOfSlot[slot] ?? paths.firstIndex { $0.rule == slot.rule && $0.covers(slot.file) }
    pathOfSlot[slot] = .some(known)
    guard let known else { return false }
    pathUses[known, default: 0] += count
    return true
  }

  /// Takes over what another one has left out of a part of a file, where only the configuration counts.
  package mutating func append(_ other: SuppressionTable) {
    count += other.count
    pathUses.merge(other.pathUses, uniquingKeysWith: +)
  }

  /// The comments, and whether each has left something out.
  var commentUses: [(suppression: Suppression, isUsed: Bool)] {
    repeated.map { ($0, false) } + zip(entries, isUsed).map { ($0.suppression, $1) }
  }

  /// What came of the configuration's, for the files that were read.
  package func uses(in files: [SourceFile]) -> [PathSuppression.Use] {
    paths.enumerated().map { index, path in
      PathSuppression.Use(
        suppression: path, files: files.count { path.covers($0) }, findings: pathUses[index, default: 0])
    }
  }
}
