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
          "'\(name.text)' does not exist", notes: [Note("looked for \(display(path))")],
          hint: hint(for: name.text) ?? nearby(path, name.text))
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
      collector.report(.fileUnreadable, at: name.range, "'\(name.text)' \(error.explanation)")
      return []
    }
  }

  /// What is to be said of a path that only a shell, a browser or another system understands.
  private func hint(for name: String) -> String? {
    if name.contains("://") { return "files are read from the disk: fetch it, and name its path" }
    if name.hasPrefix("~") {
      return "'~' stands for a home folder in a shell only: write the path from the root, or from here"
    }
    guard name.contains("\\") else { return nil }
    let portable = name.split(separator: "\\", omittingEmptySubsequences: true).joined(separator: "/")
    let path = description.location.removingLastComponent().pushing(FilePath(portable))
    return DiskReader.exists(path) ? "write '\(portable)'" : "folders are separated by '/'"
  }

  private func nearby(_ path: FilePath, _ name: String) -> String? {
    guard let last = path.lastComponent else { return nil }
    let folder = path.removingLastComponent()
    let names = (try? DiskReader.names(in: folder.isEmpty ? "." : folder)) ?? []
    guard let nearest = Spelling.nearest(to: last.string, among: names).first else { return nil }
    return "did you mean '\(FilePath(name).removingLastComponent().appending(nearest).string)'?"
  }
}
