import SystemPackage
import YAMLTree

/// Turns what the section `data` says into the files to read, reporting those that are not there.
struct SampleLocator {
  let description: SourceFile
  let collector: DiagnosticCollector
  let display: (FilePath) -> String

  /// The sources in order; each with the place that names it.
  func sources(_ source: DataSection.Source) -> [(source: SampleSource, name: SourceRange)] {
    switch source {
    case .none: return []
    case .inline(let node, let mistakes):
      return [(.inline(node, description, mistakes), SourceRange(description, node.range))]
    case .paths(let names): return names.flatMap { name in files(name).map { ($0, name.range) } }
    }
  }

  private func files(_ name: Name) -> [SampleSource] {
    guard name.text.utf8.count <= DiskReader.longestPath else {
      collector.report(.fileNotFound, at: name.range, "the path is longer than that of any file")
      return []
    }
    let path = description.location.removingLastComponent().pushing(FilePath(name.text))
    if DiskReader.isFolder(path) { return filesInFolder(path, name) }
    guard DiskReader.exists(path) else {
      collector.report(.fileNotFound, at: name.range) {
        Finding(
          "'\(name.text)' does not exist",
          notes: PathAdvice.notes([path], "looked for", display: display),
          hint: PathAdvice.hint(for: name.text, exists: exists) ?? nearby(path, name.text),
          fix: PathAdvice.fix(for: name, exists: exists))
      }
      return []
    }
    guard let source = SampleSource(path) else {
      collector.report(
        .unsupportedFile, at: name.range,
        "'\(name.text)' has a suffix that says nothing of its content: \(SampleSource.suffixes) is expected")
      return []
    }
    if case .jsonLines = source {
      collector.report(
        .unportableSyntax, at: name.range, "'\(name.text)' is JSON Lines, which the Python SDK does not read",
        hint: "write {\"samples\": [ … ]} in a file that ends in .json")
    }
    return [source]
  }

  private func filesInFolder(_ folder: FilePath, _ name: Name) -> [SampleSource] {
    do throws(FileProblem) {
      let sources = try DiskReader.fileNames(in: folder).compactMap { SampleSource(folder.appending($0)) }
      if sources.isEmpty {
        collector.report(
          .noSamples, at: name.range, "the folder '\(name.text)' holds no file of samples",
          hint: "files of samples end in \(SampleSource.suffixes)")
      }
      return sources
    } catch {
      collector.report(.fileUnreadable, at: name.range, .file(.named(name.text, error)))
      return []
    }
  }

  /// Whether a path relative to the description leads to something.
  private func exists(_ name: String) -> Bool {
    DiskReader.exists(description.location.removingLastComponent().pushing(FilePath(name)))
  }

  private func nearby(_ path: FilePath, _ name: String) -> String? {
    guard let last = path.lastComponent else { return nil }
    let folder = path.removingLastComponent()
    guard let nearest = collector.folderNames.nearest(to: last.string, in: folder) else { return nil }
    return "did you mean '\(FilePath(name).removingLastComponent().appending(nearest).string)'?"
  }
}
