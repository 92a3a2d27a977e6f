import Foundation
import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

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

  /// How often a text is spoilt: less where nothing is optimised, since the same tests run where it is.
  static let rounds: Int = {
    #if DEBUG
      1
    #else
      4
    #endif
  }()

  static let ways: [RecognitionProbe.Way] = [
    .way(1, chunk: 1 << 20), .way(2, chunk: 16), .way(2, chunk: 64), .way(5, chunk: 100),
    .way(5, chunk: 37, cut: 3), .way(2, chunk: 200, cut: 100),
  ]

  /// Rules as they are, everything told, nothing off by default told, some off.
  static let levels: [DiagnosticOptions] = [
    DiagnosticOptions(maximumPerRuleAndFile: nil),
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
    // With observers and without, about as often.
    let interests = TellingObserver.Interest.allCases
    let interest = interests[bytes.count % interests.count]
    let expected = probe.check(
      files, content: content, levels: levels, selection: selection, interest: interest, .reference)
    for way in ways {
      let found = probe.check(
        files, content: content, levels: levels, selection: selection, interest: interest, way)
      if found != expected {
        Issue.record(
          "\(way.name): \(found) instead of \(expected) for \(String(decoding: bytes, as: UTF8.self).debugDescription)"
        )
      }
    }
  }

  /// Which fields have been seen is noted in words of 64 bits: a field behind the first one is missed, too.
  @Test(arguments: [0, 63, 64, 70, 127, 128, 129])
  func aMissingFieldAmongMany(_ missing: Int) throws {
    let fields = (0..<130).map { "f\($0)" }
    func sample(_ number: Int) -> String {
      let members = fields.enumerated().filter { number != 40 || $0.offset != missing }.map {
        "\"\($0.element)\": 1"
      }
      return "{\(members.joined(separator: ", "))}"
    }
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs: {S: {$def: struct, $fields: {\(fields.map { "\($0): Int" }.joined(separator: ", "))}}}
      data: {sample-type: S, sample-path: samples.json}

      """
    let samples = "{\"samples\": [\((0..<80).map(sample).joined(separator: ","))]}"
    try withDataset(["base.yaml": description, "samples.json": samples]) { options in
      let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
      #expect(report.countByRule == [.missingField: 1])
      #expect(report.diagnostics.first?.sample == 40)
      #expect(report.diagnostics.first?.message.contains("'f\(missing)'") == true)
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
      for round in 0..<Self.rounds {
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
      let expected = example.outcome(probe, .reference)
      for way in example.ways {
        let found = example.outcome(probe, way)
        guard found != expected else { continue }
        let told = zip(expected.told, found.told).first { $0 != $1 }
        let bytes = example.files.map { String(decoding: $0.bytes, as: UTF8.self).debugDescription }
        Issue.record(
          "\(way.name) differs from the evaluator, first in \(told.map { "\($0)" } ?? "its findings"), for \(bytes): \(example)"
        )
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

  /// A comparison of two engines says little if one of them never does anything: of every type, what is written most
  /// passes without the evaluator.
  @Test(arguments: [
    ("Bool", "true"), ("Int", "12"), ("Num", "1.5"), ("Str", "\"a\""), ("Text", "\"é\""),
    ("Dict", "{\"a\":[1,null]}"),
    ("Coord", "[1,2]"), ("Coord3D", "[1,2,3]"), ("Interval", "[1,2]"), ("BBox", "[1,2,3,4]"),
    ("BBox[mode=xyxy]", "[1,2,3,4]"), ("RotatedBBox", "[1,2,3,4,0.5]"),
    ("RotatedBBox[mode=xyxy]", "[1,2,3,4,5,6,7,8]"), ("BBox3D", "[1,2,3,4,5,6,7]"),
    ("BBox3D[mode=indoor]", "[1,2,3,4,5,6,7,8,9]"),
    ("Polygon", "[[[1,2],[3,4],[5,6]],[[1.5,2],[3,4],[5,6]]]"),
    ("Keypoint[D]", "[[1,2,0],[3,4,2]]"), ("Label[D]", "\"cat\""), ("Label[D]", "2"),
    ("Label[D]", "\"D::dog\""),
    ("Label[dom=[D, E]]", "\"E::fox\""), ("ImageShape", "[480,640]"), ("UniqueID", "\"a\""),
    ("InstanceID", "\"a\""),
    ("Date", "\"2021-05-03\""), ("Time", "\"10:20:30\""), ("Image", "\"a/b.jpg\""),
    ("Image", "\"https://a.org/b\""),
    ("Image", "\"\\u4e2d/a.jpg\""), ("LabelMap[D]", "\"a.png\""), ("PointCloud", "\"a.bin\""),
    ("List[Int]", "[1,2]"), ("S", "{\"a\":1,\"l\":\"cat\"}"),
  ])
  func passesCleanSamples(_ type: String, _ value: String) throws {
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs:
        D: {$def: class_domain, classes: [cat, dog], skeleton: []}
        E: {$def: class_domain, classes: [fox]}
        S: {$def: struct, $fields: {a: Int, l: "Label[D]"}}
      data:
        sample-type: \(type)
        samples: []
      """
    try withDataset(["base.yaml": description]) { options in
      let probe = try RecognitionProbe(options.location("base.yaml"), options)
      let flat = try #require(FlatPlan(PlanCompiler.compile(probe.type), DiagnosticOptions()))
      let recogniser = Recogniser(flat, crossesLines: true, window: PageWindow())
      let bytes = Array(value.utf8) + [UInt8](repeating: 0, count: Recogniser.lookAhead)
      bytes.withUnsafeBufferPointer { buffer in
        let end = recogniser.sample(buffer.baseAddress!)
        #expect(end.map { $0 - buffer.baseAddress! } == value.utf8.count)
      }
    }
  }
}
