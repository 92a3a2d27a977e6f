package import DSDL
package import JSONText

/// Statistics for programs; the schema is `Schemas/stats.schema.json`.
public struct StatisticsJSON {
  /// The language of why something was not counted.
  private let language: TextLanguage

  public init() { self.init(language: .english) }

  package init(language: TextLanguage) { self.language = language }

  /// Writes a document with a line end at its end.
  public func render(_ report: StatisticsReport, into output: inout some TextOutputStream) {
    var members: [JSONValue.Member] = [
      .init(key: "version", value: 1),
      .init(
        key: "tool",
        value: ["name": .string(Tool.dsdl.name), "version": .string(Tool.dsdl.version)]),
      .init(key: "complete", value: .bool(report.isComplete)),
    ]
    if let unreadable = JSONReport.unreadable(report.unreadable, language) {
      members.append(.init(key: "unreadable", value: unreadable))
    }
    members += self.members(report.total, report.pictures)
    members.append(
      .init(
        key: "inputs",
        value: .array(
          report.inputs.map { input in
            .object(
              [
                .init(key: "description", value: .string(input.description)),
                .init(key: "errors", value: .integer(input.errorCount)),
                .init(key: "complete", value: .bool(input.isComplete)),
              ] + self.members(input.statistics, input.pictures))
          })))
    JSONValue.object(members).write(into: &output, .report)
    output.write("\n")
  }

  private func members(_ statistics: DatasetStatistics, _ pictures: PictureStatistics?) -> [JSONValue.Member]
  {
    [
      .init(key: "samples", value: .integer(statistics.samples)),
      .init(
        key: "classes",
        value: .object(
          statistics.classes.map { domain in
            .init(
              key: domain.name,
              value: .object(domain.classes.map { .init(key: $0.name, value: .integer($0.count)) }))
          })),
      .init(key: "instances", value: byPath(statistics.instances) { Self.summary($0) }),
      .init(key: "lists", value: byPath(statistics.lists) { Self.summary($0) }),
      .init(key: "boxes", value: boxes(statistics.boxes)),
      .init(
        key: "polygons",
        value: ["rings": Self.summary(statistics.rings), "points": Self.summary(statistics.polygonPoints)]),
      .init(key: "keypoints", value: ["visible": Self.summary(statistics.visibleKeypoints)]),
      .init(key: "texts", value: byPath(statistics.textLengths) { Self.summary($0) }),
      .init(
        key: "dates",
        value: byPath(statistics.spans) {
          ["count": .integer($0.count), "first": .string($0.first), "last": .string($0.last)]
        }),
      .init(
        key: "optional",
        value: byPath(statistics.optional) {
          ["missing": .integer($0.missing), "of": .integer($0.structs)]
        }),
    ] + (pictures.map { [.init(key: "pictures", value: Self.pictures($0))] } ?? [])
  }

  private func byPath<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue {
    .object(values.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: json($0.value)) })
  }

  private func boxes(_ boxes: DatasetStatistics.Boxes) -> JSONValue {
    [
      "width": Self.summary(boxes.width), "height": Self.summary(boxes.height),
      "area": Self.summary(boxes.area),
      "aspect": Self.summary(boxes.aspect), "centerX": Self.summary(boxes.centerX),
      "centerY": Self.summary(boxes.centerY),
    ]
  }

  package static func pictures(_ pictures: PictureStatistics) -> JSONValue {
    [
      "count": .integer(pictures.count),
      "formats": .object(
        pictures.formats.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .integer($0.value)) }),
      "channels": .object(
        pictures.channels.sorted { $0.key < $1.key }.map {
          .init(key: "\($0.key)", value: .integer($0.value))
        }),
      "width": summary(pictures.width), "height": summary(pictures.height),
      "turned": .integer(pictures.turned),
      "sizes": .array(
        pictures.sizes.map {
          ["width": .integer($0.width), "height": .integer($0.height), "count": .integer($0.count)]
        }),
    ]
  }

  private static func summary(_ summary: NumberSummary) -> JSONValue {
    [
      "count": .integer(summary.count), "minimum": number(summary.minimum),
      "maximum": number(summary.maximum), "mean": summary.mean.map(number) ?? .null,
      "byPowerOfTwo": .array(summary.byPowerOfTwo.map(JSONValue.integer)),
    ]
  }

  /// A finite number; without a point if it is whole.
  private static func number(_ number: Double) -> JSONValue {
    if number == number.rounded(), abs(number) < 1e15 { return .integer(Int(number)) }
    return .number("\(number)")
  }
}
