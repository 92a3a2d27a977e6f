import YAMLTree

/// Where every stage reports.
///
/// It counts everything and keeps, of each rule and file, as many diagnostics as were asked for: a dataset
/// with a million mistakes costs no more memory than one with a hundred.
///
/// What every sample asks for is not guarded against overlapping accesses. What keeps it safe: a collector belongs to one
/// thread, and nothing is called that might report while one of these is being changed.
package final class DiagnosticCollector {
  fileprivate struct Place: Hashable {
    let rule: Rule
    let range: SourceRange
    /// What was said of a sample, since a value that aliases repeat may be of several types.
    var said: Message?
  }

  /// Everything reported so far, for another collector to go on from.
  package struct State: Sendable {
    fileprivate let found: CollectedFindings
    fileprivate let silenced: SilencedPlaces
  }

  package let options: DiagnosticOptions
  package let labelSuggestions = LabelSuggestions()
  package let fieldSuggestions = FieldSuggestions()
  package let folderNames = FolderNames()
  /// Whether findings that belong to no sample are left to another shard.
  package var mutesCommon = false
  /// Whether what is found counts, in a file that may be damaged.
  @exclusivity(unchecked) package var trust: FileTrust? { didSet { full.removeAll(into: &found) } }
  /// A rule that says nothing for the time being.
  package var muted: Rule? { didSet { full.removeAll(into: &found) } }
  /// Who is given findings as they are found.
  @exclusivity(unchecked) package var delivery = FindingDelivery()
  @exclusivity(unchecked) private var found: CollectedFindings
  private var silenced: SilencedPlaces
  /// What the sample of the last finding says of itself.
  private var subject: (sample: Int, text: String?)?
  /// What is reported while a file is read that other descriptions may import, too.
  private var log: FindingLog? { didSet { full.removeAll(into: &found) } }
  /// The rules of which a file has as many findings as are kept.
  @exclusivity(unchecked) private var full = FullRules()
  /// What was reported in parts of files that aliases repeat elsewhere.
  private var reportedInAliased: Set<Place> = []

  private init(options: DiagnosticOptions, _ found: CollectedFindings, _ silenced: SilencedPlaces) {
    self.options = options
    self.found = found
    self.silenced = silenced
  }

  package convenience init(options: DiagnosticOptions) {
    self.init(options: options, CollectedFindings(options), SilencedPlaces(options))
  }

  /// A collector for a part of a file, of which so many diagnostics are kept elsewhere.
  package convenience init(options: DiagnosticOptions, kept: [Rule: Int], of file: SourceFile) {
    var found = CollectedFindings(options)
    found.note(kept: kept, of: file)
    self.init(options: options, found, SilencedPlaces(options))
  }

  /// A collector that goes on from a state.
  ///
  /// - Parameter keepsFindings: False if what was found so far is for another shard to tell.
  package convenience init(options: DiagnosticOptions, continuing state: State, keepsFindings: Bool = true) {
    var silenced = state.silenced
    if !keepsFindings {
      silenced.suppressions.forgetUses()
      silenced.olderText = nil
    }
    var found = keepsFindings ? state.found : CollectedFindings(options)
    found.maximum = options.maximumPerRuleAndFile
    self.init(options: options, found, silenced)
  }

  package var state: State { State(found: collected, silenced: silenced) }

  /// What was found, with what was only counted.
  private var collected: CollectedFindings {
    var all = found
    full.add(to: &all)
    return all
  }

  // MARK: What was found

  package var diagnostics: [Diagnostic] { found.diagnostics }
  package var errors: Int { found.errors + full.errors }
  package var warnings: Int { found.warnings + full.warnings }
  /// With those that are told already: a sample with one of them is invalid as well.
  package var errorsMet: Int { found.errorsMet + full.errors }
  package var countByRule: [Rule: Int] { full.added(to: found.countByRule) }
  /// The fixes of all findings, if they are asked for.
  package var fixes: FixLog { found.fixes }
  /// The findings by rule and path, if that is asked for.
  package var statistics: FindingStatistics? { found.statistics }
  /// What is not reported because somebody said so.
  package var suppressions: SuppressionTable { silenced.suppressions }

  /// How many diagnostics of each rule are kept for a file.
  package func kept(of file: SourceFile) -> [Rule: Int] { found.kept(of: file) }

  /// Whether what is said of one more finding of a rule will be read: else it is only counted.
  package func keeps(_ rule: Rule, in file: SourceFile) -> Bool {
    if full.contains(rule, file) { return false }
    return log != nil || options.gathersFixes || found.hasRoom(for: rule, in: file)
  }

  /// Whether findings of a rule in samples of a file are only counted.
  package func onlyCounts(_ rule: Rule, in file: SourceFile) -> Bool { full.contains(rule, file) }

  /// Counts a finding of a sample if no more of its rule are kept; false if it is to be reported.
  package func countIfFull(_ rule: Rule, _ severity: Severity?, in file: SourceFile) -> Bool {
    full.count(rule, severity, file, 1)
  }

  /// Counts findings of a rule that are only counted.
  package func count(_ rule: Rule, in file: SourceFile, times: Int) { _ = full.count(rule, nil, file, times) }

  /// Notes that findings of samples are only counted from here on, if nothing else depends on them.
  private func noteFull(_ rule: Rule, _ chosen: Severity?, _ severity: Severity, _ file: SourceFile) {
    // Blocks of a stream are not many times the same file, and what aliases repeat is told once.
    guard log == nil, trust == nil, file.whole === file, !options.gathersFixes, !options.gathersStatistics,
      silenced.leavesOutNothing, silenced.protected[file] == nil
    else { return }
    full.append(rule, chosen, severity, file)
  }

  /// Takes over what another one has collected for a part of a file that comes next.
  package func append(_ other: DiagnosticCollector, _ change: (Diagnostic) -> Diagnostic) {
    if let trust, !other.countByRule.isEmpty, !trust.isEarned() { return }
    found.append(other.collected, change)
    silenced.suppressions.append(other.silenced.suppressions)
  }

  // MARK: Reporting

  /// Reports a mistake. The finding is built only if it will be kept.
  ///
  /// - Parameter severity: what this place makes of the rule, where that differs from the rule's default.
  package func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, sample: Int? = nil,
    pointer: @autoclosure () -> String? = nil, _ finding: () -> Finding
  ) {
    if sample != nil, countIfFull(rule, severity, in: range.file) { return }
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
    if let trust, !trust.isEarned() { return }
    let chosen = severity
    guard let severity = options.severity(of: rule, by: severity) else { return }
    if silenced.isBroken(range) { return }
    if sample == nil, isRepeated(rule, range, said: nil) { return }
    if rule.isSuppressible, silenced.suppressions.leavesOut(rule, at: range) { return }
    var made: Finding?
    if sample != nil, isInAliased(range) {
      let finding = finding()
      if isRepeated(rule, range, said: finding.message) {
        if severity == .error { found.errorsTold += 1 }
        return
      }
      made = finding
    }
    found.count(rule, severity, 1, in: range.file, pointer())
    let isKept = found.hasRoom(for: rule, in: range.file)
    if !isKept { noteFull(rule, chosen, severity, range.file) }
    guard isKept || options.gathersFixes else { return }
    // What it is made of is there once: readers use the memory of a text again.
    var finding = made ?? finding()
    // A block of a stream is no part of a file that could be changed.
    if range.file.whole != range.file { finding.fix = nil }
    if let fix = finding.fix, silenced.protects(fix.bytes, in: range.file) { finding.fix = nil }
    if let fix = finding.fix, options.gatheredFixes.contains(fix.safety) {
      found.fixes.append(fix, for: rule, in: range.file)
    }
    guard isKept else { return }
    if finding.fix?.leadsToOddName == true { finding.fix = nil }
    found.keep(
      Diagnostic(
        rule: rule, severity: severity, said: finding.message, range: range,
        sample: sample.map { $0 + options.firstSample }, pointer: pointer(), notes: finding.notes,
        advice: finding.hints, fix: finding.fix, subject: finding.subject))
  }

  /// Whether the same was said of something that aliases repeat.
  private func isRepeated(_ rule: Rule, _ range: SourceRange, said: Message?) -> Bool {
    isInAliased(range) && !reportedInAliased.insert(Place(rule: rule, range: range, said: said)).inserted
  }

  private func isInAliased(_ range: SourceRange) -> Bool {
    silenced.protects(range.bytes, in: range.file) && !options.tellsEachUse
  }

  /// Whether some file is in another encoding.
  package var hasOlderText: Bool { silenced.olderText != nil }

  /// Reports text in another encoding, once: a file has one.
  func reportOlderText(in file: SourceFile, _ report: () -> Void) {
    if let told = silenced.olderText, told.path == file.path, !options.tellsEachUse {
      if told.isError { found.errorsTold += 1 }
      return
    }
    let (errors, warnings) = (errors, warnings)
    report()
    guard self.errors > errors || self.warnings > warnings else { return }
    silenced.olderText = (file.path, self.errors > errors)
  }

  /// Counts findings of which nobody remembers what they are.
  package func count(_ rule: Rule, _ count: Int, in file: SourceFile, sample: Int?) {
    if mutesCommon && sample == nil || rule == muted { return }
    if let trust, !trust.isEarned() { return }
    guard let severity = options.severity(of: rule) else { return }
    if rule.isSuppressible, silenced.suppressions.leavesOut(rule, in: file, count: count) { return }
    found.count(rule, severity, count, in: file, nil)
  }

  /// Counts findings whose severity is that of their place.
  package func count(_ rule: Rule, _ count: Int, _ severity: Severity?, in file: SourceFile) {
    guard let severity = options.severity(of: rule, by: severity) else { return }
    found.count(rule, severity, count, in: file, nil)
  }

  /// What a sample says of itself, looked up once for all of its findings.
  package func subject(of sample: Int, _ find: () -> String?) -> String? {
    if let subject, subject.sample == sample { return subject.text }
    let text = find()
    subject = (sample, text)
    return text
  }

  /// Whether nothing was found, and nothing left out.
  package var hasFoundNothing: Bool { countByRule.isEmpty && suppressions.count == 0 }

  /// Leaves out what comments of a file are about.
  func suppress(_ found: [Suppression]) {
    guard !found.isEmpty else { return }
    full.removeAll(into: &self.found)
    log?.appendSuppressions(found)
    silenced.suppressions.add(found)
  }

  /// Lets nothing more be reported at exactly this place.
  package func silence(_ range: SourceRange) {
    full.removeAll(into: &found)
    log?.appendSilence(range)
    silenced.brokenPlaces.insert(range)
  }

  /// Keeps what is reported meanwhile, for other collectors.
  func logging<R>(_ body: () -> R) -> (result: R, log: FindingLog) {
    log = FindingLog()
    let result = body()
    defer { log = nil }
    return (result, log ?? FindingLog())
  }

  package func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, _ message: @autoclosure () -> Message,
    notes: @autoclosure () -> [Note] = [], hint: @autoclosure () -> Message? = nil,
    fix: @autoclosure () -> FixIt? = nil
  ) {
    report(rule, severity, at: range) { Finding(message(), notes: notes(), hint: hint(), fix: fix()) }
  }

  /// Keeps fixes away from parts of a file that aliases repeat elsewhere, where they mean something else.
  package func protect(_ ranges: [Range<Int>], in file: SourceFile) {
    guard !ranges.isEmpty else { return }
    full.removeAll(into: &found)
    log?.appendProtection(ranges, file)
    silenced.protected[file] = ProtectedRanges(ranges)
  }

  /// Keeps guesses at words from spreading slips of declarations: those are mended instead, where that can be done.
  ///
  /// - Parameters:
  ///   - isUnused: Whether a declared name is in no sample, though a word for it is so many times.
  ///   - correction: What gives the declared name the form of that word.
  package func turnGuesses(
    where isUnused: (FixIt.Guess, _ uses: Int) -> Bool, correction: (FixIt.Guess) -> FixIt?
  ) {
    let turned = found.fixes.turnGuesses(where: isUnused) { guess in
      correction(guess).flatMap { fix in
        silenced.protects(fix.bytes, in: guess.declared.range.file) ? nil : fix
      }
    }
    guard !turned.isEmpty else { return }
    found.diagnostics = found.diagnostics.map { diagnostic in
      guard let guess = diagnostic.fix?.guess, turned.contains(guess.declared) else { return diagnostic }
      return diagnostic.withoutFix
    }
  }

  /// Whether no word went by unseen: of a key that is there twice observers see the first value, and what is left out, or
  /// did not fit into memory, is in no count.
  package var hasSeenAllWords: Bool {
    options.isOn(.duplicateKey) && countByRule[.duplicateKey] == nil && suppressions.count == 0
      && !found.fixes.isCut
  }

  /// Gives the listener what has been found since the last time.
  ///
  /// - Parameter files: The files in the order of reading.
  package func deliver(in files: @autoclosure () -> [SourceFile]) {
    delivery.deliver(&found.diagnostics, in: files())
  }

  /// How many diagnostics of each rule were counted but not kept, nor given to the listener.
  package var omitted: [Rule: Int] {
    var omitted = countByRule.merging(delivery.dropped) { $0 - $1 }
    for diagnostic in diagnostics { omitted[diagnostic.rule, default: 0] -= 1 }
    return omitted.filter { $0.value > 0 }
  }

  /// The kept diagnostics by file, offset and rule.
  ///
  /// - Parameter files: The files in the order of reading.
  package func sorted(in files: [SourceFile]) -> [Diagnostic] { FindingOrder.sorted(diagnostics, in: files) }
}
