/// The order of findings in reports: by file, as files were read, by offset and by rule.
package enum FindingOrder {
  private struct Rank: Comparable {
    let file: Int
    let offset: Int
    let rule: String
    let number: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.file, left.offset, left.rule, left.number) < (right.file, right.offset, right.rule, right.number)
    }
  }

  /// Findings in order; those of one rule at one place stay as they are.
  ///
  /// - Parameter files: The files in the order of reading; findings in others come last.
  package static func sorted(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
    let order = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let ranks = diagnostics.enumerated().map { number, diagnostic in
      let (file, start) = (diagnostic.file, diagnostic.range.bytes.lowerBound)
      return Rank(
        file: order[file.path] ?? .max, offset: file.offsetInWhole(start), rule: diagnostic.rule.name,
        number: number)
    }
    // Most are found in order.
    guard zip(ranks, ranks.dropFirst()).contains(where: { $1 < $0 }) else { return diagnostics }
    return ranks.sorted().map { diagnostics[$0.number] }
  }
}
