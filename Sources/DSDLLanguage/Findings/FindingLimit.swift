/// Keeps so many findings of each rule and file, and counts the others.
package struct FindingLimit {
  private struct Slot: Hashable {
    let rule: Rule
    let file: String
  }

  private let maximum: Int?
  private var met: [Slot: Int] = [:]
  /// How many findings of each rule were not kept.
  package private(set) var omitted: [Rule: Int] = [:]

  /// - Parameter maximum: How many of a rule and file are kept; all for nil.
  package init(_ maximum: Int?) { self.maximum = maximum }

  /// Whether one more is kept.
  package mutating func keeps(_ diagnostic: Diagnostic) -> Bool {
    guard let maximum else { return true }
    let slot = Slot(rule: diagnostic.rule, file: diagnostic.file.path)
    met[slot, default: 0] += 1
    guard met[slot, default: 0] > maximum else { return true }
    omitted[diagnostic.rule, default: 0] += 1
    return false
  }
}
