import SystemPackage

@testable import DSDL
@testable import DSDLLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Checks everything in several ways and tells where they do not come to the same.
struct Comparison {
  private static let ways: [RecognitionProbe.Way] = [
    .way(1, chunk: 1 << 20), .way(2, chunk: 16), .way(3, chunk: 31), .way(8, chunk: 64),
    .way(2, chunk: 17, cut: 100),
    .way(8, chunk: 4096, cut: 3),
  ]
  /// After so many differences it ends.
  private static let enough = 5

  private let options: ComparisonOptions
  private let subjects: [Subject]
  private let firstCount: Int
  private(set) var failures = 0

  /// - Parameter folders: The descriptions of each folder.
  init(options: ComparisonOptions, folders: [[Subject]]) {
    self.options = options
    subjects = folders.flatMap { $0 }
    firstCount = folders.first?.count ?? 0
  }

  mutating func run() {
    say("\(subjects.count) descriptions, \(Recogniser.lookAhead) bytes of look-ahead")
    if options.from == 0 {
      compareWholes()
      compareValues()
    }
    comparePasses()
    compareMadeUp()
    say(failures == 0 ? "no difference" : "\(failures) differences")
  }

  // MARK: What is there

  /// Descriptions with the samples that they have.
  private mutating func compareWholes() {
    for subject in subjects {
      let expected = subject.report(.reference)
      for way in Self.ways where failures < Self.enough {
        let found = subject.report(way)
        if found != expected { tell("\(subject.path), \(way.name)", expected, found) }
      }
    }
    say("\(subjects.count) descriptions with their own samples: compared")
  }

  /// JSON files that have nothing to do with DSDL, as values of all types.
  private mutating func compareValues() {
    var count = 0
    for folder in options.values {
      let names = ((try? DiskReader.names(in: FilePath(folder))) ?? []).filter { $0.hasSuffix(".json") }
      for name in names {
        guard let bytes = try? DiskReader.read(FilePath(folder).appending(name), limit: 1 << 17) else {
          continue
        }
        count += 1
        for subject in subjects.prefix(firstCount) {
          guard failures < Self.enough else { return }
          for file in Self.files(with: bytes) {
            let interests = TellingObserver.Interest.allCases
            var example = ComparisonCase(files: [file], ways: [Self.ways[0], Self.ways[1 + count % 5]])
            example.interest = interests[count % interests.count]
            compare(subject, example, "\(name)")
          }
        }
      }
    }
    if count > 0 { say("\(count) files as values: compared") }
  }

  private static func files(with value: [UInt8]) -> [ProbeFile] {
    func document(_ before: String, _ after: String) -> ProbeFile {
      ProbeFile(bytes: Array(before.utf8) + value + Array(after.utf8))
    }
    return [
      document("", ""), document("{\"samples\":[", "]}"),
      document("{\"samples\":[{\"info\":", "},{\"info\":{}}]}"),
      document("{\"a\":", ",\"samples\":[]}"), ProbeFile(bytes: value + [0x0A] + value, isLines: true),
    ]
  }

  // MARK: What is made up

  private mutating func compareMadeUp() {
    for number in options.from..<options.from + options.count {
      guard failures < Self.enough else { return }
      var random = RandomNumbers(seed: options.seed &* 0x1_0000_0001 &+ UInt64(number) &* 0x9E37)
      _ = random.next()
      // Half of them of the first folder, which has every type.
      let few = Bool.random(using: &random) ? subjects.prefix(firstCount) : subjects[...]
      let subject = few.randomElement(using: &random)!
      compare(
        subject, ComparisonCase(of: subject.probe, given: subject.samples, using: &random),
        "document \(number): --seed \(options.seed) --from \(number) --count 1")
      if (number + 1) % 10_000 == 0 { say("\(number + 1 - options.from) documents") }
    }
    say("\(options.count) documents made up with seed \(options.seed): compared")
  }

  /// A comparison of two engines says little if one of them never does anything.
  private func comparePasses() {
    var (passed, count) = (0, 0)
    var random = RandomNumbers(seed: options.seed)
    for subject in subjects {
      guard let plan = FlatPlan(PlanCompiler.compile(subject.probe.type), DiagnosticOptions()) else {
        continue
      }
      let recogniser = Recogniser(plan, crossesLines: true, window: PageWindow())
      for _ in 0..<20 {
        var writer = SampleWriter(random: random, style: SampleWriter.styles[0])
        let value = Array(writer.value(subject.probe.type).utf8)
        random = writer.random
        count += 1
        if GuardedBytes.with(value, { recogniser.sample($0.base!) != nil }) { passed += 1 }
      }
    }
    say("\(passed) of \(count) unspoilt samples are recognised as clean")
  }

  private mutating func compare(_ subject: Subject, _ example: ComparisonCase, _ name: String) {
    let probe = subject.probe
    let expected = example.outcome(probe, .reference)
    for way in example.ways where example.outcome(probe, way) != expected {
      let small = Shrinker.shrink(example) { $0.outcome(probe, .reference) != $0.outcome(probe, way) }
      tell(
        "\(name)\n\(subject.path), \(way.name), \(small.content), \(small.levels), \(small.selection), \(small.interest)\n"
          + small.files.map(Self.shown).joined(separator: "\n"),
        Self.lines(small.outcome(probe, .reference)), Self.lines(small.outcome(probe, way)))
      return
    }
  }

  // MARK: Telling

  private func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  private static func shown(_ file: ProbeFile) -> String {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let isWhole = Array(text.utf8) == file.bytes
    return "\(file.isLines ? "lines" : "document") \(isWhole ? text.debugDescription : "\(file.bytes)")"
  }

  private static func lines(_ outcome: RecognitionProbe.Outcome) -> [String] {
    outcome.findings + outcome.told + [
      "\(outcome.counts), \(outcome.errors) errors, complete: \(outcome.isComplete)",
      "\(outcome.countByRule.map { "\($0.key.name): \($0.value)" }.sorted())",
      "omitted \(outcome.omitted.map { "\($0.key.name): \($0.value)" }.sorted())",
    ]
  }

  private mutating func tell(_ title: String, _ expected: [String], _ found: [String]) {
    failures += 1
    say("\nDIFFERENCE \(title)")
    for line in expected where !found.contains(line) { say("  evaluator: \(line)") }
    for line in found where !expected.contains(line) { say("  otherwise: \(line)") }
    if Set(expected) == Set(found) { say("  the same, but in another order or number") }
  }
}
