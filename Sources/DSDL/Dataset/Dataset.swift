import SystemPackage

/// A description (or a library) that has been read, with everything it imports, and resolved.
///
/// ```swift
/// let dataset = try Dataset(contentsOfFile: "base.yaml")
/// if let type = dataset.sampleType { print(type) }  // FacadeImageSample[sdom=FacadeStyleDom]
/// for sample in try dataset.samples() {
///   print(sample.number, try sample.root["image_a"]?["image"]?.string ?? "no image")
/// }
/// ```
///
/// Samples are not touched before ``samples(in:options:)`` or ``validate(_:)`` asks for them. A dataset with mistakes is
/// there as far as it could be understood; ``diagnostics`` tells what is wrong.
public struct Dataset: Sendable {
  /// What a file is for.
  @nonexhaustive
  public enum Role: String, Sendable, Hashable {
    /// It stands for a subset: it has a section `data`.
    case description
    /// It only defines structs and class domains.
    case library
  }

  /// The file that was named.
  public let file: SourceFile
  /// Whether it is a description or a library.
  public let role: Role
  /// The text of `$dsdl-version`, such as `0.5.3`; nil if it is missing or no text.
  public let version: String?
  /// The entries of `meta` in their order; empty for a library.
  public let meta: DataValue.Object
  /// All imports, those of imported files included, in reading order.
  public let imports: [LibraryImport]
  /// The definitions that count, of all files, in the order in which their names were first seen. Where a name is
  /// defined twice, the later import wins.
  public let definitions: [Definition]
  /// The type of a sample with all params bound: nil if the description names none,
  /// ``ResolvedType/unknown`` if what it names is wrong.
  public let sampleType: ResolvedType?
  /// The type of the dataset-wide information, as with ``sampleType``; datasets seldom have it.
  public let globalInfoType: ResolvedType?
  /// Where the samples are, in order, with folders resolved to their files. The list is made at
  /// each call.
  public var sampleStores: [Store] {
    Store.all(
      writtenSamples, samplesLocated, of: file, as: sampleType,
      Pipeline(options: ValidationOptions(reading: options)).sources)
  }
  /// Where the dataset-wide information is, if there is any.
  public let globalInfoStore: Store?
  /// What is wrong with the definitions and the names of files: everything but the samples. By file (in
  /// reading order), offset and rule.
  public let diagnostics: [Diagnostic]
  /// The number of findings of severity error so far, those not kept included.
  public let errorCount: Int
  /// The number of findings of severity warning so far, those not kept included.
  public let warningCount: Int

  /// The same types with their params open.
  package let openTypes: OpenTypes

  package let options: ReadingOptions
  let files: [SourceFile]
  /// Those of them that are not taken to stay as they are.
  private let ownFiles: [SourceFile]
  private let hasData: Bool
  /// Whether values are not compared with types, only read.
  private let isTextBroken: Bool
  /// The place of something that could not be read or resolved.
  private let unread: SourceRange?
  private let findings: DiagnosticCollector.State
  private let writtenSamples: DataSection.Place
  let samplesLocated: LocatedStores
  let globalInfoLocated: LocatedStores

  /// Reads a file and all it imports, and resolves its types.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: Where to look for imports, what to report.
  /// - Throws: `UnreadableFile` if the file itself is missing or cannot be read. Whatever is wrong inside of
  ///   it, or with files it names, is one of the ``diagnostics``.
  public init(
    contentsOfFile path: String, options: ReadingOptions = ReadingOptions()
  ) throws(UnreadableFile) {
    self = try StackRoom.ensured { () throws(UnreadableFile) in try Dataset(reading: path, options) }
  }

  private init(reading path: String, _ options: ReadingOptions) throws(UnreadableFile) {
    let pipeline = Pipeline(options: ValidationOptions(reading: options))
    let (document, table, imports): (Document, NameTable, [LibraryImport])
    do throws(FileProblem) {
      (document, table, imports) = try pipeline.read(options.location(path))
    } catch {
      throw UnreadableFile(path, error)
    }
    let types = pipeline.resolve(document, table)
    let data = document.data ?? DataSection()
    writtenSamples = data.samples
    samplesLocated = pipeline.locate(data.samples, of: document.file)
    globalInfoLocated = pipeline.locate(data.globalInfo, of: document.file)

    self.options = options
    self.imports = imports
    file = document.file
    role = document.role == .description ? .description : .library
    version = document.version
    meta = document.meta.map { DataValue.Object(entriesOf: $0) } ?? DataValue.Object()
    definitions = table.all
    sampleType = types.sample
    globalInfoType = types.globalInfo
    openTypes = types.open
    hasData = document.data != nil
    isTextBroken = document.isTextBroken
    unread = types.unread ?? (document.isTextBroken ? SourceRange(document.file, 0..<0) : nil)
    globalInfoStore =
      Store.all(
        data.globalInfo, globalInfoLocated, of: document.file, as: types.globalInfo, pipeline.sources
      ).first
    ownFiles = pipeline.sources.files.filter { !pipeline.sources.shared.contains($0) }
    files = pipeline.sources.files
    findings = pipeline.collector.state
    diagnostics = pipeline.collector.sorted(in: files)
    errorCount = pipeline.collector.errors
    warningCount = pipeline.collector.warnings
  }

  /// Checks all samples and the dataset-wide information against their types.
  ///
  /// - Parameter options: Which samples are checked, on how many threads.
  /// - Returns: A report of everything: the findings so far, and those of the samples. If
  ///   ``CheckOptions/checksSamples`` is false, the findings so far.
  public func validate(_ options: CheckOptions = CheckOptions()) -> ValidationReport {
    validate(options, observers: [])
  }

  /// The same while observers look on, which may report findings of their own.
  package func validate(
    _ options: CheckOptions = CheckOptions(), observers: [any SampleObserver]
  ) -> ValidationReport {
    StackRoom.ensured { checkSamples(options, observers) }
  }

  /// The checks that a program brings along, but for those whose rules are off.
  private func ownChecks(_ options: CheckOptions) -> [any SampleObserver] {
    options.checks.filter { $0.rules.contains(where: self.options.diagnostics.isOn) }.map { $0.observer }
  }

  private func checkSamples(
    _ options: CheckOptions, _ observers: [any SampleObserver]
  ) -> ValidationReport {
    let both = ValidationOptions(reading: self.options, checking: options)
    let collector = DiagnosticCollector(
      options: both.collecting, continuing: findings, keepsFindings: options.samples.shard?.index ?? 1 == 1)
    let pipeline = Pipeline(options: both, files: files, collector: collector)
    collector.delivery.listener = options.listener
    collector.deliver(in: pipeline.sources.files)
    var counts = SampleCounts()
    var unchecked = unread
    if hasData, options.checksSamples {
      let samples =
        options.samplesOverride.map { pipeline.locate($0, of: file) } ?? samplesLocated
      let (sample, globalInfo) = isTextBroken ? (nil, nil) : (sampleType, globalInfoType)
      let domains = definitions.compactMap {
        if case .classDomain(let domain) = $0 { domain.name.text } else { nil }
      }
      let checked = pipeline.check(
        samples, .samples, against: sample ?? .unknown, domainNames: Set(domains),
        isAll: options.samplesOverride == nil && globalInfoLocated.isEmpty,
        observers: observers + ownChecks(options))
      let checkedInfo = pipeline.check(
        globalInfoLocated, .globalInfo, against: globalInfo ?? .unknown, domainNames: Set(domains))
      counts = checked.counts
      if unread == nil, !checked.isRead || !checkedInfo.isRead {
        unchecked = SourceRange(file, file.textStart..<file.textStart)
      }
    }
    pipeline.reportChanged(ownFiles, into: collector)
    if let unchecked { pipeline.reportUnchecked(at: unchecked, into: collector) }
    let isPart = (options.samples.shard?.count ?? 1) > 1
    let isEverything =
      options.checksSamples && options.samples.isOfAll && options.samplesOverride == nil
      && options.monitor?.isCancelled != true
    if isEverything, !isPart { collector.reportUnusedSuppressions(in: role == .description ? file : nil) }
    collector.deliver(in: pipeline.sources.files)
    var report = ValidationReport(
      descriptionFile: file, files: Array(pipeline.sources.files.dropFirst()),
      diagnostics: collector.sorted(in: pipeline.sources.files), errorCount: collector.errors,
      warningCount: collector.warnings,
      countByRule: collector.countByRule, omitted: collector.omitted, samples: counts,
      isComplete: options.monitor?.isCancelled != true,
      fixes: collector.fixes)
    report.isOfLibrary = role == .library
    report.libraryCount = files.count - 1
    report.suppressed = collector.suppressions.count
    report.unchecked = unchecked.flatMap { place in
      let alone = DiagnosticCollector(options: both.collecting)
      pipeline.reportUnchecked(at: place, into: alone)
      return alone.sorted(in: [place.file]).first
    }
    report.namesMedia = options.checksSamples && sampleType?.namesMedia == true
    report.statistics = collector.statistics
    if isEverything {
      report.pathUses = collector.suppressions.uses(in: pipeline.sources.files)
      if isPart {
        let uses = collector.suppressionUses(in: role == .description ? file : nil)
        report.suppressionUses = uses.filter(\.isKnownToParts)
      }
    }
    return report
  }
}
