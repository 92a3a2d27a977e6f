@testable import DSDL
@testable import DSDLLanguage

/// Samples that come through a pipe.
enum FuzzStream {
  /// The blocks of a list, one behind the other, are the stream; and how it comes changes no finding.
  static func compare(_ bytes: [UInt8]) {
    var blocks = ElementBlocks(SteppedStream(bytes, step: 3))
    var together: [UInt8] = []
    var isLast = false
    while let block = blocks.next(isCancelled: { false }) {
      precondition(!isLast, "there is a block behind the last one")
      precondition(block.start.offset == together.count, "a block is at the wrong place")
      together += block.padded[..<(block.lastComma ?? block.count)]
      isLast = block.lastComma == nil
      if let comma = block.lastComma { blocks.goOn(at: comma, of: block, isBehindList: false) }
    }
    precondition(together == bytes || bytes.first != UInt8(ascii: "{"), "bytes are missing")
    precondition(findings(bytes, step: 3) == findings(bytes, step: 1 << 20), "pieces make a difference")
  }

  private static func findings(_ bytes: [UInt8], step: Int) -> [String] {
    guard let found = try? SteppedStream.diagnostics(of: bytes, step: step) else {
      fatalError("a stream from memory breaks off")
    }
    return found.map {
      "\($0.rule.name) \($0.range.start.offset) \($0.range.start.line):\($0.range.start.column) \($0.message)"
    }
  }
}
