public import DSDL
import DSDLProject

/// Joins the reports of all shards into the one that a single run would have made.
public struct ReportMerger {
  private let reports: [RecordedReport]
  /// How many findings of each rule and file are kept for a description; 0 keeps all.
  private let maximum: Int?

  /// How many missing parts are named.
  private static let listLimit = 10

  /// - Parameters:
  ///   - reports: The reports in any order.
  ///   - maximum: How many findings of each rule and file are kept; nil keeps all.
  /// - Throws: `MergeProblem` if one is missing or there twice, or if they are of different runs.
  public init(_ reports: [RecordedReport], keeping maximum: Int?) throws(MergeProblem) {
    self.maximum = maximum
    guard let first = reports.first else {
      throw MergeProblem(Phrase("there is no report to join", zh: "没有可合并的报告"))
    }
    // A report of a whole run needs nothing to be joined with.
    guard reports.count > 1 || first.run.shard != nil else {
      self.reports = reports
      return
    }
    var shards: [(shard: Shard, report: RecordedReport)] = []
    for report in reports {
      guard let shard = report.run.shard else {
        throw MergeProblem(
          Phrase(
            "\(report.path) is not the report of a part: it was made without --shard",
            zh: "\(report.path) 不是某一份的报告：生成时没有用 --shard"))
      }
      shards.append((shard, report))
    }
    shards.sort { $0.shard.index < $1.shard.index }
    let count = shards[0].shard.count
    try Self.compareOptions(shards.map(\.report))
    var paths: [Int: String] = [:]
    for (shard, report) in shards {
      guard shard.count == count else {
        throw MergeProblem(
          Phrase(
            "\(report.path) is one of \(shard.count) parts, and \(shards[0].report.path) one of \(count)",
            zh: "\(report.path) 是 \(shard.count) 份之一，而 \(shards[0].report.path) 是 \(count) 份之一"))
      }
      if let other = paths.updateValue(report.path, forKey: shard.index) {
        throw MergeProblem(
          Phrase(
            "\(other) and \(report.path) are both part \(shard.index) of \(count)",
            zh: "\(other) 和 \(report.path) 都是 \(count) 份中的第 \(shard.index) 份"))
      }
      guard Self.paths(of: report) == Self.paths(of: shards[0].report) else {
        throw MergeProblem(
          Phrase(
            "\(report.path) is about other files than \(shards[0].report.path)",
            zh: "\(report.path) 与 \(shards[0].report.path) 涉及的文件不同"))
      }
    }
    try Self.compareContents(shards.map(\.report))
    let missing = (1...count).filter { paths[$0] == nil }
    if !missing.isEmpty { throw MergeProblem(Self.text(missing: missing, of: count)) }
    if count > 1, let problem = KnownInParts.problem(with: shards.map(\.report)) { throw problem }
    self.reports = shards.map(\.report)
  }

  /// Refuses parts of which one was made with other options, as far as they tell: such parts may not even have read the
  /// same files.
  private static func compareOptions(_ reports: [RecordedReport]) throws(MergeProblem) {
    if let (first, other) = different(reports, by: { $0.options }) {
      throw MergeProblem(
        Phrase(
          "\(other.path) was made with other options than \(first.path)",
          zh: "\(other.path) 与 \(first.path) 生成时的选项不同"))
    }
  }

  /// Refuses parts of which one is about files or a stream with other contents, as far as they tell.
  private static func compareContents(_ reports: [RecordedReport]) throws(MergeProblem) {
    if let (first, other) = different(reports, by: { $0.contents }) {
      throw MergeProblem(
        Phrase(
          "\(other.path) is about other contents of the files than \(first.path): check them again",
          zh: "\(other.path) 与 \(first.path) 涉及的文件内容不同：请重新检查"))
    }
  }

  /// The first report that tells something, and the first one that tells something else.
  private static func different(
    _ reports: [RecordedReport], by tell: (PartIdentity) -> String?
  ) -> (first: RecordedReport, other: RecordedReport)? {
    let told = reports.compactMap { report in
      report.run.partIdentity.flatMap(tell).map { (report: report, told: $0) }
    }
    guard let first = told.first, let other = told.first(where: { $0.told != first.told }) else { return nil }
    return (first.report, other.report)
  }

  /// "parts 2 and 4 of 4 are missing"
  private static func text(missing: [Int], of count: Int) -> Phrase {
    guard missing.count > 1 else {
      return Phrase("part \(missing[0]) of \(count) is missing", zh: "缺少 \(count) 份中的第 \(missing[0]) 份")
    }
    let named = missing.prefix(missing.count > listLimit ? listLimit : missing.count - 1).map(String.init)
    let rest =
      missing.count > listLimit ? "\(missing.count - listLimit) more" : "\(missing[missing.count - 1])"
    let all = missing.prefix(listLimit).map { "\($0)" }.joined(separator: "、")
    let more = missing.count > listLimit ? "等 \(missing.count) 份" : " 份"
    return Phrase(
      "parts \(named.joined(separator: ", ")) and \(rest) of \(count) are missing",
      zh: "缺少 \(count) 份中的第 \(all)\(more)")
  }

  private static func paths(of report: RecordedReport) -> [[String]] {
    report.run.reports.map { [$0.descriptionFile.path] + $0.files.map(\.path) }
  }

  /// "✗ 3 parts: 2 errors, 0 warnings · 700 samples checked, 1 invalid"; of a whole run "✗ 2 files: …".
  public func summary(in language: TextLanguage = .english) -> String {
    let run = run
    let wording = Wording(language)
    let subject = isWhole ? Noun.file.counted(run.fileCount) : Self.part.counted(reports.count)
    let parts = [
      wording.errors(run.errorCount, warnings: run.warningCount), wording.samples(run.samples),
      run.isComplete ? nil : wording(Phrase("incomplete", zh: "不完整")),
    ]
    return "\(run.isValid ? "✓" : "✗") "
      + wording.labelled(subject, parts.compactMap(\.self).joined(separator: " · "))
  }

  private static let part = Noun("part", zh: "份")

  /// Whether there is one report, of a run that was not shared.
  private var isWhole: Bool { reports.count == 1 && reports[0].run.shard == nil }

  /// What all parts together came to.
  public var run: ValidationRun {
    let numbering = SampleNumbering(reports.map(\.run))
    let duplicates = SharedPictures(reports.map(\.run), numbering: numbering)?.duplicates()
    let joined = reports[0].run.reports.indices.map { input in
      join(reports.map(\.run.reports[input]), duplicates: duplicates?[input]) {
        numbering.renumbered($0, input: input)
      }
    }
    var run = ValidationRun(joined.map(\.report))
    let statistics = reports.compactMap(\.run.statistics)
    if statistics.count == reports.count {
      run.recordedStatistics = (statistics + joined.map(\.changes)).reduce(into: FindingStatistics()) {
        $0.merge($1)
      }
    }
    var told: Set<[String]> = []
    for file in reports.flatMap(\.run.unreadable) where told.insert([file.path, file.reason]).inserted {
      run.unreadable.append(file)
    }
    run.search = reports[0].run.search
    if run.isComplete { run.reports += unusedLines() }
    if isWhole {
      run.baselines = reports[0].run.baselines
    } else if reports.contains(where: { $0.run.known != nil }) {
      let baselines =
        reports[0].run.baselines.isEmpty ? [BaselineOutcome(path: nil, gone: [])] : reports[0].run.baselines
      run.baselines = baselines.map { BaselineOutcome(path: $0.path, gone: []) }
    }
    return run
  }

  /// Reports of configurations of which some lines have left nothing out in any part.
  private func unusedLines() -> [ValidationReport] {
    let findings = SuppressionUse.unused(in: reports.map(\.run.suppressionUses))
    var files: [(file: SourceFile, findings: [Diagnostic])] = []
    for finding in findings {
      if files.last?.file != finding.file { files.append((finding.file, [])) }
      files[files.count - 1].findings.append(finding)
    }
    return files.map { file, findings in
      let errors = findings.count { $0.severity == .error }
      var limit = FindingLimit(maximum)
      return ValidationReport(
        recorded: file, files: [],
        diagnostics: FindingOrder.sorted(findings, in: [file]).filter { limit.keeps($0) },
        errors: errors, warnings: findings.count - errors, countByRule: [.unusedSuppression: findings.count],
        samples: (0, 0), samplesByFile: nil, isComplete: true, known: nil, suppressed: 0, configuration: nil)
    }
  }

  /// Comments that have left nothing out in any part. Of what could not be read nothing is known.
  private static func unusedComments(in parts: [ValidationReport]) -> [Diagnostic] {
    guard
      !parts.contains(where: { part in
        !part.isComplete || DiagnosticCollector.hidingComments.contains { part.countByRule[$0] != nil }
      })
    else { return [] }
    return SuppressionUse.unused(in: parts.map(\.suppressionUses))
  }

  /// The report on a description, of the reports of its parts, and what it counts otherwise than all of them together.
  ///
  /// - Parameter duplicates: What replaces that the parts say of pictures that are the same; nil if nothing does.
  private func join(
    _ parts: [ValidationReport], duplicates: SharedPictures.Duplicates?,
    renumbered: (Diagnostic) -> Diagnostic
  ) -> (report: ValidationReport, changes: FindingStatistics) {
    let knownInParts = KnownInParts(parts, renumbered: renumbered)
    var all: [Diagnostic] = []
    for part in parts {
      for diagnostic in part.diagnostics where duplicates == nil || diagnostic.rule != .duplicateMedia {
        all.append(renumbered(diagnostic))
      }
    }
    let excess = knownInParts.excess.filter { duplicates == nil || $0.rule != .duplicateMedia }
    let added =
      (duplicates?.findings ?? []).filter { !knownInParts.knows($0) } + Self.unusedComments(in: parts)
      + excess
    all += added
    all = FindingOrder.sorted(all, in: [parts[0].descriptionFile] + parts[0].files)
    let repeated = Self.takeRepeatedEncodings(from: &all)
    var limit = FindingLimit(maximum)
    let kept = all.filter { limit.keeps($0) }
    let addedErrors = added.filter { $0.severity == .error }
    let gone = Self.counted(duplicates?.replaced ?? [], in: parts) + repeated
    let goneErrors = gone.count { $0.severity == .error }
    var countByRule: [Rule: Int] = parts.reduce(into: [:]) { $0.merge($1.countByRule, uniquingKeysWith: +) }
    for finding in added { countByRule[finding.rule, default: 0] += 1 }
    for finding in gone { countByRule[finding.rule, default: 0] -= 1 }
    countByRule = countByRule.filter { $0.value > 0 }
    // Of samples with an error that only now shows, as far as the parts tell which had one before.
    let flawed = Set(addedErrors.compactMap(\.sample)).subtracting(
      parts.flatMap(\.diagnostics).filter { $0.severity == .error }.compactMap { renumbered($0).sample })
    let known = parts.compactMap(\.known)
    let media = parts.compactMap(\.media)
    var report = ValidationReport(
      recorded: parts[0].descriptionFile, files: parts[0].files, diagnostics: kept,
      errors: parts.reduce(addedErrors.count - goneErrors) { $0 + $1.errorCount },
      warnings: parts.reduce(added.count - addedErrors.count - (gone.count - goneErrors)) {
        $0 + $1.warningCount
      },
      countByRule: countByRule,
      samples: (
        parts.reduce(0) { $0 + $1.samples.checked }, parts.reduce(flawed.count) { $0 + $1.samples.invalid }
      ),
      samplesByFile: nil, isComplete: parts.allSatisfy(\.isComplete),
      known: known.isEmpty ? nil : known.reduce(-knownInParts.excess.count, +),
      suppressed: parts.reduce(0) { $0 + $1.suppressed }, configuration: parts[0].configuration)
    report.hidesText = parts.contains(where: \.hidesText)
    report.media = media.dropFirst().reduce(into: media.first) { $0?.add($1) }
    report.namesMedia = parts.contains(where: \.namesMedia)
    var changes = FindingStatistics(of: added)
    for finding in gone {
      changes.add(finding.rule, finding.severity, finding.file, finding.pointer, count: -1)
    }
    return (report, changes)
  }

  /// Those findings that the parts count: not the ones that a baseline left out.
  private static func counted(_ findings: [Diagnostic], in parts: [ValidationReport]) -> [Diagnostic] {
    let known = Set(
      parts.lazy.compactMap(\.knownFindings).joined().lazy.map(\.finding)
        .filter { $0.rule == .duplicateMedia }.map(\.range))
    return findings.filter { !known.contains($0.range) }
  }

  /// Takes out what further parts say of the encoding of a file, which a single run says once, and gives it.
  private static func takeRepeatedEncodings(from findings: inout [Diagnostic]) -> [Diagnostic] {
    var told: Set<String> = []
    var repeated: [Diagnostic] = []
    findings.removeAll { finding in
      guard finding.encoding != nil, !told.insert(finding.file.path).inserted else { return false }
      repeated.append(finding)
      return true
    }
    return repeated
  }
}
