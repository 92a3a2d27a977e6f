import SystemPackage

/// Samples that come one after the other, and are never in memory as a whole: through a file descriptor, or out of a
/// compressed file.
extension SampleChecker {
  /// Of what is no list of samples so much is held in memory.
  private static let wholeLimit = 256 << 20

  /// Checks what comes through a file descriptor: JSON Lines, or one document with all samples.
  mutating func stream(from descriptor: Int32, namedAt name: SourceRange) {
    let source = DescriptorStream(descriptor, isSummed: options.samples.shard != nil)
    defer { tally.streamed = source.digest }
    let stream = PeekedStream(source)
    let whole = sources.stream(path: "<stdin>")
    let monitor = options.monitor
    do throws(FileProblem) {
      let hasField = isSampleField("samples")
      if hasField != true,
        stream.isDocument(
          isOfOtherStructs: hasField == false, isCancelled: { monitor?.isCancelled == true })
      {
        try elements(from: stream, of: whole)
      } else {
        try lines(from: stream, of: whole)
      }
    } catch {
      isComplete = false
      collector.report(error.rule, at: name, .file(.samples(error)), hint: error.hint)
    }
  }

  /// Whether samples are structs with such a field; nil if they are no structs.
  private func isSampleField(_ name: String) -> Bool? {
    guard case .structure(let type) = plan.types[plan.root] else { return nil }
    return type.fields.contains { $0.name.text == name }
  }

  /// Checks what a file decompresses to.
  mutating func compressed(
    _ store: SampleStore, _ compression: Compression, _ name: SourceRange
  ) throws(FileProblem) {
    guard let path = store.path else { return }
    let compressed = try sources.access.compressed(path)
    let head = try compressed.head()
    guard compression.begins(head) else {
      guard let foreign = head.withByteView({ ForeignFile($0) }) else {
        throw .damaged(.notCompressed(compression, isEmpty: head.isEmpty))
      }
      lose()
      return collector.report(foreign, in: sources.add(head, of: path))
    }
    let stream = PeekedStream(try compression.stream(of: compressed))
    let file = sources.decompressed(path)
    let access = sources.access
    let trust = FileTrust { () throws(FileProblem) in
      try compression.stream(of: try access.compressed(path)).readToEnd()
    }
    collector.trust = trust
    defer {
      collector.trust = nil
      tally.isGivenUp = false
    }
    switch store {
    case .jsonLines:
      guard acceptsLines(name) else { return }
      try lines(from: stream, of: file)
    case .json where content == .samples: try elements(from: stream, of: file)
    default:
      let monitor = options.monitor
      let bytes = try stream.all(limit: Self.wholeLimit) { monitor?.isCancelled == true }
      let block = StreamBlock(bytes)
      let whole = sources.block(block, of: file)
      if case .yaml = store { yaml(whole) } else { block.withBytes { json($0, whole) } }
    }
    if let problem = compressed.problem ?? trust.damage { throw problem }
  }

  /// Checks lines with a sample each.
  private mutating func lines(from stream: PeekedStream, of whole: SourceFile) throws(FileProblem) {
    defer { endLineValue() }
    var blocks = LineBlocks(stream)
    var recogniser = lineRecogniser()
    while let block = next({ blocks.next(isCancelled: $0) }, from: stream) {
      prepareRecognition(of: block.count)
      if recogniser == nil { recogniser = lineRecogniser() }
      let file = sources.block(block, of: whole)
      let goesOn = block.withBytes { bytes in
        let isFirst = block.start.offset == 0
        guard !isFirst || (isText(bytes, file, as: .jsonLines) && checkLines(bytes, file)) else {
          return false
        }
        lines(of: bytes, in: file, recogniser)
        return true
      }
      if !goesOn { return }
    }
    if let problem = blocks.problem { throw problem }
  }

  /// Checks `{"samples": [ … ]}`.
  mutating func elements(from stream: PeekedStream, of whole: SourceFile) throws(FileProblem) {
    let monitor = options.monitor
    let head = StreamBlock(stream.foreignHead { monitor?.isCancelled == true })
    guard head.withBytes({ isText($0, sources.block(head, of: whole), as: .json) }) else { return }
    var blocks = ElementBlocks(stream)
    var document: JSONSampleFile?
    while let block = next({ blocks.next(isCancelled: $0) }, from: stream) {
      prepareRecognition(of: block.count)
      let file = sources.block(block, of: whole)
      block.withBytes { bytes in
        let evaluator = Evaluator(
          plan: plan, file: file, collector: collector, tape: observation?.tape,
          shortcuts: recognition.elements,
          reader: JSONReader(bytes), prefix: "/\(content.key)")
        if let last = document {
          var next = JSONSampleFile(block, evaluator, behind: last)
          next.goOn(&self)
          document = next
        } else {
          let recogniser = listRecogniser()
          var first = JSONSampleFile(bytes: bytes, evaluator: evaluator, recogniser: recogniser)
          first.begin(block, &self)
          document = first
        }
      }
      // Behind a mistake that reading cannot go on after there may be more blocks.
      guard let stop = document?.stop else { return }
      blocks.goOn(at: stop.offset, of: block, isBehindList: stop.isBehindList)
    }
    if let problem = blocks.problem { throw problem }
  }

  /// The next block; nil if no more is wanted. What it took of a file is counted.
  private mutating func next(
    _ block: (_ isCancelled: () -> Bool) -> StreamBlock?, from stream: any ByteStream
  ) -> StreamBlock? {
    guard wantsLines else { return nil }
    let monitor = options.monitor
    let before = stream.bytesRead
    defer { monitor?.didRead(stream.bytesRead - before) }
    tally.countsBytes = false
    return block { monitor?.isCancelled == true }
  }
}
