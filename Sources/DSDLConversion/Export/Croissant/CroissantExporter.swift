import DSDL
import JSONText

/// Writes metadata in Croissant 1.1: the samples stay where they are, and a record set for each of their files says by
/// `jsonPath` where in it the fields are.
struct CroissantExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let fields: [CroissantField]
  private let stores: [Dataset.Store]

  init?(_ run: ExportRun) {
    stores = run.dataset.sampleStores
    for store in stores where !Self.isRead(store) {
      run.refuse(.notJSON(store.path), hint: .writeJSON)
      return nil
    }
    self.run = run
    fields = CroissantField.fields(of: run.layout.type)
    held = Set(fields.flatMap(\.held))
  }

  /// Whether the samples are in a form that Croissant's readers take.
  private static func isRead(_ store: Dataset.Store) -> Bool {
    switch store.kind {
    case .json, .jsonLines: true
    case .inline: store.path.lowercased().hasSuffix(".json")
    case .yaml, .missing: false
    }
  }

  mutating func write() throws(ConversionFailure) {
    var samples = 0
    try run.forEachSample { (_, _) throws(ConversionFailure) in samples += 1 }
    var files: [CroissantFile] = []
    for store in stores {
      files.append(try CroissantFile(store, from: run.path, number: stores.count > 1 ? files.count : nil))
    }
    let file = try run.target.open()
    file.write(text(files) + "\n")
    try file.close()
    counts = [.init(kind: .samples, count: samples)]
  }

  private func text(_ files: [CroissantFile]) -> String {
    let records = files.map { record in
      JSONValue.members([
        ("@type", .string("cr:RecordSet")), ("@id", .string(record.recordSet)),
        ("name", .string(record.recordSet)),
        ("description", .string("The samples of \(record.url)")),
        ("field", .array(fields.map { $0.tree(in: record) })),
      ])
    }
    let domains = run.dataset.definitions.compactMap { definition -> JSONValue? in
      guard case .classDomain(let domain) = definition else { return nil }
      return CroissantField.tree(of: domain)
    }
    var members: [(String, JSONValue)] = [
      ("@context", Self.context), ("@type", .string("sc:Dataset")),
      ("conformsTo", .string("http://mlcommons.org/croissant/1.1")),
    ]
    members += CroissantInformation(run.dataset, subset: run.subset).members
    members.append(("distribution", .array(files.map(\.tree))))
    members.append(("recordSet", .array(records + domains)))
    return JSONValue.members(members).text(.tree)
  }

  /// What every Croissant file begins with.
  private static var context: JSONValue {
    let croissant = [
      "arrayShape", "citeAs", "column", "containedIn", "extract", "equivalentProperty", "field",
      "fileProperty",
      "fileObject", "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5",
      "parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate",
      "separator", "source", "subField", "transform",
    ]
    var members: [(String, JSONValue)] = [
      ("@language", .string("en")), ("@vocab", .string("https://schema.org/")),
      ("cr", .string("http://mlcommons.org/croissant/")),
      ("rai", .string("http://mlcommons.org/croissant/RAI/")),
      ("dct", .string("http://purl.org/dc/terms/")), ("sc", .string("https://schema.org/")),
      ("conformsTo", .string("dct:conformsTo")),
      ("data", .members([("@id", .string("cr:data")), ("@type", .string("@json"))])),
      ("dataType", .members([("@id", .string("cr:dataType")), ("@type", .string("@vocab"))])),
      ("description", .members([("@container", .string("@language"))])),
      ("examples", .members([("@id", .string("cr:examples")), ("@type", .string("@json"))])),
      ("name", .members([("@container", .string("@language"))])),
    ]
    members += croissant.map { ($0, .string("cr:\($0)")) }
    return .members(members.sorted { $0.0 < $1.0 })
  }
}
