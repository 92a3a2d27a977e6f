@testable import DSDL
@testable import DSDLLanguage

/// A stream that gives as few bytes at a time as it likes.
final class FuzzStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private var step: Int
  private(set) var bytesRead = 0

  init(_ bytes: [UInt8], step: Int) {
    rest = bytes[...]
    self.step = step
  }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int {
    let part = rest.prefix(min(step, buffer.count))
    rest = rest.dropFirst(part.count)
    step = step % 7 + 1
    buffer.copyBytes(from: part)
    bytesRead += part.count
    return part.count
  }

  /// The blocks of a list, one behind the other, are the stream; and how it comes changes no finding.
  static func compare(_ bytes: [UInt8]) {
    var blocks = ElementBlocks(FuzzStream(bytes, step: 3))
    var together: [UInt8] = []
    var isContinued = true
    while let block = blocks.next(isCancelled: { false }) {
      precondition(isContinued, "there is a block behind the last one")
      precondition(block.start.offset == together.count, "a block is at the wrong place")
      together += block.padded[..<block.count]
      isContinued = block.isContinued
    }
    precondition(together == bytes || bytes.first != UInt8(ascii: "{"), "bytes are missing")
    precondition(findings(bytes, step: 3) == findings(bytes, step: 1 << 20), "pieces make a difference")
  }

  private static func findings(_ bytes: [UInt8], step: Int) -> [String] {
    let pipeline = Pipeline(options: ValidationOptions())
    var checker = SampleChecker(
      plan: PlanCompiler.compile(.list(element: .int, ordered: false)), content: .samples,
      sources: pipeline.sources, collector: pipeline.collector)
    try? checker.elements(
      from: PeekedStream(FuzzStream(bytes, step: step)), of: pipeline.sources.stream(path: "<stream>"))
    return pipeline.collector.diagnostics.map {
      "\($0.rule.name) \($0.range.start.offset) \($0.range.start.line):\($0.range.start.column) \($0.message)"
    }
  }
}
