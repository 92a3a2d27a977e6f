import DSDL

/// Joins the JSON reports of all shards into the report that one run would have made.
public struct ReportMerger {
  private let reports: [ShardReport]
  /// How many findings of each rule and file are kept for an input; 0 keeps all.
  private let maximum: Int
  private let tool: Tool

  /// - Parameter reports: The reports in any order.
  /// - Throws: `MergeProblem` if one is missing or there twice, or if they are of different runs.
  public init(_ reports: [ShardReport], keeping maximum: Int, tool: Tool = .dsdl) throws(MergeProblem) {
    self.maximum = maximum
    self.tool = tool
    self.reports = reports.sorted { $0.shard.index < $1.shard.index }
    guard let first = reports.first else { throw MergeProblem("there is no report to join") }
    let count = first.shard.count
    var paths: [Int: String] = [:]
    for report in reports {
      guard report.shard.count == count else {
        throw MergeProblem(
          "\(report.path) is one of \(report.shard.count) parts, and \(first.path) one of \(count)")
      }
      if let other = paths.updateValue(report.path, forKey: report.shard.index) {
        throw MergeProblem("\(other) and \(report.path) are both part \(report.shard.index) of \(count)")
      }
      guard report.inputs == first.inputs else {
        throw MergeProblem("\(report.path) is about other files than \(first.path)")
      }
    }
    let missing = (1...count).filter { paths[$0] == nil }.map(String.init)
    if let last = missing.last {
      let list = missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
      throw MergeProblem(
        missing.count == 1 ? "part \(list) of \(count) is missing" : "parts \(list) of \(count) are missing")
    }
  }

  public var errors: Int { reports.reduce(0) { $0 + $1.errors } }
  public var warnings: Int { reports.reduce(0) { $0 + $1.warnings } }
  /// Whether every part was checked to its end.
  public var isComplete: Bool { reports.allSatisfy(\.isComplete) }

  /// "✗ 3 parts: 2 errors, 0 warnings · 700 samples checked, 1 invalid"
  public var summary: String {
    let (checked, invalid) = (reports.reduce(0) { $0 + $1.checked }, reports.reduce(0) { $0 + $1.invalid })
    let sign = errors == 0 && isComplete ? "✓" : "✗"
    return "\(sign) \(Wording.count(reports.count, "part")): \(Wording.count(errors, "error")), "
      + "\(Wording.count(warnings, "warning")) · \(Wording.count(checked, "sample")) checked, \(invalid) invalid"
      + (isComplete ? "" : " · incomplete")
  }

  /// Writes the report, with a line end at its end.
  public func render(into output: inout some TextOutputStream) {
    let (kept, keptByRule) = findings()
    let counts = reports.reduce(into: [String: Int]()) { $0.merge($1.countByRule, uniquingKeysWith: +) }
      .sorted { $0.key < $1.key }
    let known = reports.compactMap(\.known)
    let unreadable = reports.flatMap(\.unreadable).reduce(into: [JSONValue]()) { list, file in
      if !list.contains(where: { $0.compact == file.compact }) { list.append(file) }
    }
    let report: JSONValue = [
      "version": 1,
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "valid": .bool(errors == 0 && unreadable.isEmpty),
      "complete": .bool(isComplete),
      "summary": [
        "errors": .integer(errors), "warnings": .integer(warnings),
        "samples": [
          "checked": .integer(reports.reduce(0) { $0 + $1.checked }),
          "invalid": .integer(reports.reduce(0) { $0 + $1.invalid }),
        ],
        "byRule": .object(counts.map { JSONValue.Member(key: $0.key, value: .integer($0.value)) }),
      ],
      "baseline": known.isEmpty ? nil : ["known": .integer(known.reduce(0, +)), "gone": []],
      "inputs": .array(
        reports[0].inputs.map {
          ["description": .string($0.description), "files": .array($0.files.map(JSONValue.string))]
        }),
      "unreadable": unreadable.isEmpty ? nil : .array(unreadable),
      "diagnostics": .array(kept),
      "omitted": .object(
        counts.map {
          JSONValue.Member(key: $0.key, value: .integer($0.value - keptByRule[$0.key, default: 0]))
        }),
    ]
    report.write(into: &output)
    output.write("\n")
  }

  // MARK: Findings

  /// What decides where a finding stands.
  private struct Rank: Comparable {
    let input: Int
    let file: Int
    let offset: Int
    let rule: String
    let number: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.input, left.file, left.offset, left.rule, left.number)
        < (right.input, right.file, right.offset, right.rule, right.number)
    }
  }

  private struct Slot: Hashable {
    let input: Int
    let rule: String
    let file: Int
  }

  private func findings() -> (kept: [JSONValue], countByRule: [String: Int]) {
    let orders = reports[0].inputs.map { input in
      Dictionary(([input.description] + input.files).enumerated().map { ($1, $0) }) { first, _ in first }
    }
    let numbering = SampleNumbering(reports)
    var ranked: [(rank: Rank, finding: JSONValue)] = []
    for report in reports {
      for finding in report.diagnostics {
        let input = finding["input"]?.integer ?? 0
        let path = finding["file"]?.string ?? ""
        let file = orders.indices.contains(input) ? orders[input][path] : nil
        let rank = Rank(
          input: input, file: file ?? .max, offset: finding["start"]?["offset"]?.integer ?? 0,
          rule: finding["rule"]?.string ?? "", number: ranked.count)
        ranked.append((rank, numbering.renumbered(finding, of: report, input: input).removing("input")))
      }
    }
    ranked.sort { $0.rank < $1.rank }
    var met: [Slot: Int] = [:]
    var countByRule: [String: Int] = [:]
    let kept = ranked.filter { entry in
      met[Slot(input: entry.rank.input, rule: entry.rank.rule, file: entry.rank.file), default: 0] += 1
      let count = met[Slot(input: entry.rank.input, rule: entry.rank.rule, file: entry.rank.file)]!
      guard maximum == 0 || count <= maximum else { return false }
      countByRule[entry.rank.rule, default: 0] += 1
      return true
    }
    return (kept.map(\.finding), countByRule)
  }
}
