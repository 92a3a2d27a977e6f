/// Turns the sample numbers of shards that had files of their own into numbers over all files.
///
///     files, with samples    a: 3   b: 2   c: 4
///     shard 1 has a and c    a: 0…2        c: 3…6
///     over all files         a: 0…2 b: 3…4 c: 5…8
struct SampleNumbering {
  private struct Key: Hashable {
    let input: Int
    let file: String
  }

  /// The number of a file's first sample, over all files.
  private var firsts: [Key: Int] = [:]
  /// The number of a file's first sample in the shard that has it.
  private var ownFirsts: [Key: Int] = [:]

  init(_ reports: [ShardReport]) {
    guard let inputs = reports.first?.inputs else { return }
    for (index, input) in inputs.enumerated() {
      var counts: [String: Int] = [:]
      for report in reports {
        var next = 0
        for (file, count) in report.samples[index] ?? [] {
          ownFirsts[Key(input: index, file: file)] = next
          counts[file] = count
          next += count
        }
      }
      var next = 0
      for file in input.files {
        guard let count = counts[file] else { continue }
        firsts[Key(input: index, file: file)] = next
        next += count
      }
    }
  }

  func renumbered(_ finding: JSONValue, of report: ShardReport, input: Int) -> JSONValue {
    let key = Key(input: input, file: finding["file"]?.string ?? "")
    guard let sample = finding["sample"]?.integer, let first = firsts[key], let own = ownFirsts[key] else {
      return finding
    }
    return finding.replacing("sample", by: .integer(sample - own + first))
  }
}
