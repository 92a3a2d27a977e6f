/// Which samples are to be read, and how.
struct SampleRequest: Sendable {
  private let dataset: Dataset
  private let options: CheckOptions

  /// - Throws: `UnreadableFile` if a file or folder of samples is not there.
  init(_ dataset: Dataset, _ range: Range<Int>, _ options: CheckOptions) throws(UnreadableFile) {
    self.dataset = dataset
    var options = options
    options.samples.range = options.samples.range.clamped(to: range)
    self.options = options
    guard options.samplesOverride == nil else { return }
    if let missing = dataset.sampleSources.first(where: { $0.kind == .missing }) {
      throw UnreadableFile(
        path: missing.path, code: .notFound,
        reason: Phrase("does not exist, or holds no samples", zh: "不存在，或者没有样本"))
    }
  }

  /// Lets an observer see the samples, without a report.
  func read(_ observer: any SampleObserver, _ monitor: ValidationMonitor?) {
    var options = ValidationOptions(reading: dataset.options, checking: options)
    options.monitor = monitor
    // What rules across samples find is not asked for.
    options.diagnostics.levels[.duplicateID] = .off
    options.diagnostics.levels[.unusedClass] = .off
    // Findings are not kept: they go with the samples.
    options.diagnostics.maximumPerRuleAndFile = nil
    let collector = DiagnosticCollector(options: options.collecting)
    collector.listener = FindingListener(keeps: false) { _ in }
    let pipeline = Pipeline(options: options, files: dataset.files, collector: collector)
    let located =
      options.samplesOverride.map { pipeline.locate($0, of: dataset.file) } ?? dataset.samplesLocated
    _ = pipeline.check(
      located, .samples, against: dataset.sampleType ?? .unknown, observers: [observer])
  }
}
