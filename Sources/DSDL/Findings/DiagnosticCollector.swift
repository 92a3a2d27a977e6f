import YAMLTree

/// Where every stage reports.
///
/// It counts everything and keeps, of each rule and file, as many diagnostics as were asked for: a dataset
/// with a million mistakes costs no more memory than one with a hundred.
final class DiagnosticCollector {
  fileprivate struct Slot: Hashable {
    let rule: Rule
    let file: SourceFile
  }

  fileprivate struct Place: Hashable {
    let rule: Rule
    let range: SourceRange
  }

  let options: DiagnosticOptions
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var countByRule: [Rule: Int] = [:]
  let labelSuggestions = LabelSuggestions()
  let fieldSuggestions = FieldSuggestions()
  let folderNames = FolderNames()
  /// The fixes of all findings, if they are asked for.
  private(set) var fixes = FixLog()
  /// Whether findings that belong to no sample are left to another shard.
  var mutesCommon = false
  /// A rule that says nothing for the time being.
  var muted: Rule?
  /// Who is given findings as they are found.
  var listener: FindingListener?
  /// What the sample of the last finding says of itself.
  private var subject: (sample: Int, text: String?)?
  /// How many of the diagnostics the listener has been given.
  private var heard = 0
  /// How many diagnostics of each rule the listener has been given that are not kept.
  private var dropped: [Rule: Int] = [:]
  /// What is reported while a file is read that other descriptions may import, too.
  private var log: FindingLog?
  private var kept: [Slot: Int] = [:]
  private var protected: [SourceFile: ProtectedRanges] = [:]
  /// Places whose text is broken: there is nothing to say of the value that is not there.
  private var brokenPlaces: Set<SourceRange> = []
  /// The findings by rule and path, if that is asked for.
  private(set) var statistics: FindingStatistics?
  /// What is not reported because somebody said so.
  private(set) var suppressions: SuppressionTable

  /// What was reported in parts of files that aliases repeat elsewhere.
  private var reportedInAliased: Set<Place> = []

  init(options: DiagnosticOptions) {
    self.options = options
    suppressions = SuppressionTable(options.pathSuppressions)
    statistics = options.gathersStatistics ? FindingStatistics() : nil
  }

  /// A collector for a part of a file, of which so many diagnostics are kept elsewhere.
  init(options: DiagnosticOptions, kept: [Rule: Int], of file: SourceFile) {
    self.options = options
    suppressions = SuppressionTable(options.pathSuppressions)
    statistics = options.gathersStatistics ? FindingStatistics() : nil
    for (rule, count) in kept { self.kept[Slot(rule: rule, file: file.whole)] = count }
  }

  /// How many diagnostics of each rule are kept for a file.
  func kept(of file: SourceFile) -> [Rule: Int] {
    var counts: [Rule: Int] = [:]
    for (slot, count) in kept where slot.file == file.whole { counts[slot.rule] = count }
    return counts
  }

  /// Takes over what another one has collected for a part of a file that comes next.
  func append(_ other: DiagnosticCollector, _ change: (Diagnostic) -> Diagnostic) {
    errors += other.errors
    warnings += other.warnings
    countByRule.merge(other.countByRule, uniquingKeysWith: +)
    suppressions.append(other.suppressions)
    if let others = other.statistics { statistics?.merge(others) }
    for diagnostic in other.diagnostics {
      let slot = Slot(rule: diagnostic.rule, file: diagnostic.file.whole)
      guard hasRoom(slot) else { continue }
      kept[slot, default: 0] += 1
      diagnostics.append(change(diagnostic))
    }
  }

  /// Whether what is said of one more finding of a rule will be read: else it is only counted.
  func keeps(_ rule: Rule, in file: SourceFile) -> Bool {
    log != nil || options.gathersFixes || hasRoom(Slot(rule: rule, file: file.whole))
  }

  private func hasRoom(_ slot: Slot) -> Bool {
    kept[slot, default: 0] < options.maximumPerRuleAndFile ?? .max
  }

  /// Everything reported so far, for another collector to go on from.
  struct State: Sendable {
    fileprivate let diagnostics: [Diagnostic]
    fileprivate let errors: Int
    fileprivate let warnings: Int
    fileprivate let countByRule: [Rule: Int]
    fileprivate let kept: [Slot: Int]
    fileprivate let fixes: FixLog
    fileprivate let protected: [SourceFile: ProtectedRanges]
    fileprivate let brokenPlaces: Set<SourceRange>
    fileprivate let suppressions: SuppressionTable
    fileprivate let statistics: FindingStatistics?
  }

  var state: State {
    State(
      diagnostics: diagnostics, errors: errors, warnings: warnings, countByRule: countByRule, kept: kept,
      fixes: fixes, protected: protected, brokenPlaces: brokenPlaces, suppressions: suppressions,
      statistics: statistics)
  }

  /// A collector that goes on from a state.
  ///
  /// - Parameter keepsFindings: False if what was found so far is for another shard to tell.
  init(options: DiagnosticOptions, continuing state: State, keepsFindings: Bool = true) {
    self.options = options
    protected = state.protected
    brokenPlaces = state.brokenPlaces
    suppressions = state.suppressions
    guard keepsFindings else {
      suppressions.forgetUses()
      statistics = options.gathersStatistics ? FindingStatistics() : nil
      return
    }
    diagnostics = state.diagnostics
    errors = state.errors
    warnings = state.warnings
    countByRule = state.countByRule
    kept = state.kept
    fixes = state.fixes
    statistics = state.statistics
  }

  /// Reports a mistake. The finding is built only if it will be kept.
  ///
  /// - Parameter severity: what this place makes of the rule, where that differs from the rule's default.
  func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, sample: Int? = nil,
    pointer: @autoclosure () -> String? = nil, _ finding: () -> Finding
  ) {
    if log != nil, options.severity(of: rule, by: severity) != nil {
      let made = finding()
      log?.append(rule, severity, range, made)
      return count(rule, severity, at: range, sample: sample, pointer: pointer()) { made }
    }
    count(rule, severity, at: range, sample: sample, pointer: pointer(), finding)
  }

  private func count(
    _ rule: Rule, _ severity: Severity?, at range: SourceRange, sample: Int?,
    pointer: @autoclosure () -> String?, _ finding: () -> Finding
  ) {
    Steps.take()
    if mutesCommon && sample == nil || rule == muted { return }
    guard let severity = options.severity(of: rule, by: severity) else { return }
    if !brokenPlaces.isEmpty, brokenPlaces.contains(range) { return }
    if sample == nil, isRepeated(rule, range) { return }
    if rule.isSuppressible, suppressions.leavesOut(rule, at: range) { return }
    if severity == .error { errors += 1 } else { warnings += 1 }
    countByRule[rule, default: 0] += 1
    statistics?.add(rule, severity, range.file, pointer())
    let slot = Slot(rule: rule, file: range.file.whole)
    let isKept = hasRoom(slot)
    guard isKept || options.gathersFixes else { return }
    var finding = finding()
    // A block of a stream is no part of a file that could be changed.
    if range.file.whole != range.file { finding.fix = nil }
    if let fix = finding.fix, protected[range.file]?.overlaps(fix.bytes) ?? false { finding.fix = nil }
    if let fix = finding.fix, options.gatheredFixes.contains(fix.safety) {
      fixes.append(fix, for: rule, in: range.file)
    }
    guard isKept else { return }
    kept[slot, default: 0] += 1
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, said: finding.message, range: range,
        sample: sample.map { $0 + options.firstSample }, pointer: pointer(), notes: finding.notes,
        advice: finding.hints, fix: finding.fix, subject: finding.subject))
  }

  /// Whether the same was said of something that aliases repeat.
  private func isRepeated(_ rule: Rule, _ range: SourceRange) -> Bool {
    guard !protected.isEmpty, protected[range.file]?.overlaps(range.bytes) ?? false else { return false }
    return !reportedInAliased.insert(Place(rule: rule, range: range)).inserted
  }

  /// Counts findings of which nobody remembers what they are.
  func count(_ rule: Rule, _ count: Int, in file: SourceFile, sample: Int?) {
    if mutesCommon && sample == nil || rule == muted { return }
    guard let severity = options.severity(of: rule) else { return }
    if rule.isSuppressible, suppressions.leavesOut(rule, in: file, count: count) { return }
    if severity == .error { errors += count } else { warnings += count }
    countByRule[rule, default: 0] += count
    statistics?.add(rule, severity, file, nil, count: count)
  }

  /// Counts findings whose severity is that of their place.
  func count(_ rule: Rule, _ count: Int, _ severity: Severity?, in file: SourceFile) {
    guard let severity = options.severity(of: rule, by: severity) else { return }
    if severity == .error { errors += count } else { warnings += count }
    countByRule[rule, default: 0] += count
    statistics?.add(rule, severity, file, nil, count: count)
  }

  /// What a sample says of itself, looked up once for all of its findings.
  func subject(of sample: Int, _ find: () -> String?) -> String? {
    if let subject, subject.sample == sample { return subject.text }
    let text = find()
    subject = (sample, text)
    return text
  }

  /// Whether nothing was found, and nothing left out.
  var hasFoundNothing: Bool { countByRule.isEmpty && suppressions.count == 0 }

  /// Leaves out what comments of a file are about.
  func suppress(_ found: [Suppression]) {
    guard !found.isEmpty else { return }
    log?.appendSuppressions(found)
    suppressions.add(found)
  }

  /// Lets nothing more be reported at exactly this place.
  func silence(_ range: SourceRange) {
    log?.appendSilence(range)
    brokenPlaces.insert(range)
  }

  /// Keeps what is reported meanwhile, for other collectors.
  func logging<R>(_ body: () -> R) -> (result: R, log: FindingLog) {
    log = FindingLog()
    let result = body()
    defer { log = nil }
    return (result, log ?? FindingLog())
  }

  func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, _ message: @autoclosure () -> Message,
    notes: @autoclosure () -> [Note] = [], hint: @autoclosure () -> Message? = nil,
    fix: @autoclosure () -> FixIt? = nil
  ) {
    report(rule, severity, at: range) { Finding(message(), notes: notes(), hint: hint(), fix: fix()) }
  }

  /// Keeps fixes away from parts of a file that aliases repeat elsewhere, where they mean something else.
  func protect(_ ranges: [Range<Int>], in file: SourceFile) {
    guard !ranges.isEmpty else { return }
    log?.appendProtection(ranges, file)
    protected[file] = ProtectedRanges(ranges)
  }

  /// Gives the listener what has been found since the last time.
  ///
  /// - Parameter files: The files in the order of reading.
  func deliver(in files: @autoclosure () -> [SourceFile]) {
    guard let listener, heard < diagnostics.count else { return }
    let new = Array(diagnostics[heard...])
    // Of one sample's findings all are in one file.
    let isOfOneFile = new.allSatisfy { $0.file.whole == new[0].file.whole }
    listener.receive(new.count == 1 ? new : Self.sorted(new, in: isOfOneFile ? [] : files()))
    guard !listener.keeps else {
      heard = diagnostics.count
      return
    }
    for diagnostic in new { dropped[diagnostic.rule, default: 0] += 1 }
    diagnostics.removeAll(keepingCapacity: true)
  }

  /// How many diagnostics of each rule were counted but not kept, nor given to the listener.
  var omitted: [Rule: Int] {
    var omitted = countByRule.merging(dropped) { $0 - $1 }
    for diagnostic in diagnostics { omitted[diagnostic.rule, default: 0] -= 1 }
    return omitted.filter { $0.value > 0 }
  }

  /// The kept diagnostics by file, offset and rule.
  ///
  /// - Parameter files: The files in the order of reading.
  func sorted(in files: [SourceFile]) -> [Diagnostic] { Self.sorted(diagnostics, in: files) }

  private static func sorted(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
    struct Rank: Comparable {
      let file: Int
      let offset: Int
      let rule: String
      let number: Int

      static func < (left: Rank, right: Rank) -> Bool {
        (left.file, left.offset, left.rule, left.number)
          < (right.file, right.offset, right.rule, right.number)
      }
    }
    let order = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
    return diagnostics.enumerated().map { number, diagnostic in
      let (file, start) = (diagnostic.file, diagnostic.range.bytes.lowerBound)
      let rank = Rank(
        file: order[file.whole] ?? .max, offset: file.offsetInWhole(start), rule: diagnostic.rule.name,
        number: number)
      return (rank, diagnostic)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
