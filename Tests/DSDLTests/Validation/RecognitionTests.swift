import Foundation
import SystemPackage
import Testing

@testable import DSDL

/// What the recogniser passes over, the evaluator has nothing to say of; and the report is the same however many
/// threads there are, wherever chunks begin.
///
/// This is a share of it: `Scripts/compare-evaluators` does the whole.
struct RecognitionTests {
  /// Descriptions with every type and every shape of a plan.
  static let shapes: [String] = {
    DescriptionSearch.descriptions(
      below: Folders.shapes.path, options: ValidationOptions(), isExcluded: { _ in false }
    ).files
  }()

  static let ways: [RecognitionProbe.Way] = [
    .way(1, chunk: 1 << 20), .way(2, chunk: 16), .way(2, chunk: 64), .way(5, chunk: 100),
    .way(5, chunk: 37, cut: 3), .way(2, chunk: 200, cut: 100),
  ]

  /// Rules as they are, everything told, nothing off by default told, some off.
  static let levels: [DiagnosticOptions] = [
    DiagnosticOptions(maximumPerRuleAndFile: 0),
    DiagnosticOptions(
      levels: [.degenerateBox: .warning, .unportableLocator: .error, .shortRing: .error],
      maximumPerRuleAndFile: 2),
    DiagnosticOptions(
      levels: [
        .reversedBox: .off, .angleRange: .off, .emptyLocator: .off, .absoluteLocator: .off, .shortRing: .off,
      ],
      maximumPerRuleAndFile: 1),
  ]

  private func expectSame(
    _ probe: RecognitionProbe, _ bytes: [UInt8], lines: Bool = false,
    content: SampleChecker.Content = .samples,
    _ levels: DiagnosticOptions, selection: SampleSelection = .all, _ ways: [RecognitionProbe.Way]
  ) {
    let files = [ProbeFile(bytes: bytes, isLines: lines)]
    let expected = probe.check(files, content: content, levels: levels, selection: selection, .reference)
    for way in ways {
      let found = probe.check(files, content: content, levels: levels, selection: selection, way)
      if found != expected {
        Issue.record(
          "\(way.name): \(found) instead of \(expected) for \(String(decoding: bytes, as: UTF8.self).debugDescription)"
        )
      }
    }
  }

  @Test(arguments: ConformanceCase.all)
  func conformanceCases(_ conformance: ConformanceCase) throws {
    let probe = try RecognitionProbe(conformance)
    var random = RandomNumbers(
      seed: UInt64(conformance.name.utf8.reduce(7) { $0 &* 31 &+ Int($1) }.magnitude))
    for (name, bytes) in try conformance.files(".json", ".jsonl") where bytes.count < 1 << 16 {
      let lines = name.hasSuffix("l")
      for levels in Self.levels { expectSame(probe, bytes, lines: lines, levels, Self.ways) }
      expectSame(probe, bytes, content: .globalInfo, Self.levels[0], Array(Self.ways.prefix(1)))
      for round in 0..<4 {
        let spoilt = Mutation.apply(to: bytes, using: &random)
        let way = Self.ways[(round + 1) % Self.ways.count]
        expectSame(probe, spoilt, lines: lines, Self.levels[round % 3], [Self.ways[0], way])
      }
    }
  }

  @Test(arguments: ConformanceCase.all)
  func writtenSamples(_ conformance: ConformanceCase) throws {
    let probe = try RecognitionProbe(conformance)
    let seed = UInt64(conformance.name.utf8.reduce(11) { $0 &* 31 &+ Int($1) }.magnitude)
    var random = RandomNumbers(seed: seed)
    for round in 0..<2 {
      let style = SampleWriter.styles[(round + Int(seed % 5)) % SampleWriter.styles.count]
      var writer = SampleWriter(random: random, style: style)
      let bytes = Array(writer.file(of: probe.type, count: Int.random(in: 1...12, using: &random)).utf8)
      let oneLine = (0..<5).map { _ in
        writer.value(probe.type).filter { !$0.isNewline }
      }.joined(separator: round % 2 == 0 ? "\n" : "\r\n")
      random = writer.random
      let way = Self.ways[(round + Int(seed % 7)) % Self.ways.count]
      expectSame(probe, bytes, Self.levels[round % 3], [Self.ways[0], way])
      expectSame(
        probe, Array(oneLine.utf8), lines: true, Self.levels[0], [Self.ways[0], Self.ways[2], Self.ways[3]])
      for round in 0..<3 {
        let spoilt = Mutation.apply(to: round % 3 == 0 ? Array(oneLine.utf8) : bytes, using: &random)
        expectSame(
          probe, spoilt, lines: round % 3 == 0, Self.levels[round % 3],
          [Self.ways[0], Self.ways[(round + 2) % Self.ways.count]])
      }
    }
  }

  @Test(arguments: RecognitionTests.shapes)
  func madeUpDocuments(_ description: String) throws {
    let probe = try RecognitionProbe(FilePath(description), ValidationOptions())
    var random = RandomNumbers(
      seed: UInt64(description.utf8.suffix(20).reduce(13) { $0 &* 31 &+ Int($1) }.magnitude))
    for _ in 0..<25 {
      let example = ComparisonCase(of: probe, using: &random)
      for way in example.ways where example.outcome(probe, way) != example.outcome(probe, .reference) {
        let bytes = example.files.map { String(decoding: $0.bytes, as: UTF8.self).debugDescription }
        Issue.record("\(way.name) differs from the evaluator for \(bytes): \(example)")
      }
    }
  }

  @Test(arguments: [
    SampleSelection(range: 2..<5), SampleSelection(range: 0..<1),
    SampleSelection(shard: Shard(index: 2, count: 3)),
    SampleSelection(range: 1..<9, shard: Shard(index: 1, count: 2)),
  ])
  func selections(_ selection: SampleSelection) throws {
    for conformance in ConformanceCase.all.filter({
      $0.name.hasPrefix("value/") || $0.name.hasPrefix("json/")
    }) {
      let probe = try RecognitionProbe(conformance)
      var writer = SampleWriter(random: RandomNumbers(seed: 5), style: SampleWriter.styles[0])
      let bytes = Array(writer.file(of: probe.type, count: 12).utf8)
      let spoilt = Mutation.apply(to: bytes, using: &writer.random)
      let lines = Array((0..<9).map { _ in writer.value(probe.type) }.joined(separator: "\n").utf8)
      for levels in Self.levels.prefix(2) {
        expectSame(probe, bytes, levels, selection: selection, [Self.ways[0], Self.ways[2]])
        expectSame(probe, spoilt, levels, selection: selection, [Self.ways[0], Self.ways[2]])
        expectSame(probe, lines, lines: true, levels, selection: selection, [Self.ways[0], Self.ways[2]])
      }
    }
  }

  /// A comparison of two engines says little if one of them never does anything.
  @Test func passesCleanSamples() throws {
    let conformance = try #require(ConformanceCase.all.first { $0.name.hasPrefix("value/BBox-xywh") })
    let probe = try RecognitionProbe(conformance)
    let plan = PlanCompiler.compile(probe.type)
    let flat = try #require(FlatPlan(plan, DiagnosticOptions()))
    let recogniser = Recogniser(flat, crossesLines: true, window: PageWindow())
    var writer = SampleWriter(random: RandomNumbers(seed: 8), style: SampleWriter.styles[1])
    var passed = 0
    for _ in 0..<200 {
      let bytes = Array(writer.value(probe.type).utf8) + [UInt8](repeating: 0, count: Recogniser.lookAhead)
      bytes.withUnsafeBufferPointer { buffer in
        if let end = recogniser.sample(buffer.baseAddress!) {
          passed += 1
          #expect(end - buffer.baseAddress! == bytes.count - Recogniser.lookAhead)
        }
      }
    }
    #expect(passed > 100, "\(passed) of 200")
  }
}
