package import SystemPackage
import YAMLTree

/// Reads the named file and everything it imports, each file once.
package final class DocumentLoader {
  private let sources: SourceSet
  private let search: ImportSearch
  private let collector: DiagnosticCollector
  private let libraries: LibraryCache?
  private var loaded: [FilePath: Document] = [:]
  private var importers: [Importer] = []
  /// The identities of the importers.
  private var open: Set<FilePath> = []
  package private(set) var table = NameTable()
  /// Every import met, in reading order, with what came of it.
  package private(set) var imports: [LibraryImport] = []

  /// - Parameter libraries: Those that were read before, if they are to be shared.
  package init(
    sources: SourceSet, search: ImportSearch, collector: DiagnosticCollector, libraries: LibraryCache? = nil
  ) {
    self.libraries = libraries
    self.sources = sources
    self.search = search
    self.collector = collector
  }

  /// Reads the file that was named, and its imports into the table.
  package func load(_ path: FilePath) throws(FileProblem) -> Document {
    let identity = sources.access.identity(of: path)
    let file = try read(path, identity)
    table.note(file)
    let document = Self.parse(file, isNamed: true, into: collector)
    add(document, identity: identity)
    return document
  }

  package static func parse(_ file: SourceFile, isNamed: Bool, into collector: DiagnosticCollector)
    -> Document
  {
    if let mistake = SampleFileForm.mistake(inDocument: file) {
      return DocumentReader.read(FileTree(mistake, inPlaceOf: file), isNamed: isNamed, into: collector)
    }
    return DocumentReader.read(FileTree.read(file), isNamed: isNamed, into: collector)
  }

  /// A file whose imports are being read.
  private struct Importer {
    let document: Document
    let identity: FilePath
    var remaining: ArraySlice<Name>
    var seen: [FilePath: Name] = [:]
  }

  /// Imports first, so that the importing file wins over them. One file may import another for thousands of files:
  /// those that are being read stand in a list, and not on the stack.
  private func add(_ document: Document, identity: FilePath) {
    begin(document, identity)
    while let last = importers.indices.last {
      if let name = importers[last].remaining.popFirst() {
        load(name, by: last)
      } else {
        let importer = importers.removeLast()
        open.remove(importer.identity)
        for definition in importer.document.definitions { table.add(definition, into: collector) }
      }
    }
  }

  private func begin(_ document: Document, _ identity: FilePath) {
    loaded[identity] = document
    if !document.isComplete || document.lacksImports {
      table.isIncomplete = true
      table.lacksImports = true
    }
    if document.hasUnread { table.hasUnread = true }
    open.insert(identity)
    let imports = document.imports + (document.joinedImports.map { parted($0, of: document) } ?? [])
    importers.append(Importer(document: document, identity: identity, remaining: imports[...]))
  }

  /// The names in a text that should be a list, which is reported.
  private func parted(_ joined: Document.JoinedImports, of document: Document) -> [Name] {
    let (name, names) = (joined.name, joined.names)
    let isOne =
      if case .nothing = search.find(name.text, from: document.file.location) { false } else { true }
    collector.report(
      .wrongShape, at: name.range, .shape(ShapeMessage(.key("$import"), is: .text, expected: .files)),
      hint: isOne ? .hint(.listOfOne) : .definition(.writeList("$import", names)),
      fix: isOne
        ? joined.fixIfOne
        : joined.fixIfOne.map { FixIt($0.bytes, "[\(names.joined(separator: ", "))]", safety: .safe) })
    return isOne ? [name] : names.map { Name($0, name.range) }
  }

  private func load(_ name: Name, by last: Int) {
    let importer = importers[last].document
    switch search.find(name.text, from: importer.file.location) {
    case .file(let path):
      if path.extension != "yaml" {
        collector.report(.unportableSyntax, at: name.range, .importing(.otherSuffix(name.text)))
      }
      let identity = sources.access.identity(of: path)
      guard !isRedundant(name, identity, by: last) else {
        return note(name, loaded[identity].map { .library($0.file) } ?? .unreadable(sources.display(path)))
      }
      do throws(FileProblem) {
        let library = try library(path, identity)
        note(name, .library(library.file))
        reportDescription(library, importedBy: name)
        begin(library, identity)
      } catch {
        note(name, .unreadable(sources.display(path)))
        table.isIncomplete = true
        table.lacksImports = true
        collector.report(
          error.rule, at: name.range, .file(.named(sources.display(path), error)), hint: error.hint)
      }
    case .template(let template):
      let identity = FilePath("template:\(template.name)")
      note(name, .template(template))
      guard !isRedundant(name, identity, by: last) else { return }
      let file = sources.builtIn(template.text, path: "<template>/\(template.name).yaml")
      table.note(file)
      begin(Self.parse(file, isNamed: false, into: collector), identity)
    case .nothing(let tried):
      note(name, .notFound(tried: tried.map(sources.display)))
      reportMissing(name, importer, tried)
    }
  }

  private func note(_ name: Name, _ result: LibraryImport.Result) {
    imports.append(LibraryImport(name: name, result: result))
  }

  /// Reads a library, or takes what was read of it for another description.
  private func library(_ path: FilePath, _ identity: FilePath) throws(FileProblem) -> Document {
    guard let libraries, let key = key(of: path) else {
      let file = try sources.read(path, limit: DiskReader.smallLimit)
      table.note(file)
      return Self.parse(file, isNamed: false, into: collector)
    }
    if let known = libraries[key] {
      sources.share(known.document.file)
      table.note(known.document.file)
      known.findings.replay(into: collector)
      return known.document
    }
    let file = try read(path, identity, limit: DiskReader.smallLimit)
    table.note(file)
    let (document, findings) = collector.logging { Self.parse(file, isNamed: false, into: collector) }
    if !findings.isCut {
      libraries.insert(LibraryCache.Entry(document: document, findings: findings), for: key)
    }
    return document
  }

  /// Reads a file, or takes the bytes that were read before.
  private func read(
    _ path: FilePath, _ identity: FilePath, limit: Int = DiskReader.wholeLimit
  ) throws(FileProblem) -> SourceFile {
    if let bytes = libraries?.bytes(of: identity) { return sources.add(bytes, of: path) }
    let file = try sources.read(path, limit: limit)
    libraries?.keep(file.contents, of: identity)
    return file
  }

  private func key(of path: FilePath) -> LibraryCache.Key? {
    let folder = path.folder
    guard let name = path.lastComponent, let real = DiskReader.realPath(folder.isEmpty ? "." : folder) else {
      return nil
    }
    return LibraryCache.Key(
      location: real.appending(name), path: sources.display(path), levels: collector.options.levels)
  }

  private func reportDescription(_ document: Document, importedBy name: Name) {
    guard document.role == .description else { return }
    collector.report(
      .importedDescription, at: name.range, .importing(.isDescription(name.text)),
      hint: .importing(.moveDefinitions))
  }

  /// Whether a file has been read already; a second mention in one file and a circle are reported.
  private func isRedundant(_ name: Name, _ identity: FilePath, by last: Int) -> Bool {
    if let first = importers[last].seen.updateValue(name, forKey: identity) {
      collector.report(
        .redundantImport, at: name.range, .importing(.importedTwice(name.text)),
        notes: [Note(.first(.imported), first.range)], hint: .hint(.removeOneOfTwo))
      return true
    }
    if open.contains(identity) {
      collector.report(
        .redundantImport, at: name.range,
        .importing(identity == importers[last].identity ? .importsItself : .circle(name.text)),
        hint: .section(.removeImport))
      return true
    }
    return loaded[identity] != nil
  }

  private func reportMissing(_ name: Name, _ importer: Document, _ tried: [FilePath]) {
    let severity: Severity = importers.count == 1 ? .error : .warning
    table.lacksImports = true
    if severity == .error { table.isIncomplete = true }
    func exists(_ path: String) -> Bool { search.findsFile(path, from: importer.file.location) }
    collector.report(.importNotFound, severity, at: name.range) {
      Finding(
        .importing(.notFound(name.text)),
        notes: PathAdvice.notes(tried, display: sources.display) { .tried($0, link: $1) },
        hint: PathAdvice.hint(for: name.text, exists: exists)
          ?? advice(for: name.text, importer, exists: exists)
          ?? nearby(name.text, importer, tried).map { .spelling(.meant([$0])) }
          ?? .importing(.writeRelativePath),
        fix: PathAdvice.fix(for: name, exists: exists))
    }
  }

  /// What else a name leads to: with another suffix, in another folder, as several names.
  private func advice(for name: String, _ importer: Document, exists: (String) -> Bool) -> Message? {
    let names = name.split { ",，、;； ".contains($0) }.map(String.init)
    if names.count > 1, names.count < 9, names.allSatisfy(exists) {
      return .hint(.writeItems(names))
    }
    let path = FilePath(name)
    guard name.utf8.count <= DiskReader.longestPath, let stem = path.stem, let last = path.lastComponent
    else {
      return nil
    }
    let folder = importer.file.location.folder
    if path.extension != nil {
      let bare = path.folder.appending(stem).string
      if case .file(let found) = search.find(bare, from: importer.file.location),
        let last = found.lastComponent
      {
        return .spelling(.meant([path.folder.appending(last).string]))
      }
      let file = folder.pushing(path)
      if sources.access.exists(file), !sources.access.isFolder(file) { return .importing(.librarySuffixes) }
    }
    let others = [last.string, "defs/\(last.string)"].filter { $0 != name }
    return others.first(where: exists).map { .spelling(.meant([$0])) }
  }

  /// A file or template with a similar name.
  private func nearby(_ name: String, _ importer: Document, _ tried: [FilePath]) -> String? {
    guard name.utf8.count <= DiskReader.longestPath else { return nil }
    let path = FilePath(name)
    guard let last = path.lastComponent else { return nil }
    for folder in tried.map(\.folder) {
      let kind: FolderNames.Kind = path.extension == nil ? .libraryStems : .libraries
      if let nearest = collector.folderNames.nearest(
        to: last.string, in: folder, kind, otherThan: importer.file.location)
      {
        return path.folder.appending(nearest).string
      }
    }
    return Spelling.nearest(to: name, among: Template.all.map(\.name)).first
  }
}
