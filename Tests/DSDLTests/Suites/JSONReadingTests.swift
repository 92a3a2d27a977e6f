import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// The test suite that readers of JSON share, read as values of samples in every way that there is.
@Suite struct JSONReadingTests {
  /// Each text of the suite, in each kind of file and by each reader, gives what Foundation makes of it; or an error, if
  /// checking says that it is no JSON, or that a key is there twice.
  @Test(.enabled(if: SuiteTests.json != nil))
  func jsonSuiteAsValues() throws {
    let folder = URL(fileURLWithPath: try #require(SuiteTests.json))
    let names = try Folders.names(in: folder).filter { $0.hasSuffix(".json") }
    try #require(names.count > 300)
    for name in names {
      let text = try Data(contentsOf: folder.appendingPathComponent(name))
      let isOneLine = !text.contains { $0 == 0x0A || $0 == 0x0D }
      for file in Self.files where isOneLine || !file.isLine {
        try expectValues(of: text, named: name, in: file)
      }
    }
  }

  private struct File: Sendable {
    let name: String
    var isLine = false
    var isCompressed = false
    /// How a sample stands in it.
    let content: @Sendable (Data) -> Data
  }

  private static let files: [File] = [
    File(name: "s.json", content: { list($0) }),
    File(name: "s.json.gz", isCompressed: true, content: { Data(GzipWriter.member(Array(list($0)))) }),
    File(name: "s.jsonl", isLine: true, content: { $0 }),
    File(
      name: "s.jsonl.gz", isLine: true, isCompressed: true, content: { Data(GzipWriter.member(Array($0))) }),
  ]

  private static func list(_ sample: Data) -> Data { Data("{\"samples\": [".utf8) + sample + Data("]}".utf8) }

  private func expectValues(of text: Data, named name: String, in file: File) throws {
    let folder = try TemporaryFolder()
    let sample = Data("{\"a\": ".utf8) + text + Data("}".utf8)
    try folder.write(Array(file.content(sample)), to: file.name)
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs: {S: {$def: struct, $fields: {a: Dict}}}
      data: {sample-type: S, sample-path: \(file.name)}

      """
    try folder.write(Array(description.utf8), to: "base.yaml")
    let dataset = try Dataset(contentsOfFile: folder.path + "/base.yaml")
    let found = Set(dataset.validate().diagnostics.map(\.rule))
    let isBroken = !found.isDisjoint(with: [.jsonSyntax, .encoding, .limitExceeded, .fileUnreadable])
    let isLost = isBroken || !found.isDisjoint(with: [.duplicateKey, .nonfiniteNumber])
    let place = "\(name) in \(file.name)"
    switch name.prefix(1) {
    case "y": #expect(!isBroken, "\(place) is JSON")
    case "n": #expect(isLost || found.contains(.jsonTrailingComma), "\(place) is no JSON")
    default: break
    }
    let expected = isLost ? nil : try? JSONDecoder().decode(AnyValue.self, from: text)
    for (reader, read) in readers(file) {
      // Blocks of streams are filled slowly where nothing is optimised.
      for threads in reader.contains("samples") && !file.isCompressed ? [1, 3] : [1] {
        var options = CheckOptions()
        options.threads = threads
        let values = try read(dataset, options)
        let isMissing = values.isEmpty || values.contains(nil)
        let way = "\(place), \(reader), \(threads) threads"
        switch reader {
        // What is no object is none of a `Dict`.
        case "columns" where found.contains(.typeMismatch): break
        case "columns": #expect(expected == nil || values == [expected], "\(way)")
        case "a struct without fields":
          #expect(isMissing == (isBroken || found.contains(.duplicateKey)), "\(way)")
        default:
          #expect(isMissing == isLost, "\(way)")
          #expect(expected == nil || values == [expected], "\(way)")
        }
      }
    }
  }

  /// For each sample its value, nil if it cannot be read.
  private typealias Read = (Dataset, CheckOptions) throws -> [AnyValue?]

  private func readers(_ file: File) -> [(String, Read)] {
    let samples: (String, Read) = (
      "samples",
      { try $0.samples(options: $1).map { sample in (try? sample.value["a"]).flatMap { AnyValue($0) } } }
    )
    guard !file.isCompressed else { return [samples] }
    return [
      samples,
      (
        "nodes",
        {
          try $0.samples(options: $1).map { sample in (try? sample.root["a"]?.value).flatMap { AnyValue($0) }
          }
        }
      ),
      (
        "typed samples",
        { try $0.samples(as: Raw.self, options: $1).map { sample in try? AnyValue(sample.value.a.value) } }
      ),
      (
        "a struct without fields",
        {
          try $0.samples(as: NoFields.self, options: $1).map { sample in
            (try? sample.value).map { _ in .null }
          }
        }
      ),
      (
        "decoded samples",
        { try $0.samples(decoding: Decoded.self, options: $1).map { sample in try? sample.value.a } }
      ),
      (
        "columns",
        { dataset, options in
          var values: [AnyValue?] = []
          try? dataset.forEachBatch(of: "a", options: options) { batch in
            for text in batch.texts(0) {
              values.append(try JSONDecoder().decode(AnyValue.self, from: Data(text.utf8)))
            }
          }
          return values
        }
      ),
      (
        "an index",
        { dataset, _ in
          guard let index = try? SampleIndex(of: dataset), index.count > 0 else { return [nil] }
          return [(try? index.sample(0).value["a"]).flatMap { AnyValue($0) }]
        }
      ),
    ]
  }

  private struct Raw: SampleObject {
    var a: RawJSON

    init(_ fields: inout FieldReader) throws(SampleError) { a = try fields.read("a") }
  }

  private struct NoFields: SampleObject {
    init(_ fields: inout FieldReader) throws(SampleError) {}
  }

  private struct Decoded: Decodable {
    var a: AnyValue
  }

  /// Whatever a value is.
  private enum AnyValue: Decodable, Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([AnyValue])
    case object([String: AnyValue])

    init?(_ value: DataValue?) {
      guard let value else { return nil }
      self.init(value)
    }

    init(_ value: DataValue) {
      switch value {
      case .null: self = .null
      case .boolean(let value): self = .boolean(value)
      case .number(let value): self = .number(value.double)
      case .string(let value): self = .text(value)
      case .array(let elements): self = .list(elements.map { Self($0) })
      case .object(let object):
        self = .object(Dictionary(object.map { ($0.key, Self($0.value)) }) { $1 })
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let value = try? container.decode(Bool.self) {
        self = .boolean(value)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([AnyValue].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: AnyValue].self))
      }
    }
  }
}
