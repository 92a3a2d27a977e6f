import DSDL
import Foundation
import Testing

/// A report is valid only if everything was looked at: every type known, every sample checked.
struct GreenTests {
  private static let mutationsPerCase = 6

  @Test(arguments: ConformanceCase.all)
  func validMeansChecked(_ conformance: ConformanceCase) throws {
    try expectChecked(conformance.path(), conformance.fullOptions(), conformance.name)
    try withTemporaryCopy(of: conformance.folder) { folder in
      let path = conformance.path(in: folder)
      let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      var random = SeededGenerator(seed: conformance.name)
      for _ in 0..<Self.mutationsPerCase {
        let mutation = Self.mutate(text, &random)
        try Data(mutation).write(to: URL(fileURLWithPath: path))
        let written = String(decoding: mutation, as: UTF8.self)
        try expectChecked(path, conformance.fullOptions(in: folder), "\(conformance.name)\n\(written)")
      }
    }
  }

  @Test(arguments: RuleCaseTests.groups.flatMap(\.cases))
  func validMeansCheckedInRuleCases(_ ruleCase: RuleCase) throws {
    let folder = try TemporaryFolder()
    guard let dataset = try ruleCase.writtenDataset(in: folder) else { return }
    let first = dataset.first
    var options = dataset.options
    options.diagnostics.levels[.notChecked] = .error
    var random = SeededGenerator(seed: ruleCase.title)
    for _ in 0..<Self.mutationsPerCase {
      let mutation = Self.mutate(first.bytes, &random)
      try folder.write(mutation, to: first.name)
      let written = String(decoding: mutation, as: UTF8.self)
      try expectChecked(first.name, options, "\(ruleCase.testDescription)\n\(written)")
    }
  }

  /// Turning off what says that something is unknown does not make a report valid.
  @Test func rulesThatAreOffHideNothing() throws {
    let base = "$dsdl-version: '0.5.3'\nmeta: {}\ndata:\n  sample-type: Wrong\n  samples: [1]\n"
    try withDataset(["base.yaml": base]) { options in
      for level in [DiagnosticOptions.Level.off, .warning] {
        var options = options
        options.diagnostics.levels[.unknownType] = level
        let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
        #expect(report.countByRule[.notChecked] == 1)
        #expect(!report.isValid)
      }
    }
  }

  private func expectChecked(_ path: String, _ options: ValidationOptions, _ what: String) throws {
    let report = try Validator.validate(contentsOfFile: path, options: options)
    guard report.isValid else { return }
    let dataset = try Dataset(contentsOfFile: path, options: options.reading)
    var known: Set<ResolvedStruct> = []
    for type in [dataset.sampleType, dataset.globalInfoType].compactMap(\.self) {
      #expect(Self.isKnown(type, &known), "\(what)")
    }
    for definition in dataset.definitions {
      if case .broken = definition { Issue.record("'\(definition.name.text)' is broken: \(what)") }
    }
    guard dataset.role == .description else { return }
    #expect(dataset.sampleType != nil, "\(what)")
    var count = 0
    for _ in try dataset.samples() { count += 1 }
    #expect(count > 0 && report.samples.checked == count, "\(what)")
  }

  private static func isKnown(_ type: ResolvedType, _ known: inout Set<ResolvedStruct>) -> Bool {
    switch type {
    case .unknown: return false
    case .list(let element, _): return isKnown(element, &known)
    case .structure(let structure):
      guard known.insert(structure).inserted else { return true }
      return structure.fields.allSatisfy { isKnown($0.type, &known) }
    default: return true
    }
  }

  /// Drops a line, mangles a word, or changes a character.
  private static func mutate(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    guard text.count > 1 else { return text }
    var text = text
    let place = Int.random(in: 0..<text.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
      return Array(lines.joined(separator: [0x0A]))
    case 1: text.remove(at: place)
    case 2: text.insert(text[place], at: place)
    case 3: text[place] ^= 0x20
    case 4: text[place] = Array("s$:-_ []{}1x".utf8).randomElement(using: &random)!
    default: text.swapAt(place, max(0, place - 1))
    }
    return text
  }
}

/// The same numbers for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: String) {
    state = seed.utf8.reduce(1_469_598_103_934_665_603) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var value = state
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    return value ^ (value >> 33)
  }
}
