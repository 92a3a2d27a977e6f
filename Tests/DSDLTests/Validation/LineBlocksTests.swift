import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines that come through a pipe in pieces.
struct LineBlocksTests {
  /// The lines of a pipe into which pieces are written one by one, each with its number.
  private func lines(_ pieces: [String]) -> [String] {
    let pipe = Pipe()
    let writer = Thread {
      for piece in pieces {
        pipe.fileHandleForWriting.write(Data(piece.utf8))
        // The next piece comes when the reader has taken this one.
        var waiting: Int32 = 1
        while waiting > 0, ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &waiting) == 0 {
          Thread.sleep(forTimeInterval: 0.001)
        }
      }
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    var blocks = LineBlocks(DescriptorStream(pipe.fileHandleForReading.fileDescriptor))
    var found: [String] = []
    while let block = blocks.next(isCancelled: { false }) {
      var number = block.start.line
      block.withBytes { bytes in
        let text = bytes.string.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
          text.hasSuffix("\n") ? 1 : 0)
        {
          found.append("\(number): \(line)")
          number += 1
        }
      }
    }
    return found
  }

  @Test func aPairOfLineEndIsNotCut() {
    #expect(lines(["1\r", "\n2\r", "\n", "3"]) == ["1: 1", "2: 2", "3: 3"])
  }

  @Test func aReturnAloneEndsALine() {
    #expect(lines(["1\r", "2\r3\r", "4\r"]) == ["1: 1", "2: 2", "3: 3", "4: 4"])
  }
}
