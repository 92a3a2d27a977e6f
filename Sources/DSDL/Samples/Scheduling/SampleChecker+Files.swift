import SystemPackage

/// Samples in many files.
extension SampleChecker {
  /// From so many files on they are looked at ahead of their turn.
  private static let manyFiles = 16

  /// Checks sources in order.
  mutating func check(_ located: [(store: SampleStore, name: SourceRange)]) {
    let ahead = located.count < Self.manyFiles ? nil : look(aheadAt: located)
    defer { ahead?.stop() }
    for (store, name) in located where !tally.isDone {
      let clean = ahead?.next()
      if let path = store.path, let clean {
        let file = sources.note(path, size: clean.size, hasByteOrderMark: clean.hasByteOrderMark)
        takeOver(clean.parts, flawed: [], index: clean.hasNumbers ? 0 : nil, in: file)
        tally.count(clean: clean.samples, bytes: clean.size)
      } else {
        check(store, namedAt: name)
      }
    }
  }

  private mutating func look(aheadAt files: [(store: SampleStore, name: SourceRange)]) -> FilesAhead? {
    // Where samples have numbers that matter, a file's turn has to come first.
    guard content == .samples, sources.access.readsInPlace, !options.samples.isPartial,
      let first = files.first?.store.path
    else {
      return nil
    }
    prepareRecognition(of: (sources.access.size(first) ?? 0) * files.count)
    guard let flatPlan = recognition.plan else { return nil }
    return FilesAhead(files, checker: self, flatPlan)
  }
}
