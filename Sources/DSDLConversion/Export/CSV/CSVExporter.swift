import DSDL

/// Writes a table by RFC 4180: a header, and a row a sample. Fields of structs have a column each, `image_a.image`; lists
/// stand in one as JSON.
struct CSVExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let columns: [FieldPlace]

  init?(_ run: ExportRun) {
    self.run = run
    columns = FieldPlace.leaves(of: run.layout.type, stepsIntoLists: false)
    held = Set(run.layout.leaves.map(\.path))
  }

  mutating func write() throws(ConversionFailure) {
    let file = try run.target.open()
    var rows = 0
    file.write(Self.row(columns.map { $0.path.isEmpty ? "value" : $0.path }))
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      for column in columns where column.value(in: value) == nil && !column.isOptional {
        return run.refuse(sample, column.path)
      }
      file.write(Self.row(columns.map { Self.text($0.value(in: value)) }))
      rows += 1
    }
    try file.close()
    counts = [.init(kind: .samples, count: rows)]
  }

  private static func text(_ value: DataValue?) -> String {
    switch value {
    case nil, .null: ""
    case .string(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .array, .object: value.map { $0.json } ?? ""
    }
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { ![0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard !isPlain || text.first == " " || text.last == " " else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted += "\"" }
    }
    return quoted + "\""
  }
}
