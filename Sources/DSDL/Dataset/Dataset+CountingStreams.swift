import YAMLTree

/// Counting what a compressed file holds.
extension Dataset.Source {
  func counting(
    _ source: SampleSource, _ compression: Compression
  ) throws(CountProblem) -> Int {
    do throws(FileProblem) {
      guard let path = source.path else { throw .notFound }
      let stream = try compression.stream(of: access.compressed(path))
      let count: Int?
      switch source {
      case .yaml: count = Self.nodes(try stream.all(limit: DiskReader.smallLimit) { false })
      case .jsonLines: count = try Self.lines(stream)
      default: count = try Self.elements(stream)
      }
      guard let count else { throw .damaged(.noSamples) }
      return count
    } catch {
      throw CountProblem(reason: FileMessage.marked(error).phrase)
    }
  }

  private static func nodes(_ bytes: [UInt8]) -> Int? {
    let result = Tree.parse(bytes)
    guard result.isComplete, let list = result.tree.root?["samples"], list.kind == .sequence else {
      return nil
    }
    return list.count
  }

  /// The lines that are not blank.
  private static func lines(_ stream: any ByteStream) throws(FileProblem) -> Int {
    var count = 0
    var blocks = LineBlocks(stream)
    while let block = blocks.next(isCancelled: { false }) {
      count += block.withBytes { bytes in
        var counter = SampleCounter(block: bytes)
        return counter?.lines(from: 0) ?? 0
      }
    }
    if let problem = blocks.problem { throw problem }
    return count
  }

  private static func elements(_ stream: any ByteStream) throws(FileProblem) -> Int? {
    var count = 0
    var isClosed = false
    var isFirst = true
    var blocks = ElementBlocks(stream)
    while let block = blocks.next(isCancelled: { false }) {
      let part = block.withBytes { bytes -> (count: Int, isClosed: Bool)? in
        var counter = SampleCounter(block: bytes)
        guard isFirst else { return counter?.part(from: 0, isFirst: false) }
        var reader = JSONReader(bytes, at: bytes.textStart)
        guard (try? reader.enterSamples()) != nil else { return nil }
        return counter?.part(from: reader.at, isFirst: true)
      }
      guard let part else { return nil }
      count += part.count
      (isClosed, isFirst) = (part.isClosed, false)
    }
    if let problem = blocks.problem { throw problem }
    return isClosed ? count : nil
  }
}
