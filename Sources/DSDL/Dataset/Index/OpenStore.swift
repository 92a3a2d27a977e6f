import YAMLTree

/// A store of samples that can be read at any place.
struct OpenStore: Sendable {
  enum Content: Sendable {
    case bytes(FileMapping)
    case nodes([Node])
  }

  let file: SourceFile
  let content: Content
  let store: IndexedStore
  /// What stands before the number of a sample in pointers.
  let prefix: String

  /// Opens a store, and looks whether it is what the index is of.
  init(_ store: SampleStore, _ known: IndexedStore, _ files: SourceSet) throws(SampleIndexError) {
    let path = store.path.map(files.display) ?? known.name
    do throws(FileProblem) {
      let fingerprint: FileFingerprint
      switch store {
      case .json(let path), .jsonLines(let path):
        let mapping: FileMapping
        (file, mapping) = try files.map(path)
        content = .bytes(mapping)
        fingerprint = FileFingerprint(mapping)
      case .yaml(let path):
        fingerprint = FileFingerprint(try files.access.map(path).mapping)
        file = try files.read(path)
        let list = FileTree.read(file).tree.root?["samples"]
        content = .nodes(list.map { Array($0.elements) } ?? [])
      case .inline(let list, let description, _):
        file = description
        content = .nodes(Array(list.elements))
        fingerprint = FileFingerprint(description.contents)
      case .compressed, .missing: throw .notFound
      }
      guard fingerprint == known.fingerprint else { throw .changed }
    } catch {
      throw .file(path, error)
    }
    self.store = known
    prefix = store.path == nil ? "/data/samples" : known.kind == .lines ? "" : "/samples"
  }

  /// Reads a sample, from the place of one that comes before it, or of its own.
  func sample(
    _ number: Int, from entry: IndexedStore.Entry, _ types: SampleTypes
  ) throws(SampleIndexError) -> Sample {
    switch content {
    case .nodes(let nodes):
      let place = entry.place + number - entry.number
      guard nodes.indices.contains(place) else { throw .changed(file.path) }
      return sample(number, nodes[place], types)
    case .bytes(let mapping):
      let sample = mapping.withBytes { self.sample(number, from: entry, $0, types) }
      if let problem = mapping.problem { throw .file(file.path, problem) }
      guard let sample else { throw .changed(file.path) }
      return sample
    }
  }

  private func sample(_ number: Int, _ node: Node, _ types: SampleTypes) -> Sample {
    guard node.isComplete else {
      return failure(
        number, InstanceMistake(rule: .yamlSyntax, range: node.range, message: .reading(.unreadable)))
    }
    let text = text(
      JSONCopy.text(of: NodeReader(node)).withUnsafeBufferPointer { SampleText.padded($0) }, node.start,
      types, node: node)
    return Sample(number: number, content: .text(text, 0..<text.count))
  }

  /// Nil if there is no such place.
  private func sample(
    _ number: Int, from entry: IndexedStore.Entry, _ bytes: ByteView, _ types: SampleTypes
  ) -> Sample? {
    guard let base = bytes.base, entry.place < bytes.count else { return nil }
    var cursor = JSONCursor(base + entry.place)
    for _ in entry.number..<number {
      let start = cursor.at
      cursor.passValue()
      // A place that an index has made up may be one where no value begins.
      guard cursor.at > start else { return nil }
      cursor.skipBlanks()
      if cursor.at.pointee == UInt8(ascii: ",") { cursor.at += 1 }
      cursor.skipBlanks()
      guard cursor.at - base < bytes.count else { return nil }
    }
    let start = cursor.at - base
    var reader = JSONReader(bytes, at: start)
    if store.kind == .lines {
      var lines = JSONLines(bytes, from: start)
      reader = JSONReader(bytes[0..<(lines.next()?.upperBound ?? bytes.count)], at: start)
      reader.isLine = true
    } else {
      reader.resume(at: start, depth: 2)
    }
    do throws(InstanceMistake) {
      try reader.skip()
      let end = reader.end
      if store.kind == .lines, !reader.isAtEnd() { throw reader.unexpected(.endOfLine) }
      let text = text(SampleText.padded(bytes[start..<end].buffer), start, types)
      return Sample(number: number, content: .text(text, 0..<text.count))
    } catch {
      return failure(number, error)
    }
  }

  private func text(_ bytes: [UInt8], _ start: Int, _ types: SampleTypes, node: Node? = nil) -> SampleText {
    SampleText(
      bytes, types: types, file: file, start: start, node: node, prefix: prefix,
      index: store.kind == .lines ? nil : -store.firstNumber)
  }

  private func failure(_ number: Int, _ mistake: InstanceMistake) -> Sample {
    let pointer = prefix + (store.kind == .lines ? "" : "/\(number - store.firstNumber)")
    let error = MalformedSample(mistake, in: file, sample: number, pointer: pointer)
    return Sample(
      number: number,
      content: .failure(
        Sample.Failure(error.diagnostic, at: SourceRange(file, mistake.range), pointer: pointer)))
  }
}
