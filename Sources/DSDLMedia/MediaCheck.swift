public import DSDL

/// Looks at the files that samples name, while descriptions are checked: one for all descriptions of a run, so that
/// pictures of one subset are found again in another.
///
/// What makes it Sendable: descriptions are checked one after the other, and observers work on the thread that takes
/// over what others have seen.
public final class MediaCheck: @unchecked Sendable {
  private let contents = ContentIndex()
  private let descriptions = MediaDescriptions()

  public init() {}

  /// Reads a description and checks it, and looks at the files that its samples name.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: As for `Validator.validate(contentsOfFile:options:)`.
  ///   - media: How closely to look at the files, and where they are.
  /// - Throws: `UnreadableFile` if the description itself is missing or cannot be read.
  public func validate(
    contentsOfFile path: String, options: ValidationOptions = ValidationOptions(), media: MediaOptions
  ) throws(UnreadableFile) -> ValidationReport {
    validate(try Validator.dataset(contentsOfFile: path, options: options), options.checking, media: media)
  }

  /// Checks a dataset, and looks at the files that its samples name.
  ///
  /// - Parameters:
  ///   - options: Which samples are checked, on how many threads.
  ///   - media: How closely to look at the files, and where they are.
  /// - Returns: The report of `Dataset.validate(_:)`, with what is wrong with the files, and which were looked at.
  public func validate(
    _ dataset: Dataset, _ options: CheckOptions = CheckOptions(), media: MediaOptions
  ) -> ValidationReport {
    guard options.checksSamples, let observer = observer(of: dataset, options, media) else {
      return dataset.validate(options)
    }
    var report = dataset.validate(options, observers: [observer])
    report.media = observer.summary
    report.contents = observer.shared
    return report
  }

  /// Reads a description, counts what is in its samples, and looks at the files that they name.
  ///
  /// - Returns: What there is in the samples; the pictures, if their headers were looked at; and the report on all of it.
  /// - Throws: `UnreadableFile` if the description itself is missing or cannot be read.
  public func statistics(
    contentsOfFile path: String, options: ValidationOptions = ValidationOptions(), media: MediaOptions
  ) throws(UnreadableFile) -> (
    statistics: DatasetStatistics, pictures: PictureStatistics?, report: ValidationReport
  ) {
    let dataset = try Validator.dataset(contentsOfFile: path, options: options)
    return statistics(of: dataset, options.checking, media: media, observers: [])
  }

  /// The same of a dataset, while others look on.
  package func statistics(
    of dataset: Dataset, _ options: CheckOptions, media: MediaOptions, observers: [any SampleObserver]
  ) -> (statistics: DatasetStatistics, pictures: PictureStatistics?, report: ValidationReport) {
    let observer = options.checksSamples ? observer(of: dataset, options, media) : nil
    var (statistics, report) = dataset.statistics(
      options, observers: (observer.map { [$0] } ?? []) + observers)
    report.media = observer?.summary
    let pictures = media.depth >= .header ? observer?.pictures : nil
    return (statistics, pictures, report)
  }

  /// Compares generated pictures with real ones by their headers and bytes.
  ///
  /// - Parameters:
  ///   - real: The description of the real pictures.
  ///   - generated: That of the generated ones; it may be the same.
  ///   - options: How samples are checked.
  ///   - media: Where the files are of the real pictures, and of the generated ones.
  /// - Throws: `UnreadableFile` if a description is missing or cannot be read.
  public func comparison(
    ofGenerated generated: String, withReal real: String, options: ValidationOptions = ValidationOptions(),
    media: (real: MediaOptions, generated: MediaOptions) = (.init(depth: .header), .init(depth: .header))
  ) throws(UnreadableFile) -> PictureComparison {
    try comparison(
      ofGenerated: generated, withReal: real, options: (real: options, generated: options), media: media)
  }

  /// The same with options of each.
  package func comparison(
    ofGenerated generated: String, withReal real: String,
    options: (real: ValidationOptions, generated: ValidationOptions),
    media: (real: MediaOptions, generated: MediaOptions)
  ) throws(UnreadableFile) -> PictureComparison {
    let sets = (
      try Validator.dataset(contentsOfFile: real, options: options.real),
      try Validator.dataset(contentsOfFile: generated, options: options.generated)
    )
    let (first, firstReport) = looked(at: sets.0, options.real.checking, media.real, comparedWith: nil)
    let pictures = PictureComparison.Pictures(
      description: sets.0.file.path, statistics: first?.pictures ?? PictureStatistics())
    let (second, secondReport) = looked(
      at: sets.1, options.generated.checking, media.generated, comparedWith: pictures)
    return PictureComparison(
      real: .init(pictures: pictures.statistics, broken: first?.broken ?? 0, report: firstReport),
      generated: .init(
        pictures: second?.pictures ?? PictureStatistics(), broken: second?.broken ?? 0, report: secondReport),
      copies: second?.leaks ?? 0)
  }

  private func looked(
    at dataset: Dataset, _ options: CheckOptions, _ media: MediaOptions,
    comparedWith real: PictureComparison.Pictures?
  ) -> (observer: MediaObserver?, report: ValidationReport) {
    let observer = observer(of: dataset, options, media, isAnother: true)
    observer?.real = real
    var report = dataset.validate(options, observers: observer.map { [$0] } ?? [])
    report.media = observer?.summary
    return (observer, report)
  }

  /// Nil if there is nothing to look at.
  ///
  /// - Parameter isAnother: Whether it is another description than those before, even if it has the same path.
  private func observer(
    of dataset: Dataset, _ options: CheckOptions, _ media: MediaOptions, isAnother: Bool = false
  ) -> MediaObserver? {
    guard media.depth > .off, let type = dataset.sampleType else { return nil }
    let layout = PictureLayout(type) { kind, _ in kind.isFile || media.depth >= .header }
    guard layout.ways.contains(where: { $0.kind.isFile }) else { return nil }
    let description = descriptions.add(dataset.file, isAnother: isAnother)
    let roots = media.roots(for: dataset.file, workingFolder: dataset.options.workingFolder ?? "")
    return MediaObserver(
      layout, roots: roots, depth: media.depth, profile: media.profile,
      // Who waits for a disk needs no processor.
      threads: options.threads == 1 ? 1 : 4 * min(8, options.threads),
      rules: MediaRules(dataset.options.diagnostics), contents: contents, descriptions: descriptions,
      description: description, isPart: options.samples.shard != nil, spared: media.spared,
      isCancelled: { [monitor = options.monitor] in monitor?.isCancelled == true })
  }
}
