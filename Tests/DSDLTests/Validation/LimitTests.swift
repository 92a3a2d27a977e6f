import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Each limit that the language guide lists is one finding `limit-exceeded` where it is gone beyond, and none before.
struct LimitTests {
  /// The findings of a description without samples, in the words of the rule; other rules do not matter here.
  private func limits(
    _ definitions: String, _ type: String, files: [String: String] = [:], data: String = "samples: []"
  ) throws -> [String] {
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs:
      \(definitions)
      data:
          sample-type: \(type)
          \(data)

      """
    return try withDataset(["base.yaml": description].merging(files) { $1 }) { options in
      try limits(of: Validator.validate(contentsOfFile: "base.yaml", options: options))
    }
  }

  private func limits(of report: ValidationReport) -> [String] {
    report.diagnostics.filter { $0.rule == .limitExceeded }.map(\.message)
  }

  // MARK: Types

  @Test func chainOfStructs() throws {
    func chain(_ count: Int) -> String {
      (1...count).map {
        "    S\($0): {$def: struct, $fields: {a: \($0 < count ? "S\($0 + 1)" : "Int")}}"
      }.joined(separator: "\n")
    }
    #expect(try limits(chain(512), "S1") == [])
    #expect(try limits(chain(513), "S1") == ["structs are nested deeper than 512"])
  }

  /// Each struct of a chain uses the next one six times, with one of six domains more.
  @Test func typesOfStructsWithParams() throws {
    let depth = 7
    var lines: [String] = []
    for level in 0...depth {
      let domains = (0..<6).map { "D\(level)x\($0)" }
      lines += domains.map { "    \($0): {$def: class_domain, classes: [a]}" }
      let fields = domains.map { "\($0): \"L\(level + 1)[p=[\(level > 0 ? "$p, " : "")\($0)]]\"" }
      lines.append(
        "    L\(level): {$def: struct, \(level > 0 ? "$params: [p], " : "")"
          + "$fields: {\(level < depth ? fields.joined(separator: ", ") : "a: \"Label[dom=$p]\"")}}")
    }
    #expect(
      try limits(lines.joined(separator: "\n"), "L0")
        == ["the structs with their params make more than 100000 types"])
  }

  /// 2,100 fields with a list of 2,000 domains each.
  @Test func domainsOfAllTypes() throws {
    let domains = (0..<2000).map { "D\($0)" }
    let fields = (0..<2100).map { "f\($0): \"V[p=$p]\"" }.joined(separator: ", ")
    let definitions =
      domains.map { "    \($0): {$def: class_domain, classes: [a]}" } + [
        "    V: {$def: struct, $params: [p], $fields: {a: \"Label[dom=$p]\"}}",
        "    W: {$def: struct, $params: [p], $fields: {\(fields)}}",
        "    S: {$def: struct, $fields: {a: \"W[p=[\(domains.joined(separator: ", "))]]\"}}",
      ]
    let found = try limits(definitions.joined(separator: "\n"), "S")
    #expect(found == ["the structs with their params make more than 4000000 fields and class domains"])
  }

  // MARK: Files

  /// The findings of a dataset of which one file is so large: with a hole, which takes no room on disk.
  private func limits(_ file: String, of size: Int, _ import: String, _ data: String) throws -> [String] {
    let head = "$dsdl-version: \"0.5.3\"\n\(`import`)meta: {}\n"
    return try withDataset(["base.yaml": "\(head)data: {sample-type: Int, \(data)}\n", file: ""]) { options in
      try #require(truncate("\(options.workingFolder!)/\(file)", size) == 0)
      return try limits(of: Validator.validate(contentsOfFile: "base.yaml", options: options))
    }
  }

  @Test func sizeOfFiles() throws {
    let small = 256 << 20
    #expect(
      try limits("lib.yaml", of: small + 1, "$import: [lib]\n", "samples: [1]")
        == ["'lib.yaml' is larger than 256 MiB"])
    #expect(
      try limits("s.yaml", of: 1 << 32, "", "sample-path: s.yaml") == ["the file is larger than 4 GiB"])
  }

  @Test func sizeOfCompressedYAML() {
    #expect(throws: FileProblem.tooLarge(limit: 99_999)) {
      try PieceStream(String(repeating: " ", count: 100_000)).all(limit: 99_999) { false }
    }
    #expect(
      FileProblem.tooLarge(limit: 1).rule == .limitExceeded
        && FileProblem.windowTooLarge.rule == .limitExceeded)
  }

  // MARK: Ids

  /// Told once, as a warning, at the first id that is not remembered.
  @Test func idsThatAreCompared() throws {
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      data:
          sample-type: UniqueID
          samples: [a, b, c, d, a, c]

      """
    try withDataset(["base.yaml": description]) { options in
      var options = options
      options.diagnostics.levels[.duplicateID] = .error
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      let report = dataset.validate(observers: [RepeatedIdentifiers(limit: 2)])
      let told = report.diagnostics.filter { $0.message.contains("too many ids") }
      #expect(told.map(\.rule) == [.limitExceeded] && told.map(\.severity) == [.warning])
      #expect(told.map(\.pointer) == ["/data/samples/2"])
    }
  }

  // MARK: Streams

  @Test func linesAndSamplesOfStreams() {
    let blanks = String(repeating: " ", count: 2_000_000)
    var lines = LineBlocks(PieceStream("{\(blanks)"), limit: 1_000_000)
    #expect(lines.next(isCancelled: { false }) == nil)
    #expect(lines.problem == .endlessLine)
    var samples = ElementBlocks(PieceStream("{\"samples\": [\"\(blanks)"), limit: 1_000_000)
    while samples.next(isCancelled: { false }) != nil {}
    #expect(samples.problem == .endlessSample)
    #expect([FileProblem.endlessLine, .endlessSample].allSatisfy { $0.rule == .limitExceeded })
    #expect(FileProblem.endlessLine.explanation.english.hasSuffix("a line is longer than 268435456 bytes"))
  }

  /// A text as a stream.
  private final class PieceStream: ByteStream {
    private var rest: ArraySlice<UInt8>
    private(set) var bytesRead = 0

    init(_ text: String) { rest = Array(text.utf8)[...] }

    func read(
      into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
    ) throws(FileProblem) -> Int {
      let part = rest.prefix(buffer.count)
      rest = rest.dropFirst(part.count)
      buffer.copyBytes(from: part)
      bytesRead += part.count
      return part.count
    }
  }
}
