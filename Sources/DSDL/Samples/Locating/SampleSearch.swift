import SystemPackage
import YAMLTree

/// Turns what the section `data` says into the files to read, reporting those that are not there.
struct SampleSearch {
  let description: SourceFile
  let collector: DiagnosticCollector
  let access: FileAccess
  let display: (FilePath) -> String

  /// The stores in order; each with the place that names it.
  func stores(_ store: DataSection.Place) -> [(store: SampleStore, name: SourceRange)] {
    switch store {
    case .none: return []
    case .inline(let node, let mistakes):
      return [(.inline(node, description, mistakes), SourceRange(description, node.range))]
    case .paths(let names):
      var known: [FilePath: Name] = [:]
      return names.flatMap { name in
        let stores = files(name)
        if names.count > 1 { reportRepeated(stores, name, &known) }
        return stores.map { ($0, name.range) }
      }
    }
  }

  /// Reports a name whose files, or some of them, are those of a name before it.
  private func reportRepeated(_ stores: [SampleStore], _ name: Name, _ known: inout [FilePath: Name]) {
    var first: Name?
    for path in stores.compactMap(\.path).map(\.normalized) {
      if let other = known[path] { first = first ?? other } else { known[path] = name }
    }
    guard let first else { return }
    collector.report(
      .duplicateName, at: name.range, .sampleFile(.listedTwice(name.text)),
      notes: [Note(.first(.listed), first.range)], hint: .hint(.removeOneOfTwo))
  }

  private func files(_ name: Name) -> [SampleStore] {
    guard name.text.utf8.count <= DiskReader.longestPath else {
      collector.report(.fileNotFound, at: name.range, .sampleFile(.pathTooLong))
      return []
    }
    let path = description.location.folder.pushing(FilePath(name.text))
    if access.isFolder(path) { return filesInFolder(path, name) }
    switch access.absence(of: path) {
    case nil: break
    case .notFound:
      collector.report(.fileNotFound, at: name.range) {
        Finding(
          .sampleFile(.absent(name.text)),
          notes: PathAdvice.notes([path], display: display) { .lookedFor($0, link: $1) },
          hint: PathAdvice.hint(for: name.text, exists: exists) ?? withSuffix(name.text)
            ?? nearby(path, name.text),
          fix: PathAdvice.fix(for: name, exists: exists))
      }
      return []
    case let problem?:
      // Nobody can say that there is nothing.
      collector.report(.fileUnreadable, at: name.range, .file(.named(name.text, problem)))
      return []
    }
    guard let store = SampleStore(path) else {
      collector.report(
        .unsupportedFile, at: name.range,
        .sampleFile(.unknownSuffix(name.text, expected: SampleStore.suffixes)))
      return []
    }
    if case .jsonLines = store {
      collector.report(
        .unportableSyntax, at: name.range, .sampleFile(.lines(name.text)),
        hint: .sampleFile(.writeSamplesInJSON))
    }
    return [store]
  }

  private func filesInFolder(_ folder: FilePath, _ name: Name) -> [SampleStore] {
    do throws(FileProblem) {
      let stores = try access.fileNames(in: folder).compactMap { SampleStore(folder.appending($0)) }
      if stores.isEmpty {
        collector.report(
          .noSamples, at: name.range, .sampleFile(.emptyFolder(name.text)),
          hint: .sampleFile(.suffixes(SampleStore.suffixes)))
      }
      return stores
    } catch {
      collector.report(.fileUnreadable, at: name.range, .file(.named(name.text, error)))
      return []
    }
  }

  /// Whether a path relative to the description leads to something.
  private func exists(_ name: String) -> Bool {
    access.exists(description.location.folder.pushing(FilePath(name)))
  }

  /// The file of samples with this name and a suffix, where there is one: `train` and `train.txt` for `train.json`.
  private func withSuffix(_ name: String) -> Message? {
    let path = FilePath(name)
    guard let stem = path.lastComponent?.stem, let last = path.lastComponent?.string else { return nil }
    let folder = path.folder
    let names = [last, stem].flatMap { name in SampleStore.plainSuffixes.map { "\(name).\($0)" } }
    return names.lazy.map { folder.appending($0).string }.first(where: exists).map { .spelling(.meant([$0])) }
  }

  private func nearby(_ path: FilePath, _ name: String) -> Message? {
    guard let last = path.lastComponent else { return nil }
    let folder = path.folder
    guard let nearest = collector.folderNames.nearest(to: last.string, in: folder) else { return nil }
    return .spelling(.meant([FilePath(name).folder.appending(nearest).string]))
  }
}
