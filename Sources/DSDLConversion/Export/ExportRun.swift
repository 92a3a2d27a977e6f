import DSDL

/// An export while it goes on: the samples, where things go, and what was lost so far.
final class ExportRun {
  let dataset: Dataset
  let format: ExportFormat
  /// Where the result is to be.
  let path: String
  let target: ExportTarget
  let options: ExportOptions
  let layout: SampleLayout
  let findings: FindingRecorder
  private(set) var losses = LossCounter()
  private var counts = SampleCounts()
  private var labelReaders: [[ClassDomain]: LabelReader] = [:]
  /// The fields that the format does not hold.
  private var left: [FieldPlace] = []
  /// How many values of each of them there were.
  private var leftCounts: [Int] = []

  init(
    _ dataset: Dataset, _ format: ExportFormat, to path: String, _ target: ExportTarget,
    _ options: ExportOptions
  ) {
    self.path = path
    self.dataset = dataset
    self.format = format
    self.target = target
    self.options = options
    layout = SampleLayout(dataset.sampleType ?? .unknown)
    findings = FindingRecorder(options: options.diagnostics)
  }

  /// Whether the description is sound enough to be exported; what is wrong with it is reported.
  var canBegin: Bool {
    for diagnostic in dataset.diagnostics where diagnostic.severity == .error { findings.take(diagnostic) }
    guard dataset.errorCount == 0 else { return false }
    if dataset.role == .library {
      refuse(.isLibrary)
      return false
    }
    return true
  }

  /// Whether all samples fit their type; what does not is reported. No format says of a value what the type says.
  func samplesFit() throws(ConversionFailure) -> Bool {
    var checking = CheckOptions()
    checking.monitor = options.monitor
    let report = dataset.validate(checking)
    guard report.isComplete else { throw ConversionFailure(.interrupted, kind: .interrupted) }
    let rules = report.countByRule.keys.filter { $0.group == .instances && isError($0) }
    guard !rules.isEmpty else { return true }
    for diagnostic in report.diagnostics where rules.contains(diagnostic.rule) { findings.take(diagnostic) }
    for rule in rules { findings.count(rule, report.omitted[rule] ?? 0, in: dataset.file) }
    counts = report.samples
    refuse(.unfitSamples(report.samples.invalid))
    return false
  }

  private func isError(_ rule: Rule) -> Bool { options.diagnostics.severity(of: rule) == .error }

  /// The name of the subset: `train` of `set-train/train.yaml`.
  var subset: String {
    if let subset = options.subset { return subset }
    let name = dataset.file.path.split(separator: "/").last.map(String.init) ?? "train"
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The folder that locators start from.
  var mediaRoot: String {
    if let root = options.mediaRoot { return root }
    let path = dataset.file.path
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Tells classes of these domains; made once.
  func labels(of domains: [ClassDomain]) -> LabelReader {
    if let reader = labelReaders[domains] { return reader }
    let reader = LabelReader(domains)
    labelReaders[domains] = reader
    return reader
  }

  // MARK: Samples

  /// Counts from now on the values of all fields but these.
  func watch(held: Set<String>) {
    left = layout.leaves.filter { !held.contains($0.path) }
    leftCounts = [Int](repeating: 0, count: left.count)
  }

  /// Goes through the samples that can be read.
  func forEachSample(_ body: (_ value: DataValue, _ sample: Sample) throws(ConversionFailure) -> Void)
    throws(ConversionFailure)
  {
    let samples: Samples
    do throws(UnreadableFile) {
      samples = try dataset.samples()
    } catch {
      return findings.report(
        .fileNotFound, at: SourceRange(dataset.file, 0..<0), .export(.unreadableSamples(error.path)))
    }
    for sample in samples {
      if options.monitor?.isCancelled == true { throw ConversionFailure(.interrupted, kind: .interrupted) }
      counts.checked += 1
      guard let value = value(of: sample) else { continue }
      for (index, place) in left.enumerated() { leftCounts[index] += place.count(in: value) }
      try body(value, sample)
    }
  }

  /// What a sample says; nil if its text is broken, which is reported.
  private func value(of sample: Sample) -> DataValue? {
    do throws(MalformedSample) {
      return try sample.value
    } catch {
      counts.invalid += 1
      findings.take(error.diagnostic)
      return nil
    }
  }

  // MARK: Findings

  /// Counts something that the format cannot hold.
  func lose(_ loss: ExportLoss, _ count: Int = 1, at place: FieldPlace? = nil) {
    losses.count(loss, count, at: place?.declaration?.range)
  }

  /// Whether there was a sample.
  var hasSamples: Bool { counts.checked > 0 }

  /// Whether there was something of a kind that the format cannot hold.
  func hasLost(_ loss: ExportLoss) -> Bool { losses.all.contains { $0.loss == loss } }

  /// Reports a sample that does not fit its type.
  func refuse(_ sample: Sample, _ field: String) {
    counts.invalid += 1
    findings.report(
      .notConvertible, at: sample.range, sample: sample.number, pointer: sample.pointer,
      .export(.unfitSample(field)), hint: .export(.validateFirst))
  }

  /// Reports what keeps the whole dataset from being exported.
  func refuse(_ message: ExportMessage, hint: ExportMessage? = nil) {
    let place = SourceRange(dataset.file, 0..<0)
    findings.report(.notConvertible, at: place, .export(message), hint: hint.map { .export($0) })
  }

  /// Reports what was lost, once for each kind, with its count.
  func reportLosses() {
    let start = SourceRange(dataset.file, 0..<0)
    for (place, count) in zip(left, leftCounts) { lose(.field(place.path), count, at: place) }
    for (loss, found) in losses.all {
      findings.report(
        .conversionLoss, at: found.range ?? start,
        .export(.loss(loss, count: found.count, format: format.title)))
    }
  }

  /// What was found.
  var report: ValidationReport { findings.report(on: dataset.file, samples: counts) }
}
