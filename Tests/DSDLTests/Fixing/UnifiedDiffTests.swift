import Foundation
import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// What a diff says, and that whoever applies it gets what fixing gives.
struct UnifiedDiffTests {
  @Test func linesAroundAChangeAreShown() throws {
    let lines = (1...20).map { "line \($0)\n" }.joined()
    let changes: [(Range<Int>, String)] = [(28..<34, "LINE"), (42..<48, "other\nand another")]
    #expect(
      try diff(lines, changes) == """
        --- a.txt
        +++ a.txt
        @@ -2,9 +2,10 @@
         line 2
         line 3
         line 4
        -line 5
        +LINE
         line 6
        -line 7
        +other
        +and another
         line 8
         line 9
         line 10

        """)
  }

  @Test func distantChangesAreApart() throws {
    let lines = (1...9).map { "\($0)\n" }.joined()
    // Between two places that share no line, and two that just do.
    #expect(try headers(lines, [(0..<1, "a"), (14..<15, "b")]) == ["@@ -1,9 +1,9 @@"])
    #expect(try headers(lines, [(0..<1, "a"), (16..<17, "b")]) == ["@@ -1,4 +1,4 @@", "@@ -6,4 +6,4 @@"])
    #expect(
      try headers(lines, [(0..<2, ""), (16..<17, "b\nc")]) == ["@@ -1,4 +1,3 @@", "@@ -6,4 +5,5 @@"])
  }

  @Test(
    arguments: [
      // The end of the last line: kept, missing, put there, taken away.
      ("a\nb", [(0..<1, "x")], "-a\n+x\n b\n\\ No newline at end of file\n"),
      ("a\nb", [(2..<3, "x")], " a\n-b\n\\ No newline at end of file\n+x\n\\ No newline at end of file\n"),
      ("a\nb", [(3..<3, "\n")], " a\n-b\n\\ No newline at end of file\n+b\n"),
      ("a\nb\n", [(3..<4, "")], " a\n-b\n+b\n\\ No newline at end of file\n"),
      // Whole lines: taken away, put there, joined.
      ("a\nb\nc\n", [(2..<4, "")], " a\n-b\n c\n"),
      ("a\nb\nc\n", [(2..<2, "x\n")], " a\n+x\n b\n c\n"),
      ("a\nb\nc\n", [(6..<6, "x\n")], " a\n b\n c\n+x\n"),
      ("a\nb\nc\n", [(6..<6, "x")], " a\n b\n c\n+x\n\\ No newline at end of file\n"),
      ("a\nb\nc\n", [(1..<2, "")], "-a\n-b\n+ab\n c\n"),
      ("a\nb\nc\n", [(0..<6, "")], "-a\n-b\n-c\n"),
      ("a\nb\nc\n", [(0..<4, "x")], "-a\n-b\n-c\n+xc\n"),
      ("", [(0..<0, "a\n")], "+a\n"),
      // Returns belong to their lines.
      ("a\r\nb\r\n", [(0..<1, "x")], "-a\r\n+x\r\n b\r\n"),
    ] as [(String, [(Range<Int>, String)], String)])
  func endsOfLines(_ text: String, _ changes: [(Range<Int>, String)], _ expected: String) throws {
    let diff = try diff(text, changes)
    #expect(
      diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).joined(separator: "\n")
        == expected)
    #expect(try Self.applying(diff, to: text) == Self.result(text, changes))
  }

  @Test func whateverIsChangedTheDiffGivesTheSame() throws {
    var random = RandomNumbers(seed: 11)
    for _ in 0..<1000 {
      let text = Self.text(&random, Int.random(in: 0...60, using: &random))
      var changes: [(Range<Int>, String)] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let start = Int.random(in: 0...text.utf8.count, using: &random)
        let end = Int.random(in: start...min(text.utf8.count, start + 8), using: &random)
        changes.append((start..<end, Self.text(&random, Int.random(in: 0...6, using: &random))))
      }
      let diff = try diff(text, changes)
      #expect(
        try Self.applying(diff, to: text) == Self.result(text, changes), "\(text.debugDescription) \(changes)"
      )
    }
  }

  @Test(arguments: [
    ("a b.txt", "a b.txt\t"), ("ä.txt", "ä.txt"), ("a\"b.txt", #""a\"b.txt""#),
    ("a\nb\\ä.txt", #""a\012b\\\303\244.txt""#),
  ])
  func namesAreWrittenAsPatchReadsThem(_ name: String, _ expected: String) throws {
    #expect(try diff("a\n", [(0..<1, "b")], name: name).hasPrefix("--- \(expected)\n+++ \(expected)\n"))
  }

  // MARK: Support

  private static func text(_ random: inout RandomNumbers, _ count: Int) -> String {
    String((0..<count).map { _ in "ab\n\n".randomElement(using: &random) ?? "a" })
  }

  private static func fixes(_ text: String, _ changes: [(Range<Int>, String)]) -> [LoggedFix] {
    changes.map { range, new in
      LoggedFix(
        fix: FixIt(range, new, safety: .safe), rule: .typeStyle, old: Array(Array(text.utf8)[range]))
    }
  }

  private static func result(_ text: String, _ changes: [(Range<Int>, String)]) -> String {
    var bytes = Array(text.utf8)
    for fix in FileFixer.compatible(fixes(text, changes)).reversed() {
      bytes.replaceSubrange(fix.bytes, with: Array(fix.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func headers(_ text: String, _ changes: [(Range<Int>, String)]) throws -> [String] {
    try diff(text, changes).split(separator: "\n").map(String.init).filter { $0.hasPrefix("@@") }
  }

  private func diff(_ text: String, _ changes: [(Range<Int>, String)], name: String = "a.txt") throws
    -> String
  {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = SourceFile(path: name, location: FilePath(url.path), bytes: Array(text.utf8))
    var diff: [UInt8] = []
    try UnifiedDiff.write(FileFixer(file, at: FilePath(url.path), Self.fixes(text, changes))) { diff += $0 }
    return String(decoding: diff, as: UTF8.self)
  }

  /// Applies a diff as `patch` does, without any fuzz.
  private static func applying(_ diff: String, to text: String) throws -> String {
    let end = "\\ No newline at end of file\n"
    var old = lines(text)[...]
    var new: [String] = []
    var line = 0
    var isNew = false
    for diffLine in lines(diff).dropFirst(2) {
      if diffLine.hasPrefix("@@") {
        let start = try #require(Int(diffLine.dropFirst(4).prefix { $0.isNumber }))
        let isInsertion = diffLine.dropFirst(4).drop { $0.isNumber }.hasPrefix(",0")
        while line < start - (isInsertion ? 0 : 1) {
          new.append(old.removeFirst())
          line += 1
        }
      } else if diffLine == end {
        if isNew, let last = new.popLast() { new.append(String(last.dropLast())) }
      } else if diffLine.hasPrefix("+") {
        new.append(String(diffLine.dropFirst()))
        isNew = true
      } else {
        let expected = old.removeFirst()
        line += 1
        #expect(diffLine.dropFirst() == expected || diffLine.dropFirst() == expected + "\n")
        isNew = diffLine.hasPrefix(" ")
        if isNew { new.append(String(diffLine.dropFirst())) }
      }
    }
    return (new + old).joined()
  }

  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar)
      guard scalar == "\n" else { continue }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }
}
