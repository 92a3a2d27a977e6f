public import DSDL
public import DSDLProject

/// What a run over one or more files came to.
public struct ValidationRun: Sendable {
  /// The reports, in the order in which the files were named.
  public var reports: [ValidationReport]
  /// The named files that could not be read and have no report.
  public var unreadable: [UnreadableFile]

  /// The part of the samples that was checked, if the work was shared.
  public var shard: Shard?
  /// What the part has in common with the others.
  package var partIdentity: PartIdentity?
  /// Of a part: what became of lines of configurations that leave findings out; nil where that is not known.
  package var suppressionUses: [SuppressionUse]?
  /// What a report that was read tells of the numbers of findings by rule and path.
  package var recordedStatistics: FindingStatistics?
  /// What was searched for descriptions; nil if every file was named.
  public var search: SearchOutcome?
  /// What became of the baselines, if there were any.
  public var baselines: [BaselineOutcome] = []

  public init(_ reports: [ValidationReport] = [], unreadable: [UnreadableFile] = []) {
    self.reports = reports
    self.unreadable = unreadable
  }

  /// Whether every file could be read and has no finding of severity error.
  public var isValid: Bool { unreadable.isEmpty && reports.allSatisfy(\.isValid) }
  /// Whether every file was read and checked to its end.
  public var isComplete: Bool { unreadable.isEmpty && reports.allSatisfy(\.isComplete) }
  /// How many files there are to tell of.
  package var fileCount: Int { Set(reports.map(\.descriptionFile.path) + unreadable.map(\.path)).count }
  /// What was not checked, or not to its end, with why, to follow the path.
  var failures: [UnreadableFile] { unreadable + interrupted }
  /// What was not checked to its end.
  var interrupted: [UnreadableFile] {
    reports.filter { !$0.isComplete }.map(Self.interrupted)
  }
  static func interrupted(_ report: ValidationReport) -> UnreadableFile {
    UnreadableFile(
      path: report.descriptionFile.path, code: .interrupted, reason: Wording.notCheckedToItsEnd)
  }
  /// The number of findings of severity error, those not kept included.
  public var errorCount: Int { reports.reduce(0) { $0 + $1.errorCount } }
  /// The number of findings of severity warning, those not kept included.
  public var warningCount: Int { reports.reduce(0) { $0 + $1.warningCount } }
  /// How many findings baselines left out; nil without a baseline.
  public var known: Int? {
    let known = reports.compactMap(\.known)
    return known.isEmpty && baselines.isEmpty ? nil : known.reduce(0, +)
  }
  /// The findings of all reports by rule and path, if that was asked for.
  public var statistics: FindingStatistics? {
    let all = reports.compactMap(\.statistics)
    guard var sum = all.first else { return recordedStatistics }
    for statistics in all.dropFirst() { sum.merge(statistics) }
    return sum
  }
  /// How many findings comments and configurations left out.
  public var suppressed: Int { reports.reduce(0) { $0 + $1.suppressed } }
  /// Which of the files that samples name were looked at; nil if none were.
  public var media: MediaSummary? {
    let all = reports.compactMap(\.media)
    guard var sum = all.first else { return nil }
    for media in all.dropFirst() { sum.add(media) }
    return sum
  }
  /// How many samples were looked at.
  public var samples: SampleCounts {
    reports.reduce(into: SampleCounts()) { sum, report in
      sum.checked += report.samples.checked
      sum.invalid += report.samples.invalid
    }
  }

  /// The files that the run has read, or tried to.
  package var filesRead: [String] {
    var paths = unreadable.map(\.path) + baselines.compactMap(\.path) + (search?.skipped.map(\.path) ?? [])
    for report in reports {
      paths += ([report.descriptionFile] + report.files).map(\.path)
      if let configuration = report.configuration { paths.append(configuration) }
    }
    return paths
  }

  /// The number of findings of each rule, those not kept included, by the rules' names.
  var countByRule: [(rule: Rule, count: Int)] {
    reports.reduce(into: [:]) { $0.merge($1.countByRule, uniquingKeysWith: +) }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many findings of each rule that occurs were counted but not kept, by the rules' names.
  var omittedByRule: [(rule: Rule, count: Int)] {
    let omitted: [Rule: Int] = reports.reduce(into: [:]) { $0.merge($1.omitted, uniquingKeysWith: +) }
    return countByRule.map { ($0.rule, omitted[$0.rule, default: 0]) }
  }

  /// All findings, report by report.
  var diagnostics: some Sequence<Diagnostic> { reports.lazy.flatMap(\.diagnostics) }

  /// The findings without repetition: a library that several descriptions import has its mistakes once.
  ///
  /// For formats that mark places in files, where the same mark twice is of no use.
  var distinctDiagnostics: [Diagnostic] {
    guard reports.count > 1 else { return reports.first?.diagnostics ?? [] }
    struct Mark: Hashable {
      let rule: Rule
      let path: String
      let bytes: Range<Int>
      let said: Message
    }
    var seen: Set<Mark> = []
    return diagnostics.filter { diagnostic in
      seen.insert(
        Mark(
          rule: diagnostic.rule, path: diagnostic.file.path, bytes: diagnostic.range.bytes,
          said: diagnostic.said)
      ).inserted
    }
  }
}
