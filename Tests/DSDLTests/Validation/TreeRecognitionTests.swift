import Foundation
import Testing
import YAMLTree

@testable import DSDL
@testable import DSDLLanguage

/// Of samples in YAML, too, the recogniser passes over those only that the evaluator has nothing to say of.
struct TreeRecognitionTests {
  private func expectSame(
    _ probe: RecognitionProbe, _ bytes: [UInt8], _ levels: DiagnosticOptions,
    selection: SampleSelection = .all
  ) {
    let way = RecognitionTests.ways[0]
    let expected = probe.check(yaml: bytes, levels: levels, selection: selection, .reference)
    let found = probe.check(yaml: bytes, levels: levels, selection: selection, way)
    if found != expected {
      Issue.record(
        "\(found) instead of \(expected) for \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  /// What YAML allows and JSON does not: less quotes, other quotes, tags, other numbers and words.
  private func loosened(_ bytes: [UInt8], _ random: inout RandomNumbers) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    let changes: [(String, String)] = [
      ("\"", ""), ("\"", "'"), ("\": ", "\": !!str "), ("[", "[ !!float "), ("true", "yes"), (".", ".0_"),
      ("1", "01"), ("1", "0x1"), ("0", "1e3"), ("0", "~"), ("{\"", "{\"<<\": {}, \""), ("[", "[ &a "),
      ("\n", " # comment\n"),
    ]
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      guard let change = changes.randomElement(using: &random) else { continue }
      let parts = text.components(separatedBy: change.0)
      let isAlways = Bool.random(using: &random)
      text = parts.dropFirst().reduce(parts[0]) { text, part in
        text + (isAlways || Int.random(in: 0..<8, using: &random) == 0 ? change.1 : change.0) + part
      }
    }
    return Array(text.utf8)
  }

  @Test(arguments: ConformanceCase.all)
  func cases(_ conformance: ConformanceCase) throws {
    let probe = try RecognitionProbe(conformance)
    var random = RandomNumbers(
      seed: UInt64(conformance.name.utf8.reduce(13) { $0 &* 31 &+ Int($1) }.magnitude))
    var texts = try conformance.files(".json", ".yaml").map(\.bytes)
    for style in SampleWriter.styles {
      var writer = SampleWriter(random: random, style: style)
      texts.append(Array(writer.file(of: probe.type, count: 5).utf8))
      random = writer.random
    }
    for bytes in texts where bytes.count < 1 << 16 {
      for levels in RecognitionTests.levels { expectSame(probe, bytes, levels) }
      for round in 0..<RecognitionTests.rounds {
        let levels = RecognitionTests.levels[round % 3]
        let loose = loosened(bytes, &random)
        expectSame(probe, loose, levels)
        expectSame(probe, Mutation.apply(to: round % 2 == 0 ? bytes : loose, using: &random), levels)
      }
      expectSame(
        probe, bytes, RecognitionTests.levels[0],
        selection: SampleSelection(range: 1..<4, shard: Shard(index: 1, count: 2)))
    }
  }

  @Test func passesCleanSamples() throws {
    let conformance = try #require(ConformanceCase.all.first { $0.name.hasPrefix("value/BBox-xywh") })
    let probe = try RecognitionProbe(conformance)
    let plan = try #require(FlatPlan(PlanCompiler.compile(probe.type), DiagnosticOptions()))
    let recogniser = NodeRecogniser(plan)
    func isClean(_ text: String) throws -> Bool {
      let root = try #require(Tree.parse(Array(text.utf8)).tree.root)
      return recogniser.isClean(root)
    }
    #expect(try isClean("v: [1, 2.5, 3, 0.25]"))
    #expect(try isClean("'v':\n- 1\n- -2\n- 3\n- 4\n"))
    #expect(try isClean("a: &a [1, 2, 3, 4]\nv: *a\n") == false)
    #expect(try isClean("v: [1, 2, 3]") == false)
    #expect(try isClean("v: [1, 2, 3, 04]") == false)
    #expect(try isClean("v: [1, 2, 3, !!int 4]") == false)
  }
}
