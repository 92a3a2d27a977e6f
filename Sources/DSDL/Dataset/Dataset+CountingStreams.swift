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
        var count = 0
        var lines = JSONLines(bytes)
        while let line = lines.next() {
          if line.contains(where: { !isJSONBlank(bytes[$0]) }) { count += 1 }
        }
        return count
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
        guard isFirst else { return elements(bytes, from: 0, expectsElement: false) }
        var reader = JSONReader(bytes, at: bytes.textStart)
        guard (try? reader.enterSamples()) != nil else { return nil }
        return elements(bytes, from: reader.at, expectsElement: true)
      }
      guard let part else { return nil }
      count += part.count
      (isClosed, isFirst) = (part.isClosed, false)
    }
    if let problem = blocks.problem { throw problem }
    return isClosed ? count : nil
  }

  /// Counts what begins outside of all brackets: first of all, or behind a comma.
  private static func elements(
    _ bytes: ByteView, from start: Int, expectsElement: Bool
  ) -> (count: Int, isClosed: Bool)? {
    var count = 0
    var depth = 0
    var expectsElement = expectsElement
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return byte == UInt8(ascii: "]") ? (count, true) : nil }
        depth -= 1
        continue
      case UInt8(ascii: ","):
        if depth == 0 { expectsElement = true }
        continue
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: break
      }
      if depth == 0, expectsElement {
        count += 1
        expectsElement = false
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "\""):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at += 1
      default: break
      }
    }
    return (count, false)
  }
}
