import DSDL

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

  init(_ runs: [ValidationRun]) {
    guard let inputs = runs.first?.reports else { return }
    for (index, input) in inputs.enumerated() {
      var counts: [String: Int] = [:]
      for run in runs {
        var next = 0
        for count in run.reports[index].samples.byFile ?? [] {
          ownFirsts[Key(input: index, file: count.file)] = next
          counts[count.file] = count.count
          next += count.count
        }
      }
      var next = 0
      for file in input.files {
        guard let count = counts[file.path] else { continue }
        firsts[Key(input: index, file: file.path)] = next
        next += count
      }
    }
  }

  func renumbered(_ diagnostic: Diagnostic, input: Int) -> Diagnostic {
    guard let sample = diagnostic.sample else { return diagnostic }
    let number = number(sample, in: diagnostic.file.path, input: input)
    return number == sample ? diagnostic : Recorded.diagnostic(diagnostic, sample: number)
  }

  /// The number over all files of a sample that its shard has numbered so.
  func number(_ sample: Int, in file: String, input: Int) -> Int {
    let key = Key(input: input, file: file)
    guard let first = firsts[key], let own = ownFirsts[key] else { return sample }
    return max(0, sample - own) + first
  }
}
