import DSDL

/// Reads what a report says of each description: the reports of a run.
struct RecordedInputs {
  /// What is known of one description.
  private struct Input {
    let paths: [String]
    var diagnostics: [Diagnostic] = []
    var countByRule: [Rule: Int]?
    var errors = 0
    var warnings = 0
    var checked = 0
    var invalid = 0
    var known: Int?
    var suppressed = 0
    var isComplete = true
    var samplesByFile: [(file: String, count: Int)]?
    var configuration: String?
    var isHidden = false
    var namesMedia = false
    var media: MediaSummary?
    var contents: [PictureContent]?
    var suppressionUses: [SuppressionUse]?
    var knownFindings: [KnownFinding]?
  }

  private let root: ReportValue
  private var files: [String: SourceFile] = [:]

  /// - Parameter showsText: Whether the text of files is to be shown with what is found in them.
  init(_ root: ReportValue, showsText: Bool) throws(MergeProblem) {
    self.root = root
    try readPositions(showsText: showsText)
  }

  func reports() throws(MergeProblem) -> [ValidationReport] {
    var inputs: [Input] = []
    for value in try root["inputs"].list() { inputs.append(try input(value)) }
    var counts: [Rule: Int] = [:]
    for (name, count) in try root["summary"]["byRule"].members() {
      counts[try Self.rule(name)] = try count.count()
    }
    // Told anew from the counts, but a report that says nonsense is none.
    for (name, count) in try root["omitted"].members() {
      _ = try Self.rule(name)
      _ = try count.count()
    }
    for value in try root["diagnostics"].list() {
      let diagnostic = try diagnostic(value)
      let path = diagnostic.file.path
      let input =
        try value["input"].ifPresent?.count() ?? inputs.firstIndex { $0.paths.contains(path) } ?? 0
      guard inputs.indices.contains(input) else {
        throw MergeProblem(
          Phrase(
            "has a finding in \(path), which is none of its inputs", zh: "有一个问题在 \(path) 中，而它不是其输入之一"))
      }
      inputs[input].diagnostics.append(diagnostic)
    }
    try distribute(counts, among: &inputs)
    return inputs.map { input in
      var report = ValidationReport(
        recorded: file(input.paths[0]), files: input.paths.dropFirst().map(file),
        diagnostics: input.diagnostics,
        errors: input.errors, warnings: input.warnings, countByRule: input.countByRule ?? [:],
        samples: (input.checked, input.invalid), samplesByFile: input.samplesByFile,
        isComplete: input.isComplete,
        known: input.known, suppressed: input.suppressed, configuration: input.configuration)
      report.hidesText = input.isHidden
      report.namesMedia = input.namesMedia
      report.media = input.media
      report.contents = input.contents
      report.suppressionUses = input.suppressionUses
      report.knownFindings = input.knownFindings
      return report
    }
  }

  private func input(_ value: ReportValue) throws(MergeProblem) -> Input {
    var paths = [try value["description"].string()]
    for file in try value["files"].list() { paths.append(try file.string()) }
    var input = Input(paths: paths)
    input.configuration = try value["configuration"].ifPresent?.string()
    input.isHidden = try Self.isHidden(value)
    input.namesMedia = try value["media"].ifPresent?.bool() ?? false
    if let samples = value["samples"].ifPresent {
      input.samplesByFile = []
      for file in try samples.list() {
        input.samplesByFile?.append((try file["file"].string(), try file["count"].count()))
      }
    }
    if let contents = value["contents"].ifPresent {
      input.contents = []
      for content in try contents.list() { input.contents?.append(try self.content(content)) }
    }
    input.suppressionUses = try suppressionUses(value)
    input.knownFindings = try knownFindings(value)
    guard let summary = value["summary"].ifPresent else { return input }
    input.errors = try summary["errors"].count()
    input.warnings = try summary["warnings"].count()
    input.checked = try summary["samples"]["checked"].count()
    input.invalid = try summary["samples"]["invalid"].count()
    input.isComplete = try summary["complete"].bool()
    input.known = try summary["known"].ifPresent?.count()
    input.suppressed = try summary["ignored"].ifPresent?.count() ?? 0
    input.media = try Self.media(summary)
    var counts: [Rule: Int] = [:]
    for (name, count) in try summary["byRule"].members() { counts[try Self.rule(name)] = try count.count() }
    input.countByRule = counts
    return input
  }

  /// Whether no text of an input is to be shown.
  private static func isHidden(_ input: ReportValue) throws(MergeProblem) -> Bool {
    try input["hidden"].ifPresent?.bool() ?? false
  }

  /// Gives the numbers of the whole run to the description, if there is only one, or to the first one what the others
  /// do not tell.
  private func distribute(_ counts: [Rule: Int], among inputs: inout [Input]) throws(MergeProblem) {
    let summary = root["summary"]
    let (errors, warnings) = (try summary["errors"].count(), try summary["warnings"].count())
    let checked = try summary["samples"]["checked"].count()
    let invalid = try summary["samples"]["invalid"].count()
    let known = try root["baseline"].ifPresent?["known"].count()
    let isComplete = try root["complete"].bool()
    guard inputs.contains(where: { $0.countByRule == nil }) else { return }
    for index in inputs.indices {
      let own = inputs[index].diagnostics
      inputs[index].countByRule = Dictionary(own.map { ($0.rule, 1) }, uniquingKeysWith: +)
      inputs[index].errors = own.count { $0.severity == .error }
      inputs[index].warnings = own.count { $0.severity == .warning }
    }
    guard !inputs.isEmpty else { return }
    for (rule, count) in counts {
      let listed = inputs.reduce(0) { $0 + ($1.countByRule?[rule] ?? 0) }
      inputs[0].countByRule?[rule, default: 0] += max(0, count - listed)
    }
    inputs[0].errors += max(0, errors - inputs.reduce(0) { $0 + $1.errors })
    inputs[0].warnings += max(0, warnings - inputs.reduce(0) { $0 + $1.warnings })
    inputs[0].checked = checked
    inputs[0].invalid = invalid
    inputs[0].known = known
    inputs[0].suppressed = try summary["ignored"].ifPresent?.count() ?? 0
    inputs[0].isComplete = isComplete || root["unreadable"].exists
    inputs[0].media = try Self.media(summary)
  }

  /// Which of the files that samples name were looked at; nil if none were.
  private static func media(_ summary: ReportValue) throws(MergeProblem) -> MediaSummary? {
    guard let value = summary["media"].ifPresent else { return nil }
    var media = MediaSummary(
      depth: try value["depth"].choice(
        MediaDepth.self, Phrase("how closely media are looked at", zh: "查看媒体的程度")))
    media.files = try value["files"].count()
    media.urls = try value["urls"].count()
    media.unresolved = try value["unresolved"].count()
    media.unread = try value["unread"].count()
    media.undecoded = try value["undecoded"].count()
    return media
  }

  private func content(_ value: ReportValue) throws(MergeProblem) -> PictureContent {
    guard let range = try range(value) else {
      throw MergeProblem(Phrase("has a picture without a place", zh: "有一张图像没有位置"))
    }
    return PictureContent(
      hash: try value["hash"].string(), inode: try value["inode"].string(),
      locator: try value["locator"].string(), path: try value["media"].string(), range: range,
      sample: try value["sample"].count(), pointer: try value["path"].ifPresent?.string(),
      severity: try value["severity"].ifPresent?.choice(Severity.self, Phrase("a severity", zh: "严重程度")))
  }

  /// What a baseline left out of an input.
  private func knownFindings(_ value: ReportValue) throws(MergeProblem) -> [KnownFinding]? {
    guard let list = value["known"].ifPresent else { return nil }
    var known: [KnownFinding] = []
    for entry in try list.list() {
      known.append(
        KnownFinding(
          try diagnostic(entry["finding"]), fingerprint: try entry["fingerprint"].string(),
          limit: try entry["limit"].count(from: 1)))
    }
    return known
  }

  /// The findings by rule and path; nil if they were not counted so.
  func statistics() throws(MergeProblem) -> FindingStatistics? {
    guard let groups = root["statistics"].ifPresent else { return nil }
    var statistics = FindingStatistics()
    for group in try groups.list() {
      statistics.add(
        try Self.rule(group["rule"].string()),
        try group["severity"].choice(Severity.self, Phrase("a severity", zh: "严重程度")),
        try group["file"].string(), try group["path"].ifPresent?.string() ?? "",
        count: try group["count"].count(from: 1))
    }
    return statistics
  }

  /// What became of comments of an input, or of lines of configurations, that leave findings out.
  private func suppressionUses(_ value: ReportValue) throws(MergeProblem) -> [SuppressionUse]? {
    guard let ignores = value["ignores"].ifPresent else { return nil }
    var uses: [SuppressionUse] = []
    for ignore in try ignores.list() {
      guard let range = try range(ignore) else {
        throw MergeProblem(Phrase("has something to ignore without a place", zh: "有一处忽略没有位置"))
      }
      uses.append(
        SuppressionUse(
          rule: try Self.rule(ignore["rule"].string()), place: range, isUsed: try ignore["used"].bool(),
          severity: try ignore["severity"].choice(Severity.self, Phrase("a severity", zh: "严重程度")),
          pattern: try ignore["pattern"].ifPresent?.string(),
          hasFiles: try ignore["fits"].ifPresent?.bool() ?? true))
    }
    return uses
  }

  /// What became of lines of configurations that leave findings out; nil where that is not known.
  func suppressionUses() throws(MergeProblem) -> [SuppressionUse]? { try suppressionUses(root) }

  // MARK: Findings

  private func diagnostic(_ value: ReportValue) throws(MergeProblem) -> Diagnostic {
    guard let range = try range(value) else {
      throw MergeProblem(Phrase("has a finding without a file", zh: "有一个问题没有文件"))
    }
    var notes: [Note] = []
    for note in try value["notes"].ifPresent?.list() ?? [] {
      let role =
        try note["role"].ifPresent?.choice(Note.Role.self, Phrase("what a note is", zh: "说明的作用")) ?? .remark
      notes.append(Recorded.note(try note["message"].string(), try self.range(note), role: role))
    }
    var hints: [String] = []
    for hint in try value["hints"].ifPresent?.list() ?? [] { hints.append(try hint.string()) }
    let diagnostic = Diagnostic(
      rule: try Self.rule(value["rule"].string()),
      severity: try value["severity"].choice(Severity.self, Phrase("a severity", zh: "严重程度")),
      message: try value["message"].string(), range: range, sample: try value["sample"].ifPresent?.count(),
      pointer: try value["path"].ifPresent?.string(), notes: notes, hints: hints, fix: try fix(value["fix"]))
    return Recorded.diagnostic(
      diagnostic, identity: try value["identity"].ifPresent?.string(),
      encoding: try value["encoding"].ifPresent?.choice(
        OlderEncoding.self, Phrase("an encoding", zh: "编码")))
  }

  private func fix(_ value: ReportValue) throws(MergeProblem) -> FixIt? {
    guard value.exists else { return nil }
    let (start, end) = (try value["start"].count(), try value["end"].count())
    guard start <= end else {
      throw MergeProblem(Phrase("has a fix that ends before it begins", zh: "有一处修复的结尾在开头之前"))
    }
    let safety =
      try value["safety"].ifPresent?.choice(FixIt.Safety.self, Phrase("the safety of a fix", zh: "修复的安全性"))
      ?? .unsafe
    return Recorded.fix(start..<end, try value["replacement"].string(), safety: safety)
  }

  private func range(_ value: ReportValue) throws(MergeProblem) -> SourceRange? {
    guard value["file"].exists else { return nil }
    let start = try value["start"]["offset"].count()
    let end = try value["end"]["offset"].ifPresent?.count() ?? start
    guard start <= end else {
      throw MergeProblem(Phrase("has a range that ends before it begins", zh: "有一个范围的结尾在开头之前"))
    }
    return Recorded.range(file(try value["file"].string()), start..<end)
  }

  private static func rule(_ name: String) throws(MergeProblem) -> Rule {
    guard let rule = Rule.named(name) else {
      throw MergeProblem(
        Phrase(
          "has findings of the rule '\(name)', which this version of dsdl does not know",
          zh: "有规则“\(name)”的问题，这个版本的 dsdl 不认识它"))
    }
    return rule
  }

  // MARK: Files

  private func file(_ path: String) -> SourceFile { files[path] ?? SourceFile(path: path, recorded: [:]) }

  private mutating func readPositions(showsText: Bool) throws(MergeProblem) {
    var positions: [String: [Int: SourcePosition]] = [:]
    func note(_ value: ReportValue) throws(MergeProblem) {
      guard value["file"].exists else { return }
      try note(value, in: try value["file"].string())
    }
    func note(_ value: ReportValue, in path: String) throws(MergeProblem) {
      for place in [value["start"], value["end"]] where place.exists {
        let offset = try place["offset"].count()
        positions[path, default: [:]][offset] = SourcePosition(
          line: try place["line"].count(from: 1), column: try place["column"].count(from: 1), offset: offset)
      }
    }
    func noteFinding(_ finding: ReportValue) throws(MergeProblem) {
      try note(finding)
      if let place = finding["fix"]["place"].ifPresent { try note(place, in: try finding["file"].string()) }
      for other in try finding["notes"].ifPresent?.list() ?? [] { try note(other) }
    }
    for finding in try root["diagnostics"].list() { try noteFinding(finding) }
    var (inputs, hidden): (Set<String>, Set<String>) = ([], [])
    for ignore in try root["ignores"].ifPresent?.list() ?? [] { try note(ignore) }
    for input in try root["inputs"].list() {
      for ignore in try input["ignores"].ifPresent?.list() ?? [] { try note(ignore) }
      for content in try input["contents"].ifPresent?.list() ?? [] { try note(content) }
      for known in try input["known"].ifPresent?.list() ?? [] { try noteFinding(known["finding"]) }
      let description = try input["description"].string()
      inputs.insert(description)
      if try Self.isHidden(input) { hidden.insert(description) }
      for file in try input["files"].list() { inputs.insert(try file.string()) }
    }
    let shown = showsText ? inputs.subtracting(hidden) : []
    files = positions.reduce(into: [:]) { files, entry in
      files[entry.key] = Recorded.file(
        entry.key, entry.value, showsText: shown.contains(entry.key))
    }
  }
}
