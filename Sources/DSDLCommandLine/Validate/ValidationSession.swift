// Long because the steps of a run share its state: settings, baselines, fixes, what was found.
import DSDL
import DSDLMedia
import DSDLProject
import DSDLReporting
import SystemPackage

/// A run of `dsdl validate`, file by file.
struct ValidationSession {
  private let request: ValidationRequest
  private let check: ValidationRequest.Check
  /// What checks in its place, and keeps what a page shows.
  private let surveyor: Surveyor?
  private let reporter: Reporter
  /// What knows the paths that reports show.
  private let sources: SourceSet
  private var settings: SettingsReader
  private var baselines: Baselines
  /// What the descriptions of a run have in common, and what the search for them has read.
  private let libraries = LibraryCache()
  /// What was looked for in vain, where somebody waits for it.
  private let absentFiles: AbsentFiles?
  /// What looks at media.
  private let media = MediaCheck()
  /// What is written, and keeps what is read from being overwritten.
  private let outputs: ValidationOutputs
  /// How closely it does for the description at hand.
  private var mediaChecked = MediaOptions()
  private var run = TimedRun()
  /// All options that findings depend on, in words, for parts to be compared.
  private var optionWords: [String] = []
  /// Where descriptions were searched for.
  private var folders: [String] = []
  private var fixes = FixSummary()
  /// What no fix changes.
  private var shared: SharedFiles?
  /// What was fixed and is still to be reported: what is fixed later may change it.
  private var fixed: [FixedDescription] = []
  private var preview = FixPreview()
  private var status = ExitStatus.passed
  /// How many files an interruption has kept from being checked.
  private var interrupted = 0

  /// A description with what checks it, and what was found after its last change.
  private struct FixedDescription {
    let file: String
    let settings: Settings
    let options: ValidationOptions
    let media: MediaOptions
    let report: ValidationReport
    let duration: Duration
  }

  init(
    _ request: ValidationRequest, on console: Console, check: @escaping ValidationRequest.Check,
    surveyor: Surveyor? = nil
  ) {
    self.request = request
    self.check = check
    self.surveyor = surveyor
    outputs = ValidationOutputs(of: request)
    reporter = Reporter(request: request.report, console: console)
    sources = Pipeline(options: request.options).sources
    var options = request.options
    options.libraries = libraries
    absentFiles = request.watches ? AbsentFiles() : nil
    options.absentFiles = absentFiles
    settings = SettingsReader(named: request.configuration, options: options)
    baselines = Baselines(options: request.options)
  }

  /// The files to check; it is said which arguments stand for none.
  mutating func inputs(on console: inout Console) -> [String] {
    run.run.shard = request.sampling.shard
    let inputs = InputFiles(request.files, settings: &settings) { [outputs] in outputs.strangers?.look(at: $0)
    }
    for failure in inputs.failures { refuse(failure, on: &console) }
    guard request.sampling.file == nil || inputs.files.count <= 1 else {
      for file in inputs.files {
        let reason = Phrase(
          "was not checked: --samples-file is for one description", zh: "没有检查：--samples-file 只用于一个描述文件")
        refuse(UnreadableFile(path: file, code: .notRegular, reason: reason), on: &console)
      }
      return []
    }
    folders = inputs.folders
    run.run.search = inputs.search
    if request.fixing != nil, inputs.files.count > 1 { shared = SharedFiles(among: inputs.files) }
    return inputs.files
  }

  /// What keeps everything from being checked: that something the command line names beside the files cannot be read.
  var problem: (message: Phrase, hint: Phrase?)? {
    if let problem = settings.problem() {
      return (problem.phrase, NearestName.hint(forFile: problem.path))
    }
    if let problem = LibraryOptions.problem(with: request.libraryPath) { return (problem, nil) }
    return request.sampling.problem ?? request.media.problem
  }

  /// Notes that files are not checked for what has been said.
  mutating func leave(_ files: [String], for problem: Phrase) {
    let reason = Phrase("was not checked: ", zh: "没有检查：") + problem
    for file in files { note(UnreadableFile(path: file, code: .notRegular, reason: reason)) }
    status = max(status, .notChecked)
  }

  /// What would be overwritten by a report or a baseline although it is read, in words; nil if nothing would.
  func conflict(checking files: [String]) -> Phrase? { outputs.conflict(checking: files, by: settings) }

  /// What would be overwritten although samples name it, as far as the files that they name were looked at.
  var mediaConflict: Phrase? { outputs.mediaConflict }

  /// Reports the files that the search has skipped.
  mutating func reportSkipped(on console: inout Console) {
    for file in run.run.search?.skipped ?? [] { report(skipped: file, on: &console) }
  }

  /// Checks a description or library with its settings.
  mutating func validate(_ file: String, on console: inout Console) {
    guard !settings.isCancelled else {
      note(
        UnreadableFile(
          path: file, code: .interrupted, reason: Phrase("was not checked: interrupted", zh: "没有检查：已中断")))
      status = max(status, .notChecked)
      interrupted += 1
      return
    }
    guard let settings = settings(of: file, on: &console) else { return }
    if let baseline = settings.baseline, !read(baseline, for: file, on: &console) { return }
    var mediaOptions = request.media.options(with: settings.configuration)
    mediaOptions.spared = outputs.spared
    let known = settings.baseline.map(baselines.rules) ?? []
    if surveyor == nil,
      let problem = settings.problem(with: request.sampling.shard, mediaOptions, known: known)
    {
      let reason = Phrase("was not checked: ", zh: "没有检查：") + problem
      refuse(UnreadableFile(path: file, code: .notRegular, reason: reason), as: .wrongUsage, on: &console)
      return
    }
    if let problem = MediaRequest.problem(with: mediaOptions) {
      let reason = Phrase("was not checked: ", zh: "没有检查：") + problem.message
      refuse(UnreadableFile(path: file, code: .notRegular, reason: reason), on: &console)
      return
    }
    var options = settings.options
    optionWords += settings.words + mediaOptions.words
    options.libraries = libraries
    options.absentFiles = absentFiles
    mediaChecked = mediaOptions
    // All findings count for a baseline, not only those that are printed.
    if settings.baseline != nil || request.newBaseline != nil {
      options.diagnostics.maximumPerRuleAndFile = nil
    }
    // What is known, or fixed, shows only at the end.
    let streams =
      reporter.streams && settings.baseline == nil && request.newBaseline == nil && request.fixing == nil
    let start = ContinuousClock.now
    do throws(UnreadableFile) {
      let report = try checked(file, options, streams: streams, on: &console)
      let duration = ContinuousClock.now - start
      guard request.fixing == nil else {
        fixed.append(
          FixedDescription(
            file: file, settings: settings, options: options, media: mediaOptions, report: report,
            duration: duration))
        return
      }
      take(report, of: file, settings, duration, isStreamed: streams, on: &console)
    } catch {
      lose(error, on: &console)
    }
  }

  /// Reports what is left where fixes were asked for, as it is after the last of them.
  mutating func reportFixed(on console: inout Console) {
    for description in fixed {
      var report = description.report
      if ([report.descriptionFile] + report.files).contains(where: \.hasChanged) {
        var options = description.options
        options.libraries = nil
        do throws(UnreadableFile) {
          report = try check(media: description.media)(description.file, options)
        } catch {
          lose(error, on: &console)
          continue
        }
      }
      take(report, of: description.file, description.settings, description.duration, on: &console)
    }
    fixed = []
    for path in (shared?.spared ?? []).sorted() {
      console.warn(
        Phrase(
          "\(path) was not changed: several descriptions read it, and what is right for one may be wrong for another",
          zh: "没有改动 \(path)：多个描述文件读取它，对其中一个正确的内容对另一个可能是错误"))
    }
  }

  /// Notes that a file was not checked, by the path that it has in reports.
  private mutating func note(_ file: UnreadableFile) {
    guard !file.path.isEmpty else { return run.append(file) }
    let path = sources.display(FilePath(file.path))
    run.append(UnreadableFile(path: path, code: file.code, reason: file.why))
  }

  private mutating func lose(_ error: UnreadableFile, on console: inout Console) {
    note(error)
    status = max(status, .notChecked)
    console.complain(error, hint: NearestName.hint(forFile: error.path))
  }

  /// Takes up what was found in a description.
  private mutating func take(
    _ found: ValidationReport, of file: String, _ settings: Settings, _ duration: Duration,
    isStreamed: Bool = false, on console: inout Console
  ) {
    var report = withoutKnown(found, settings)
    report.configuration = settings.configuration?.file.path
    run.append(report, duration)
    status = max(status, settings.failOn.status(of: report))
    let (first, met) = (request.sampling.first, report.samples.met)
    if let range = request.sampling.range, met > 0, first + met <= range.range.lowerBound {
      let reason = Phrase(
        "has no samples '\(range.text)': it has \(met), counted from \(first)",
        zh: "没有样本“\(range.text)”：它有 \(met) 个，从 \(first) 数起")
      refuse(UnreadableFile(path: file, code: .notFound, reason: reason), on: &console)
    } else if request.sampling.file != nil, found.isOfLibrary {
      let reason = Phrase("is a library: no samples were read for it", zh: "是库：没有为它读取样本")
      refuse(UnreadableFile(path: file, code: .notFound, reason: reason), on: &console)
    }
    reporter.didCheck(run, isStreamed: isStreamed, on: &console)
  }

  /// What checking came to.
  var outcome: ValidationRun { run.run }

  /// The files and folders that the outcome depends on, and those that it would depend on if they were there.
  var pathsRead: [String] {
    folders + request.filesNamed + (absentFiles?.paths ?? [])
      + run.run.reports.flatMap { [$0.descriptionFile] + $0.files }.map(\.path)
      + run.run.unreadable.map(\.path) + settings.filesRead + baselines.filesRead
  }

  /// Writes what is one piece, and says what the run came to.
  mutating func finish(on console: inout Console) -> ExitStatus {
    if interrupted > 0 {
      let files = Noun.file.counted(interrupted)
      console.complain(
        Phrase(
          "interrupted: \(files.english) \(interrupted == 1 ? "was" : "were") not checked",
          zh: "已中断：\(files.chinese)没有检查"))
    }
    // Elsewhere the summary says so, or what a command makes of what was checked.
    if request.report.isQuiet, surveyor == nil {
      for report in run.run.reports where !report.isComplete {
        let file = report.descriptionFile.path
        console.complain(Phrase("\(file) was not checked to its end: interrupted", zh: "\(file) 没有检查完：已中断"))
      }
    }
    reportUnusedSuppressions(on: &console)
    run.run.baselines = baselines.outcomes
    if run.run.shard != nil { run.run.partIdentity = PartIdentity(options: optionWords, of: run.run) }
    if request.fixing?.showsDiff ?? false { showDiff(on: &console) }
    let isReported = reporter.finish(run, on: &console)
    // What became of somebody's files is always said.
    if request.fixing != nil, !(fixes.isEmpty && request.report.isQuiet) {
      fixes.print(on: &console, listsAll: request.report.isVerbose)
    }
    guard isReported else { return .notChecked }
    guard let target = request.newBaseline else { return status }
    guard run.run.isComplete else {
      console.complain(
        Phrase("\(target) was not written: not everything was checked", zh: "没有写出 \(target)：并非全部都已检查"))
      return .notChecked
    }
    let baseline = Baseline(of: run.run.reports, at: target, options: request.options)
    if let problem = ReportFile.write(to: target, { BaselineRenderer().render(baseline, into: &$0) }) {
      console.complain(problem)
      return .notChecked
    }
    return status
  }

  /// Only when everything has been checked it is known which lines of configurations did nothing.
  private mutating func reportUnusedSuppressions(on console: inout Console) {
    guard run.run.isComplete else { return }
    let uses = PathSuppression.uses(in: run.run.reports, searched: folders, options: request.options)
    guard (request.sampling.shard?.count ?? 1) == 1 else {
      run.run.suppressionUses = uses.filter(\.isKnownToParts)
      return
    }
    for report in PathSuppression.unused(uses, options: request.options) {
      let configuration = settings.configuration(ofFolder: Paths.folder(of: report.descriptionFile.path))
      run.append(report, .zero)
      let failOn = request.settings.failOn ?? configuration?.failOn ?? .error
      status = max(status, failOn.status(of: report))
      reporter.didCheck(run, on: &console)
    }
  }

  private mutating func checked(
    _ file: String, _ options: ValidationOptions, streams: Bool, on console: inout Console
  ) throws(UnreadableFile) -> ValidationReport {
    guard streams else { return try checked(file, options, on: &console) }
    var options = options
    let stream = FindingStream(console.output, console.programLanguage)
    options.listener = FindingListener(keeps: reporter.needsAll) { stream.write($0) }
    let result: Result<ValidationReport, UnreadableFile>
    do throws(UnreadableFile) {
      result = .success(try checked(file, options, on: &console))
    } catch {
      result = .failure(error)
    }
    console.output = stream.end
    return try result.get()
  }

  /// What checks one file, and looks at media.
  private func check(media options: MediaOptions) -> ValidationRequest.Check {
    let check = checkingAll(media: options)
    guard let shared else { return check }
    return { (path, validation) throws(UnreadableFile) in
      shared.leftAlone(by: try check(path, validation))
    }
  }

  private func checkingAll(media options: MediaOptions) -> ValidationRequest.Check {
    if let surveyor {
      return { (path, validation) throws(UnreadableFile) in
        try surveyor.validate(path, validation, options)
      }
    }
    guard options.depth > .off else { return check }
    return { [media] (path, validation) throws(UnreadableFile) in
      try media.validate(contentsOfFile: path, options: validation, media: options)
    }
  }

  private mutating func checked(
    _ file: String, _ options: ValidationOptions, on console: inout Console
  ) throws(UnreadableFile) -> ValidationReport {
    // A bar and findings would be in each other's way.
    let isShared = options.listener != nil && console.outputIsTerminal
    let isWanted = ProgressBar.isWanted(by: request.report, on: console) && !isShared
    let check = check(media: mediaChecked)
    guard let fixing = request.fixing else {
      return try ProgressBar.during(Interruption.monitor, isWanted: isWanted, language: console.language) {
        () throws(UnreadableFile) in try check(file, options)
      }
    }
    guard !fixing.showsDiff else {
      return try ProgressBar.during(Interruption.monitor, isWanted: isWanted, language: console.language) {
        () throws(UnreadableFile) in
        try Fixer.preview(file, options: options, applying: fixing.safeties, in: &preview, check: check)
      }
    }
    let outcome = try ProgressBar.during(Interruption.monitor, isWanted: isWanted, language: console.language)
    {
      () throws(UnreadableFile) in
      try Fixer.fix(file, options: options, applying: fixing.safeties, check: check)
    }
    fixes.append(outcome, on: &console)
    if outcome.failure != nil { status = max(status, .notChecked) }
    return outcome.report
  }

  /// Writes what fixes would change to standard output, or to standard error if the report is there.
  private mutating func showDiff(on console: inout Console) {
    let isOutputFree = request.report.standardFormat == nil
    let (files, failures) = preview.writeDiff { bytes in
      if isOutputFree { console.output.write(bytes) } else { console.error.write(bytes) }
    }
    fixes.append(files, isCut: preview.isCut || !run.run.reports.allSatisfy(\.isComplete))
    for failure in failures {
      status = max(status, .notChecked)
      console.complain(Phrase(verbatim: "\(failure.path) ") + failure.why)
    }
  }

  // MARK: Settings

  private mutating func settings(of file: String, on console: inout Console) -> Settings? {
    console.warn(of: settings.disregarded(for: file))
    do throws(SettingsFailure) {
      let configuration = try settings.configuration(of: file)
      var settings = Settings(
        request.options, request.settings, baseline: request.baseline,
        configuration: configuration
      )
      if request.newBaseline != nil { settings.baseline = request.baseline }
      return settings
    } catch {
      refuse(file, error, on: &console)
      return nil
    }
  }

  /// Reports the mistakes in a file of the tool's own, and that another one was not checked for them.
  private mutating func refuse(
    _ file: String, _ failure: SettingsFailure, hint: Phrase? = nil, on console: inout Console
  ) {
    if let report = failure.report {
      run.append(report, .zero)
      reporter.didCheck(run, on: &console)
    }
    let reason = Phrase("was not checked: \(failure.path) ", zh: "没有检查：\(failure.path) ") + failure.reason
    refuse(UnreadableFile(path: file, code: .notRegular, reason: reason), hint: hint, on: &console)
  }

  /// Reports a file that a search has skipped, if its settings make that a finding.
  private mutating func report(skipped file: SkippedFile, on console: inout Console) {
    let configuration = settings.configuration(ofFolder: Paths.folder(of: file.path))
    let settings = Settings(request.options, request.settings, configuration: configuration)
    guard let report = file.report(options: settings.options) else { return }
    run.append(report, .zero)
    status = max(status, settings.failOn.status(of: report))
    reporter.didCheck(run, on: &console)
  }

  private mutating func refuse(
    _ file: UnreadableFile, hint: Phrase? = nil, as refusal: ExitStatus = .notChecked,
    on console: inout Console
  ) {
    note(file)
    status = max(status, refusal)
    console.complain(file, hint: hint)
  }

  // MARK: Baselines

  private mutating func read(_ baseline: String, for file: String, on console: inout Console) -> Bool {
    do throws(SettingsFailure) {
      if let remarks = try baselines.read(baseline) { console.show(remarks) }
      return true
    } catch {
      let isAbsent = DiskReader.absence(of: FilePath(baseline)) == .notFound
      let writing =
        isAbsent
        ? Phrase("write it with --write-baseline \(baseline)", zh: "用 --write-baseline \(baseline) 写出它") : nil
      refuse(file, error, hint: NearestName.hint(forFile: baseline) ?? writing, on: &console)
      return false
    }
  }

  private mutating func withoutKnown(_ report: ValidationReport, _ settings: Settings) -> ValidationReport {
    let options = settings.options.diagnostics
    if let baseline = settings.baseline {
      return baselines.newFindings(
        of: report, by: baseline, options, isPartial: request.sampling.isPartial,
        isPart: (request.sampling.shard?.count ?? 1) > 1)
    }
    return request.newBaseline == nil ? report : report.keeping(options.maximumPerRuleAndFile)
  }
}
