import SystemPackage

/// Divides sample files among shards, or lets all shards read all of them.
struct FileDivision {
  private let content: SampleChecker.Content
  private let shard: Shard?
  private let sources: SourceSet
  private let monitor: ValidationMonitor?
  /// Whether every file belongs to one shard.
  private let dealsFiles: Bool

  init(
    _ files: [SampleStore], _ content: SampleChecker.Content, options: ValidationOptions, sources: SourceSet
  ) {
    self.content = content
    self.sources = sources
    shard = options.samples.shard
    monitor = options.monitor
    let count = files.count { !$0.isMissing }
    // Where a range counts, so do the samples of the files before.
    dealsFiles = shard.map { $0.count > 1 && count >= $0.count && options.samples.isOfAll } ?? false
    if let monitor, monitor.wantsTotal, content == .samples {
      for (index, file) in files.enumerated() where !dealsFiles || shard?.owns(file: index) == true {
        if let path = file.path { monitor.willRead(sources.access.size(path) ?? 0) }
      }
    }
  }

  /// Checks the files of this shard; of the others only the names are noted.
  func check(
    _ located: [(store: SampleStore, name: SourceRange)], with checker: inout SampleChecker
  ) -> SampleCounts {
    guard let shard, shard.count > 1 else {
      checker.check(located)
      return checker.tally.counts
    }
    switch content {
    case .globalInfo:
      for (store, name) in located {
        if shard.index == 1 { checker.check(store, namedAt: name) } else { note(store) }
      }
      return checker.tally.counts
    case .samples: break
    }
    guard dealsFiles else {
      for (store, name) in located where !checker.tally.isDone { checker.check(store, namedAt: name) }
      return checker.tally.counts
    }
    checker.tally.sharesFiles = false
    let mutesCommon = checker.collector.mutesCommon
    checker.collector.mutesCommon = false
    defer { checker.collector.mutesCommon = mutesCommon }
    var byFile: [SampleCounts.FileCount] = []
    var file = -1
    for (store, name) in located {
      // What is missing belongs to no sample.
      guard !store.isMissing else {
        if shard.index == 1 { checker.check(store, namedAt: name) }
        continue
      }
      file += 1
      guard shard.owns(file: file) else {
        note(store)
        continue
      }
      let met = checker.tally.counts.met
      checker.check(store, namedAt: name)
      if let path = store.path {
        byFile.append(.init(file: sources.display(path), count: checker.tally.counts.met - met))
      }
    }
    var counts = checker.tally.counts
    counts.byFile = byFile
    // Only the first shard says that there is no sample; if it has none, it has to look at the others' files.
    if counts.met == 0, shard.index == 1 {
      counts.met = samplesOfOthers(located.map(\.store), checker, shard)
    }
    return counts
  }

  private func samplesOfOthers(_ files: [SampleStore], _ checker: SampleChecker, _ shard: Shard) -> Int {
    var options = checker.options
    options.samples = SampleSelection(range: Int.max - 1..<Int.max)
    var probe = SampleChecker(
      plan: checker.plan, content: content, sources: sources.withoutFiles,
      collector: DiagnosticCollector(options: options.collecting),
      options: options)
    let nowhere = SourceRange(SourceFile(path: "", bytes: []), 0..<0)
    for (index, file) in files.enumerated() where !shard.owns(file: index) && probe.tally.counts.met == 0 {
      probe.check(file, namedAt: nowhere)
    }
    return probe.tally.counts.met
  }

  /// Notes a file that another shard reads, so that all shards list the same files in the same order.
  private func note(_ store: SampleStore) {
    switch store {
    case .compressed: store.path.map { _ = sources.decompressed($0) }
    default: store.path.map { _ = try? sources.map($0) }
    }
  }
}

extension SampleStore {
  /// Whether there is nothing to read.
  var isMissing: Bool { if case .missing = self { true } else { false } }

  /// The file; nothing for samples inside the description.
  var path: FilePath? {
    switch self {
    case .inline, .missing: nil
    case .json(let path), .jsonLines(let path), .yaml(let path): path
    case .compressed(_, let store): store.path
    }
  }
}
