@testable import DSDL
@testable import DSDLLanguage

/// Files to be checked in several ways, all of which have to come to the same.
///
/// Samples of a type are written, changed in their structure, laid out in one of many ways and spoilt byte by byte;
/// or samples that somebody else wrote are.
struct ComparisonCase {
  var files: [ProbeFile]
  var content = SampleChecker.Content.samples
  var levels = DiagnosticOptions()
  var selection = SampleSelection.all
  var interest = TellingObserver.Interest.none
  var ways: [RecognitionProbe.Way]

  /// What comes of it in one way.
  func outcome(_ probe: RecognitionProbe, _ way: RecognitionProbe.Way) -> RecognitionProbe.Outcome {
    probe.check(files, content: content, levels: levels, selection: selection, interest: interest, way)
  }

  private static let chunkSizes = [16, 17, 31, 64, 4096]
  private static let jobs = [1, 2, 3, 8]
  private static let cuts = [0, 0, 1, 3, 100]
}

extension ComparisonCase {
  /// - Parameter given: Samples of the type that are there already.
  init(of probe: RecognitionProbe, given: [ProbeFile] = [], using random: inout RandomNumbers) {
    let count = Int.random(in: 0..<6, using: &random) > 0 ? 1 : Int.random(in: 2...3, using: &random)
    let isInfo = Int.random(in: 0..<12, using: &random) == 0
    var files: [ProbeFile] = []
    for _ in 0..<count {
      if let file = given.randomElement(using: &random), Bool.random(using: &random) {
        files.append(ProbeFile(bytes: Self.changed(file, using: &random), isLines: file.isLines))
      } else {
        let isLines = !isInfo && Int.random(in: 0..<3, using: &random) == 0
        let type = isInfo ? probe.globalInfoType : probe.type
        let bytes =
          isLines
          ? Self.lines(of: type, using: &random)
          : Self.document(of: type, isInfo ? "global-info" : "samples", using: &random)
        files.append(ProbeFile(bytes: bytes, isLines: isLines))
      }
    }
    self.init(files: files, content: isInfo ? .globalInfo : .samples, ways: [.way(1, chunk: 1 << 20)])
    levels = Self.levels(using: &random)
    interest = TellingObserver.Interest.allCases.randomElement(using: &random)!
    if Int.random(in: 0..<5, using: &random) == 0 { selection = Self.selection(using: &random) }
    for _ in 0..<2 {
      ways.append(
        .way(
          Self.jobs.randomElement(using: &random)!, chunk: Self.chunkSizes.randomElement(using: &random)!,
          cut: Self.cuts.randomElement(using: &random)!))
    }
  }

  // MARK: Files

  /// How many samples to write: mostly few, sometimes enough for many chunks.
  private static func count(using random: inout RandomNumbers) -> Int {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: Int.random(in: 20...120, using: &random)
    case 1: 0
    default: Int.random(in: 1...9, using: &random)
    }
  }

  private static func document(
    of type: ResolvedType, _ key: String, using random: inout RandomNumbers
  ) -> [UInt8] {
    let style = SampleWriter.styles[Bool.random(using: &random) ? 0 : 3]
    var writer = SampleWriter(random: random, style: style)
    let value =
      key == "samples"
      ? "[" + (0..<count(using: &writer.random)).map { _ in writer.value(type) }.joined(separator: ",") + "]"
      : writer.value(type)
    random = writer.random
    let others = ["\"meta\":{\"a\":[1,2]},", "", "", "", "\"note\":\"{\\\"samples\\\":[\","]
    let before = others.randomElement(using: &random)!
    let after = ["", "", "", ",\"end\":[{\"samples\":[]}]"].randomElement(using: &random)!
    var document = JSONTokens(Array("{\(before)\"\(key)\":\(value)\(after)}".utf8))
    mutate(&document, using: &random)
    var bytes = JSONLayout.all.randomElement(using: &random)!.write(document, using: &random)
    if Int.random(in: 0..<8, using: &random) == 0 { bytes = LineTable.byteOrderMark + bytes }
    if Bool.random(using: &random) { bytes += Array("\n".utf8) }
    return spoilt(bytes, using: &random)
  }

  private static func lines(of type: ResolvedType, using random: inout RandomNumbers) -> [UInt8] {
    var writer = SampleWriter(random: random, style: SampleWriter.styles[Bool.random(using: &random) ? 0 : 3])
    let values = (0..<count(using: &writer.random)).map { _ in Array(writer.value(type).utf8) }
    random = writer.random
    let layout = JSONLayout.singleLine.randomElement(using: &random)!
    let end = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random)!
    var bytes: [UInt8] = Int.random(in: 0..<8, using: &random) == 0 ? LineTable.byteOrderMark : []
    for (index, value) in values.enumerated() {
      var document = JSONTokens(value)
      if Bool.random(using: &random) { mutate(&document, using: &random) }
      bytes += layout.write(document, using: &random)
      if index + 1 < values.count || Bool.random(using: &random) { bytes += Array(end.utf8) }
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes += Array(["\n", "\r\n", "  \n", "\r", " "].randomElement(using: &random)!.utf8)
      }
    }
    return spoilt(bytes, using: &random)
  }

  /// What somebody else wrote, in another form.
  private static func changed(_ file: ProbeFile, using random: inout RandomNumbers) -> [UInt8] {
    guard !file.isLines, Bool.random(using: &random) else { return spoilt(file.bytes, using: &random) }
    var document = JSONTokens(file.bytes)
    mutate(&document, using: &random)
    return spoilt(
      JSONLayout.all.randomElement(using: &random)!.write(document, using: &random), using: &random)
  }

  private static func mutate(_ document: inout JSONTokens, using random: inout RandomNumbers) {
    for _ in 0..<max(0, Int.random(in: -1...3, using: &random)) { document.mutate(using: &random) }
  }

  private static func spoilt(_ bytes: [UInt8], using random: inout RandomNumbers) -> [UInt8] {
    Int.random(in: 0..<5, using: &random) < 2 ? Mutation.apply(to: bytes, using: &random) : bytes
  }

  // MARK: Options

  private static func levels(using random: inout RandomNumbers) -> DiagnosticOptions {
    let maximum = [0, 0, 0, 1, 2, 5, 100].randomElement(using: &random)!
    guard Bool.random(using: &random) else { return DiagnosticOptions(maximumPerRuleAndFile: maximum) }
    let rules: [Rule] = [
      .degenerateBox, .unportableLocator, .shortRing, .reversedBox, .angleRange, .emptyLocator,
      .absoluteLocator,
      .unknownField, .missingField, .unknownLabel, .typeMismatch, .duplicateKey, .negativeSize,
      .jsonTrailingComma,
      .nonfiniteNumber, .wrongLength, .notAnInteger,
    ]
    var levels: [Rule: DiagnosticOptions.Level] = [:]
    for rule in rules where Int.random(in: 0..<3, using: &random) == 0 {
      levels[rule] = DiagnosticOptions.Level.allCases.randomElement(using: &random)!
    }
    return DiagnosticOptions(levels: levels, maximumPerRuleAndFile: maximum)
  }

  private static func selection(using random: inout RandomNumbers) -> SampleSelection {
    let start = Int.random(in: 0...6, using: &random)
    let range = start..<start + Int.random(in: 0...6, using: &random)
    let count = Int.random(in: 1...3, using: &random)
    let shard = Shard(index: Int.random(in: 1...count, using: &random), count: count)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return SampleSelection(range: range)
    case 1: return SampleSelection(shard: shard)
    default: return SampleSelection(range: range, shard: shard)
    }
  }
}
