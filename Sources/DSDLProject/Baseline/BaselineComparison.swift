public import DSDL

/// Tells known findings from new ones, report by report.
public struct BaselineComparison {
  private var names: BaselineNames
  private let baseline: Baseline
  private let counts: [String: Int]
  /// The most findings of a fingerprint that one report had.
  private var met: [String: Int] = [:]
  private var filesRead: Set<String> = []
  /// Whether everything in the files read was checked. If not, nobody knows what is gone.
  public var isPartial = false
  /// The rules that were off for some description: their findings may be there.
  private var rulesOff: Set<String> = []
  /// Whether reports tell which findings are known, for those who join parts.
  package var isOfPart = false

  /// - Parameters:
  ///   - baseline: What is known.
  ///   - path: The file that the baseline was read from.
  ///   - options: Those of the run.
  public init(
    to baseline: Baseline, at path: String, options: ValidationOptions = ValidationOptions()
  ) {
    self.baseline = baseline
    names = BaselineNames(folderOf: path, options: options)
    counts = Dictionary(baseline.entries.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: +)
  }

  /// The rules of what is known.
  package var rules: Set<String> { Set(baseline.entries.lazy.map(\.rule)) }

  /// Notes that findings of some rules are not looked for.
  package mutating func leaveOut(rulesOffIn options: DiagnosticOptions) {
    for rule in Rule.builtIn where options.severity(of: rule) == nil { rulesOff.insert(rule.name) }
  }

  /// A report without its known findings, of which it tells the number.
  ///
  /// - Parameters:
  ///   - report: A report that was made with all findings kept.
  ///   - maximum: How many of a rule and file to keep now; nil keeps all.
  public mutating func newFindings(of report: ValidationReport, keeping maximum: Int?) -> ValidationReport {
    for file in [report.descriptionFile] + report.files { filesRead.insert(names.name(of: file)) }
    if !report.isComplete { isPartial = true }
    var own: [String: Int] = [:]
    var known: [KnownFinding] = []
    let new = report.diagnostics.filter { diagnostic in
      let fingerprint = baseline.fingerprint(of: diagnostic, in: names.name(of: diagnostic.file))
      guard let count = counts[fingerprint] else { return true }
      own[fingerprint, default: 0] += 1
      guard own[fingerprint]! <= count else { return true }
      if isOfPart { known.append(KnownFinding(diagnostic, fingerprint: fingerprint, limit: count)) }
      return false
    }
    met.merge(own) { max($0, $1) }
    var report = report.replacingDiagnostics(by: new, keeping: maximum)
    if isOfPart { report.knownFindings = known }
    return report
  }

  /// The entries of which there are more in the baseline than were found, with how many more.
  ///
  /// Of a file that was not read nothing is known, unless it does not exist any more.
  public var gone: [Baseline.Entry] {
    guard !isPartial else { return [] }
    return baseline.entries.compactMap { entry in
      let missing = entry.count - met[entry.fingerprint, default: 0]
      guard missing > 0, !rulesOff.contains(entry.rule),
        filesRead.contains(entry.file) || !names.exists(entry.file)
      else { return nil }
      var entry = entry
      entry.count = missing
      return entry
    }
  }
}
