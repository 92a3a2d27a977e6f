public import DSDL
import JSONText

/// Writes a JSON Schema, draft 2020-12, for what a description calls a sample.
///
/// It accepts what ``DSDL/Validator`` finds no error in, but for what a schema cannot say: its `$comment` lists that.
///
/// ```swift
/// let dataset = try Dataset(contentsOfFile: "base.yaml")
/// print(try JSONSchemaGenerator().schema(for: dataset))
/// ```
public struct JSONSchemaGenerator: Sendable {
  /// What is described.
  @nonexhaustive
  public enum Subject: String, Sendable, CaseIterable {
    /// One sample.
    case sample
    /// A file `{"samples": [ … ]}`.
    case samplesFile = "samples-file"
    /// The dataset-wide information: what stands under `global-info` in its file.
    case globalInfo = "global-info"
  }

  private let subject: Subject
  private let language: TextLanguage

  /// - Parameters:
  ///   - subject: What is described.
  ///   - language: The language of `$comment`.
  public init(of subject: Subject = .sample, language: TextLanguage = .english) {
    self.subject = subject
    self.language = language
  }

  /// The schema as text, with a line end behind it.
  public func schema(for dataset: Dataset) throws(GenerationFailure) -> String {
    guard dataset.errorCount == 0 else { throw .invalidDefinitions }
    let type = subject == .globalInfo ? dataset.globalInfoType : dataset.sampleType
    guard let type else { throw subject == .globalInfo ? .noGlobalInfoType : .noSampleType }
    var builder = JSONSchemaBuilder()
    let root = builder.schema(of: type)
    guard !builder.hasUnknownTypes else { throw .invalidDefinitions }
    var members: [JSONValue.Member] = [
      .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      .init(key: "title", value: .string("\(type)")),
      .init(key: "$comment", value: .string(builder.comment(in: language))),
    ]
    members += subject == .samplesFile ? samplesFile(of: root, dataset) : root.members
    if !builder.definitions.isEmpty {
      members.append(.init(key: "$defs", value: .object(builder.definitions)))
    }
    var text = ""
    JSONValue.object(members).write(into: &text, .report)
    return text + "\n"
  }

  private func samplesFile(of sample: JSONSchema, _ dataset: Dataset) -> [JSONValue.Member] {
    // Of several files one may be empty.
    let isOnlyOne = dataset.sampleStores.count < 2
    return JSONSchema([
      "type": "object",
      "required": ["samples"],
      "properties": [
        "samples": ["type": "array", "minItems": isOnlyOne ? 1 : nil, "items": sample.value]
      ],
    ]).members
  }
}
