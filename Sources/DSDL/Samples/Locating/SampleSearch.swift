import SystemPackage
import YAMLTree

/// Turns what the section `data` says into the files to read, reporting those that are not there.
struct SampleSearch {
  /// By so many bytes it is told what a file is whose name says nothing.
  private static let headSize = 1 << 17

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
          hint: PathAdvice.hint(for: name.text, exists: exists) ?? severalFiles(name.text) ?? withSuffix(
            name.text)
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
      reportUnknownSuffix(name, path)
      return []
    }
    if case .jsonLines = store {
      collector.report(
        .unportableSyntax, at: name.range, .sampleFile(.lines(name.text)),
        hint: .sampleFile(.writeSamplesInJSON))
    }
    return [store]
  }

  /// Says of a file that is not named like one of samples what it is, and what to do.
  private func reportUnknownSuffix(_ name: Name, _ path: FilePath) {
    collector.report(.unsupportedFile, at: name.range) {
      let unknown = Message.sampleFile(.unknownSuffix(name.text, expected: SampleStore.suffixes))
      guard let mapping = try? access.map(path).mapping else { return Finding(unknown) }
      return mapping.withBytes { bytes in
        let head = bytes[0..<Self.headSize]
        let foreign = ForeignFile(head, as: .jsonLines)?.content
        if foreign == .yaml { return Finding(unknown, hint: .file(.mending(.yaml))) }
        if let foreign {
          return Finding(.sampleFile(.foreign(name.text, foreign)), hint: .file(.mending(foreign)))
        }
        if SampleFileForm.hasValueOnEachLine(head) {
          return Finding(unknown, hint: .file(.mending(.jsonLines)))
        }
        let isObject = head.buffer.first { !isJSONBlank($0) } == UInt8(ascii: "{")
        return Finding(unknown, hint: isObject ? .sampleFile(.nameJSON) : nil)
      }
    }
  }

  private func filesInFolder(_ folder: FilePath, _ name: Name) -> [SampleStore] {
    do throws(FileProblem) {
      let stores = try access.fileNames(in: folder).compactMap { SampleStore(folder.appending($0)) }
      if stores.isEmpty {
        collector.report(
          .noSamples, at: name.range, .sampleFile(.emptyFolder(name.text)),
          hint: .sampleFile(.suffixes(SampleStore.suffixes)))
      }
      reportInnerFolder(of: folder, name)
      return stores
    } catch {
      collector.report(.fileUnreadable, at: name.range, .file(.named(name.text, error)))
      return []
    }
  }

  /// Says of a folder in a folder of samples that nobody reads the samples in it.
  private func reportInnerFolder(of folder: FilePath, _ name: Name) {
    let inner = access.folderNames(in: folder).first { holdsSamples(folder.appending($0)) }
    guard let inner else { return }
    let path = FilePath(name.text).appending(inner).string
    collector.report(
      .ignoredSection, at: name.range, .sampleFile(.innerFolder(name.text, inner)),
      hint: .sampleFile(.listPath(path)))
  }

  /// Whether the first file in a folder that is named like one of samples seems to be one.
  private func holdsSamples(_ folder: FilePath) -> Bool {
    let files = ((try? access.fileNames(in: folder)) ?? []).lazy.map { folder.appending($0) }
    guard let first = files.first(where: { SampleStore($0) != nil }),
      let mapping = try? access.map(first).mapping
    else { return false }
    return mapping.withBytes { bytes in
      let head = bytes[0..<Self.headSize]
      return SampleFileForm.hasValueOnEachLine(head) || SampleFileForm.beginsWithSamples(head)
    }
  }

  /// Whether a path relative to the description leads to something.
  private func exists(_ name: String) -> Bool {
    access.exists(description.location.folder.pushing(FilePath(name)))
  }

  /// What to write for several files in one text.
  private func severalFiles(_ text: String) -> Message? {
    let names = text.split { ",，、;；".contains($0) }.map { String($0).trimmed }
    guard names.count > 1, names.count < 9, names.allSatisfy(exists) else { return nil }
    return .hint(.write("[\(names.joined(separator: ", "))]"))
  }

  /// The file of samples with this name and a suffix, where there is one: `train` and `train.txt` for `train.json`.
  private func withSuffix(_ name: String) -> Message? {
    let path = FilePath(name)
    guard let stem = path.lastComponent?.stem, let last = path.lastComponent?.string else { return nil }
    let folder = path.folder
    let names = [last, stem].flatMap { name in SampleStore.plainSuffixes.map { "\(name).\($0)" } }
    let own = description.location
    let found = names.lazy.map { folder.appending($0) }.first {
      exists($0.string) && own.folder.pushing($0).normalized != own.normalized
    }
    return found.map { .spelling(.meant([$0.string])) }
  }

  private func nearby(_ path: FilePath, _ name: String) -> Message? {
    guard let last = path.lastComponent else { return nil }
    let folder = path.folder
    guard
      let nearest = collector.folderNames.nearest(
        to: last.string, in: folder, otherThan: description.location)
    else { return nil }
    return .spelling(.meant([FilePath(name).folder.appending(nearest).string]))
  }
}
