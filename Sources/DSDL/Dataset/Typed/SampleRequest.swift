import SystemPackage

/// Which samples are to be read, and how.
@usableFromInline
struct SampleRequest: Sendable {
  let dataset: Dataset
  private let options: CheckOptions

  /// - Throws: `UnreadableFile` if what is read instead of the dataset's own samples is not there.
  @usableFromInline
  init(_ dataset: Dataset, _ range: Range<Int>, _ options: CheckOptions) throws(UnreadableFile) {
    self.dataset = dataset
    var options = options
    options.samples.range = options.samples.range.clamped(to: range)
    self.options = options
    guard case .file(let path) = options.samplesOverride else { return }
    let (location, access) = (dataset.options.location(path), FileAccess(dataset.options.files))
    if let problem = access.absence(of: location) { throw UnreadableFile(path, problem) }
    guard SampleStore(location) != nil else {
      throw UnreadableFile(
        path: path, code: .notRegular,
        reason: Phrase(
          "is no file of samples: \(SampleStore.suffixes) is expected",
          zh: "不是样本文件：应为 \(SampleStore.suffixes)"))
    }
  }

  /// Whether samples are read by the thread that goes through them, which is busy then. With more threads than two, those
  /// that check samples read them as well.
  var leavesUnread: Bool { options.threads < 3 }

  /// Lets an observer see the samples, without a report.
  func read(_ observer: any ReadingObserver, _ monitor: ValidationMonitor?) {
    StackRoom.ensured { readHere(observer, monitor) }
  }

  private func readHere(_ observer: any ReadingObserver, _ monitor: ValidationMonitor?) {
    var options = ValidationOptions(reading: dataset.options, checking: options)
    options.monitor = monitor
    options.recognition.chunkSize = min(options.recognition.chunkSize, observer.chunkSize)
    // Reading does not depend on what is reported of samples.
    options.diagnostics = DiagnosticOptions()
    for rule in Self.unwanted { options.diagnostics.levels[rule] = .off }
    options.diagnostics.maximumPerRuleAndFile = nil
    options.diagnostics.tellsEachUse = true
    let collector = DiagnosticCollector(options: options.collecting)
    // It is called by the thread that reads, which is this one, between two calls of the observer.
    nonisolated(unsafe) let reader = observer
    // Findings are not kept: they go with the samples. Those that belong to none stand in the place of the samples that
    // are not there.
    collector.delivery.listener = FindingListener(keeps: false) { found in
      for finding in found where finding.sample == nil && finding.severity == .error {
        reader.append(unreadable: finding)
      }
    }
    let pipeline = Pipeline(options: options, files: dataset.files, collector: collector)
    _ = pipeline.check(
      located(by: pipeline), .samples, against: dataset.sampleType ?? .unknown, observers: [observer])
    observer.flush()
  }

  /// What is not asked for: what rules across samples find first of all.
  private static let unwanted: [Rule] = [
    .duplicateID, .unusedClass, .boxOutsideImage, .polygonOutsideImage, .keypointOutsideImage, .noSamples,
    // It keeps nothing from being read.
    .jsonTrailingComma,
  ]

  /// Where the samples are; what is not there as well, in its place.
  private func located(by pipeline: Pipeline) -> LocatedStores {
    if let samples = options.samplesOverride { return pipeline.locate(samples, of: dataset.file) }
    var located = dataset.samplesLocated
    located.stores = dataset.sampleStores.map { ($0.store ?? .missing(FilePath($0.path)), $0.name) }
    return located
  }
}
