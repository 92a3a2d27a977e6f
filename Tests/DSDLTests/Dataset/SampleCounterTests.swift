import Foundation
import SystemPackage
import Testing

@testable import DSDL

/// Counting without looking comes to the same numbers as reading.
@Suite struct SampleCounterTests {
  private static func count(_ text: String, lines: Bool = false) throws -> Int? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileMapping(FilePath(file.path)).withBytes { bytes in
      var counter = SampleCounter(bytes)
      return lines ? counter?.lines(from: 0) : counter?.elements(from: 1)
    }
  }

  @Test(arguments: [
    ("[]", 0), ("[ ]", 0), ("[1]", 1), ("[1,2 ,3]", 3), ("[1,]", 1), ("[[1,2],{\"a\":[1,2]},\"],\"]", 3),
    (#"["\"],", "\\", "\\\"]"]"#, 3), ("[1", nil), ("[1}", nil), ("[\"", nil), ("[[[1]]", nil),
  ])
  func elements(_ text: String, _ expected: Int?) throws {
    #expect(try Self.count(text) == expected)
    // Wherever the 64 bytes that are looked at together end.
    for shift in 1...70 where text.utf8.count > 2 {
      let moved = "[" + String(repeating: " ", count: shift) + text.dropFirst()
      #expect(try Self.count(moved) == expected, "\(shift)")
    }
  }

  @Test func escapesAcrossBlocks() throws {
    for length in 0..<140 {
      let slashes = String(repeating: #"\\"#, count: length) + #"\""#
      #expect(try Self.count("[\"\(slashes),],\", 2, [\"\(slashes)\"]]") == 3, "\(length)")
    }
  }

  @Test(arguments: [
    ("", 0), ("\n", 0), ("1", 1), ("1\n2\n", 2), ("1\r\n\r\n2", 2), ("1\r2\r\r", 2), ("  \n\t1\n", 1),
  ])
  func lines(_ text: String, _ expected: Int) throws {
    #expect(try (text.isEmpty ? 0 : Self.count(text, lines: true)) == expected)
    let long = String(repeating: "x", count: 100)
    #expect(try Self.count("\(long)\n\(text)\n\(long)", lines: true) == expected + 2)
  }
}
