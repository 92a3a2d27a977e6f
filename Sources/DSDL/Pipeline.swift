import SystemPackage

/// The way of the data, stage by stage:
///
///     description.yaml ─► Tree ─► Document ─► ResolvedType ─► Plan ─┐
///                         nodes    what is     names looked    flat  ├─► Evaluator ─► diagnostics
///                                  written     up, params      table │
///     samples.json ──────────────────────────────────bound──────────┘
///
/// Every stage reports to the same collector and goes on.
struct Pipeline {
  let options: ValidationOptions
  let sources: SourceSet
  let collector: DiagnosticCollector

  init(options: ValidationOptions) {
    self.init(options: options, files: [], collector: DiagnosticCollector(options: options.diagnostics))
  }

  /// Goes on where another run with the same options stopped.
  init(options: ValidationOptions, files: [SourceFile], collector: DiagnosticCollector) {
    self.options = options
    self.collector = collector
    sources = SourceSet(
      workingFolder: options.workingFolder.map { FilePath($0) } ?? DiskReader.workingFolder, files: files)
  }

  /// Files to documents: the named file and all that it imports, and every name they define.
  func read(_ path: FilePath) throws(FileProblem) -> (
    document: Document, table: NameTable, imports: [Dataset.Import]
  ) {
    let search = ImportSearch(
      libraryPath: options.libraryPath.map(options.location),
      fallbackPath: options.fallbackLibraryPath.map(options.location))
    let loader = DocumentLoader(sources: sources, search: search, collector: collector)
    let document = try loader.load(path)
    return (document, loader.table, loader.imports)
  }

  /// Documents to types: every definition checked, the types of the section `data` with their params bound.
  func resolve(_ document: Document, _ table: NameTable) -> (sample: ResolvedType?, globalInfo: ResolvedType?)
  {
    var resolver = Resolver(table: table, collector: collector)
    let sample = document.data?.sampleType.map { resolver.resolve($0, as: "sample-type") }
    let globalInfo = document.data?.globalInfoType.map { resolver.resolve($0, as: "global-info-type") }
    if let data = document.data, document.role == .description, collector.options.isOn(.unusedDefinition) {
      DefinitionUse.reportUnused(table, of: data, into: collector)
    }
    return (sample, globalInfo)
  }

  /// The section `data` to the files that it names.
  func locate(_ source: DataSection.Source, of document: Document) -> LocatedSources {
    // What is not to be checked is not to be reported either.
    let collector = options.checksSamples ? collector : DiagnosticCollector(options: options.diagnostics)
    let locator = SampleLocator(description: document.file, collector: collector, display: sources.display)
    let errors = collector.errors
    let located = locator.sources(source)
    return LocatedSources(sources: located, isFlawed: collector.errors > errors)
  }

  /// Types and files to findings: every sample checked.
  func check(
    _ located: LocatedSources, _ content: SampleChecker.Content, against type: ResolvedType
  ) -> ValidationReport.SampleCounts {
    let plan = PlanCompiler.compile(type)
    var checker = SampleChecker(plan: plan, content: content, sources: sources, collector: collector)
    let errors = collector.errors
    for (source, name) in located.sources { checker.check(source, namedAt: name) }
    if located.isFlawed { checker.isComplete = false }
    checker.finish()
    if content == .samples, checker.counts.checked == 0, checker.isComplete, collector.errors == errors,
      let name = located.sources.first?.name
    {
      collector.report(.noSamples, at: name, "there is no sample: at least one is expected")
    }
    return checker.counts
  }
}
