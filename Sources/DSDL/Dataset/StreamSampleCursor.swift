/// Goes through the samples that a compressed file of JSON or JSON Lines decompresses to.
struct StreamSampleCursor: SampleCursor {
  private enum Blocks {
    case lines(LineBlocks)
    case elements(ElementBlocks, JSONSampleCursor?)
  }

  private let compressed: CompressedFile
  private let file: SourceFile
  private let sources: SourceSet
  private var blocks: Blocks
  private var lines: LineSampleCursor?

  init(
    _ compressed: CompressedFile, _ stream: any ByteStream, hasLines: Bool, of file: SourceFile,
    in sources: SourceSet
  ) {
    (self.compressed, self.file, self.sources) = (compressed, file, sources)
    blocks = hasLines ? .lines(LineBlocks(stream)) : .elements(ElementBlocks(stream), nil)
  }

  var problem: FileProblem? {
    let problem =
      switch blocks {
      case .lines(let blocks): blocks.problem
      case .elements(let blocks, _): blocks.problem
      }
    return problem ?? compressed.problem
  }

  mutating func next(_ number: Int) -> Sample? {
    while true {
      switch blocks {
      case .lines(var blocks):
        if let sample = lines?.next(number) { return sample }
        guard let block = blocks.next(isCancelled: { false }) else {
          self.blocks = .lines(blocks)
          return nil
        }
        lines = LineSampleCursor(file: sources.block(block, of: file), block)
        self.blocks = .lines(blocks)
      case .elements(var blocks, var cursor):
        if let sample = cursor?.next(number) {
          self.blocks = .elements(blocks, cursor)
          return sample
        }
        let block = blocks.next { false }
        if let block {
          let file = sources.block(block, of: file)
          if cursor == nil {
            cursor = JSONSampleCursor(file: file, block, isContinued: block.isContinued)
          } else {
            cursor?.goOn(block, file)
          }
        }
        self.blocks = .elements(blocks, cursor)
        if block == nil { return nil }
      }
    }
  }
}
