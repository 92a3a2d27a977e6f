import SystemPackage

/// The way of the data, stage by stage:
///
///     description.yaml ─► Tree ─► Document ─► ResolvedType ─► Plan ─┐
///                         nodes    what is     names looked    flat  ├─► Evaluator ─► diagnostics
///                                  written     up, params      table │
///     samples.json ──────────────────────────────────bound──────────┘
///
/// Every stage reports to the same collector and goes on.
package struct Pipeline {
  let options: ValidationOptions
  package let sources: SourceSet
  package let collector: DiagnosticCollector

  package init(options: ValidationOptions) {
    self.init(options: options, files: [], collector: DiagnosticCollector(options: options.collecting))
  }

  /// Goes on where another run with the same options stopped.
  init(options: ValidationOptions, files: [SourceFile], collector: DiagnosticCollector) {
    self.options = options
    self.collector = collector
    sources = SourceSet(
      workingFolder: options.workingFolder.map { FilePath($0) } ?? DiskReader.workingFolder, files: files,
      access: FileAccess(options.files, absent: options.absentFiles))
    collector.folderNames.access = sources.access
    // What belongs to no sample is reported by the first shard.
    collector.mutesCommon = (options.samples.shard?.index ?? 1) > 1
  }

  /// Reads a file that the caller names and that is no part of a dataset: settings, a baseline.
  package func named(_ path: String) throws(UnreadableFile) -> SourceFile {
    do throws(FileProblem) {
      return try sources.read(options.location(path), limit: DiskReader.smallLimit)
    } catch {
      throw UnreadableFile(path, error)
    }
  }

  /// Files to documents: the named file and all that it imports, and every name they define.
  func read(_ path: FilePath) throws(FileProblem) -> (
    document: Document, table: NameTable, imports: [LibraryImport]
  ) {
    let search = ImportSearch(
      libraryPath: options.libraryPath.map(options.location),
      fallbackPath: options.fallbackLibraryPath.map(options.location), access: sources.access)
    let loader = DocumentLoader(
      sources: sources, search: search, collector: collector,
      libraries: sources.access.readsInPlace ? options.libraries : nil)
    // A description need not name samples that come from elsewhere.
    collector.muted = options.needsSamples ? nil : .noSamples
    defer { collector.muted = nil }
    let document = try loader.load(path)
    return (document, loader.table, loader.imports)
  }

  /// Documents to types: every definition checked, the types of the section `data` with their params bound.
  func resolve(
    _ document: Document, _ table: NameTable
  ) -> (sample: ResolvedType?, globalInfo: ResolvedType?, open: OpenTypes, unread: SourceRange?) {
    var resolver = Resolver(table: table, collector: collector)
    let sample = document.data?.sampleType.map { resolver.resolve($0, as: "sample-type") }
    let globalInfo = document.data?.globalInfoType.map { resolver.resolve($0, as: "global-info-type") }
    if let data = document.data, document.role == .description, collector.options.isOn(.unusedDefinition) {
      DefinitionUse.reportUnused(table, of: data, into: collector)
    }
    let open = OpenTypes(structs: resolver.specifications, sample: sample?.1, globalInfo: globalInfo?.1)
    return (sample?.0, globalInfo?.0, open, resolver.unresolved ?? unread(document, table))
  }

  /// The place of something in the files that could not be read, if there is any.
  private func unread(_ document: Document, _ table: NameTable) -> SourceRange? {
    let offset = document.file.textStart
    let start = SourceRange(document.file, offset..<offset)
    let lacksNothing = document.isComplete && !document.lacksImports && !table.isIncomplete
    guard lacksNothing, !table.hasUnread else { return start }
    guard document.role == .description else { return nil }
    guard let data = document.data, data.sampleType != nil, !data.hasUnread else { return start }
    if case .none = data.samples, options.needsSamples, options.looksForSamples { return start }
    return nil
  }

  /// The section `data` to the files that it names.
  func locate(_ store: DataSection.Place, of description: SourceFile) -> LocatedStores {
    // What is not looked for is not to be reported either.
    let collector = options.looksForSamples ? collector : DiagnosticCollector(options: options.diagnostics)
    let search = SampleSearch(
      description: description, collector: collector, access: sources.access,
      display: sources.display)
    let errors = collector.errors
    let located = search.stores(store)
    var isFlawed = collector.errors > errors
    // What is missing counts, whatever the severity of its finding is.
    if case .paths(let names) = store, Set(located.map(\.name)).count < Set(names.map(\.range)).count {
      isFlawed = true
    }
    return LocatedStores(stores: located, isFlawed: isFlawed)
  }

  /// What the caller puts in place of the samples that the section `data` names.
  func locate(_ samples: SamplesOverride, of description: SourceFile) -> LocatedStores {
    let name = SourceRange(description, 0..<0)
    switch samples {
    case .lines: return LocatedStores(stores: [], isFlawed: false, stream: name)
    case .file(let path):
      let store = SampleStore(options.location(path)).map { ($0, name) }
      return LocatedStores(stores: store.map { [$0] } ?? [], isFlawed: store == nil)
    }
  }

  /// Types and files to findings: every sample checked that is to be.
  ///
  /// - Parameter isAll: Whether the dataset has nothing else in which names may be that the description declares.
  func check(
    _ located: LocatedStores, _ content: SampleChecker.Content, against type: ResolvedType,
    domainNames: Set<String> = [], isAll: Bool = false, observers: [any SampleObserver] = []
  ) -> (counts: SampleCounts, isRead: Bool) {
    let plan = PlanCompiler.compile(type, domainNames: domainNames)
    let guessesNames = content == .samples && collector.options.gatheredFixes.contains(.unsafe)
    let unused = guessesNames ? UnusedNames(plan) : nil
    var checker = SampleChecker(
      plan: plan, content: content, sources: sources, collector: collector, options: options,
      observers: observers + (unused.map { [$0] } ?? []))
    let errors = collector.errors
    var counts: SampleCounts
    if content == .samples, case .lines(let descriptor) = options.samplesOverride, let name = located.stream {
      checker.stream(from: descriptor, namedAt: name)
      counts = checker.tally.counts
    } else {
      let division = FileDivision(located.stores.map(\.store), content, options: options, sources: sources)
      counts = division.check(located.stores, with: &checker)
    }
    let isCancelled = options.monitor?.isCancelled == true
    let isRead = checker.isComplete && !located.isFlawed && !isCancelled
    let isWhole = isRead && !options.samples.isPartial
    if !isWhole { checker.isComplete = false }
    checker.finish()
    if collector.options.gatheredFixes.contains(.unsafe), let description = sources.files.first {
      let mendsDeclarations = isAll && isWhole && collector.hasSeenAllWords
      collector.turnGuesses(where: unused?.test() ?? { _, _ in false }) {
        mendsDeclarations ? $0.correction(in: description) : nil
      }
    }
    if content == .samples, counts.met == 0, isRead, collector.errors == errors,
      let name = located.stream ?? located.stores.first?.name
    {
      collector.report(.noSamples, at: name, .sampleFile(.noSample))
    }
    return (counts, isRead)
  }

  /// Reports each of the files with definitions that is not any more what was read: samples were checked against what it
  /// said before.
  func reportChanged(_ files: [SourceFile], into collector: DiagnosticCollector) {
    // Others than the disk have no files that change.
    guard sources.access.readsInPlace else { return }
    for file in files where file.hasChanged {
      let start = SourceRange(file, file.textStart..<file.textStart)
      collector.report(
        .fileChanged, at: start, .file(.named(file.path, .changed)), hint: FileProblem.changed.hint)
    }
  }

  /// Reports what was not checked, if nothing else says that something is wrong: a report without an error means that
  /// everything was looked at that was asked for.
  func reportUnchecked(at place: SourceRange, into collector: DiagnosticCollector) {
    guard collector.errors == 0, options.monitor?.isCancelled != true else { return }
    collector.report(
      .notChecked, at: place, .sampleFile(.unchecked), hint: .sampleFile(.seeWarnings))
  }
}
