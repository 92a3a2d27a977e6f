import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// Two rounds of fixes are one of the text itself.
struct FixCompositionTests {
  @Test func whateverIsFixedTheResultIsThatOfBoth() {
    var random = RandomNumbers(seed: 23)
    for _ in 0..<5000 {
      let text = Self.text(&random, 0...24)
      let first = Self.fixes(of: text, &random)
      let between = Self.applying(first, to: text)
      let second = Self.fixes(of: between, &random)
      let both = FixComposition.fixes(first, then: second) { Array(text[$0]) }
      #expect(Self.applying(both, to: text) == Self.applying(second, to: between))
      #expect(FileFixer.compatible(both) == both)
      for fix in both { #expect(fix.old == Array(text[fix.bytes])) }
    }
  }

  @Test func whatIsPutBackIsNoFix() {
    let text = Array("cat".utf8)
    let there = [Self.fix(0..<3, "dog", of: text)]
    let back = [Self.fix(0..<3, "cat", of: Array("dog".utf8))]
    #expect(FixComposition.fixes(there, then: back) { Array(text[$0]) }.isEmpty)
  }

  private static func fix(_ range: Range<Int>, _ replacement: String, of text: [UInt8]) -> LoggedFix {
    LoggedFix(fix: FixIt(range, replacement, safety: .safe), rule: .typeStyle, old: Array(text[range]))
  }

  private static func text(_ random: inout RandomNumbers, _ count: ClosedRange<Int>) -> [UInt8] {
    (0..<Int.random(in: count, using: &random)).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
  }

  private static func fixes(of text: [UInt8], _ random: inout RandomNumbers) -> [LoggedFix] {
    let fixes = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let start = Int.random(in: 0...text.count, using: &random)
      let end = Int.random(in: start...min(text.count, start + 5), using: &random)
      return fix(start..<end, String(decoding: Self.text(&random, 0...4), as: UTF8.self), of: text)
    }
    return FileFixer.compatible(fixes)
  }

  private static func applying(_ fixes: [LoggedFix], to text: [UInt8]) -> [UInt8] {
    var result = text
    for fix in fixes.reversed() { result.replaceSubrange(fix.bytes, with: fix.replacement.utf8) }
    return result
  }
}
