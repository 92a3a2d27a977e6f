import SystemPackage

extension Dataset.Store {
  /// Why samples cannot be counted.
  package struct CountProblem: Error {
    /// "cannot be read: permission denied", "line 3: the list is not closed"
    package let reason: Phrase
  }

  /// The number of samples here.
  ///
  /// The file is read as for checking, so that both always come to the same number, but samples may be of any shape.
  ///
  /// - Parameter threads: How many threads read, at least 1.
  /// - Returns: Nil if the file cannot be read, is not of the right shape, or its text is broken so that there may be
  ///   more.
  public func countSamples(threads: Int = 1) -> Int? { try? count(threads: threads) }

  /// The number of samples, or why there is none.
  package func count(threads: Int) throws(CountProblem) -> Int {
    try StackRoom.ensured { () throws(CountProblem) in try counted(threads) }
  }

  private func counted(_ threads: Int) throws(CountProblem) -> Int {
    guard let store else { throw CountProblem(FileProblem.notFound) }
    var options = ValidationOptions()
    options.threads = threads
    for rule in [Rule.duplicateID, .unusedClass, .jsonTrailingComma] {
      options.diagnostics.levels[rule] = .off
    }
    let collector = DiagnosticCollector(options: options.collecting)
    let sources = SourceSet(workingFolder: DiskReader.workingFolder, access: access)
    var checker = SampleChecker(
      plan: PlanCompiler.compile(.unknown), passing: type.map { PlanCompiler.compile($0) }, content: .samples,
      sources: sources, collector: collector, options: options)
    checker.check(store, namedAt: name)
    if !checker.hasCountedAll,
      let mistake = collector.sorted(in: sources.files).last(where: { $0.severity == .error })
    {
      throw CountProblem(mistake, isInFile: mistake.file != name.file)
    }
    return checker.tally.counts.met
  }
}

extension Dataset.Store.CountProblem {
  fileprivate init(_ problem: FileProblem) { reason = FileMessage.marked(problem).phrase }

  fileprivate init(_ mistake: Diagnostic, isInFile: Bool) {
    guard isInFile else {
      reason = mistake.said.phrase
      return
    }
    let line = mistake.range.start.line
    reason = Phrase("line \(line): ", zh: "第 \(line) 行：") + mistake.said.phrase
  }
}
