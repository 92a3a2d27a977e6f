import DSDL

/// The fields of samples for the columns of all metadata of a dataset.
struct MetadataFields {
  private(set) var fields: [MetadataField] = []

  /// The fields, pictures first.
  ///
  /// - Parameter tables: The metadata of all subsets.
  init(_ tables: [MetadataTable], _ creation: DatasetCreation) {
    var (order, met): ([String], Set<String>) = ([], [])
    for column in tables.lazy.flatMap(\.columns) where met.insert(column).inserted { order.append(column) }
    var names: [String: String] = [:]
    for column in order {
      guard let kind = kind(of: column, tables, creation) else { continue }
      guard let name = name(of: column, tables, creation) else { continue }
      if let other = names.updateValue(column, forKey: name) {
        report(.sameClass(name: column, other: other, written: name), column, tables, creation)
        continue
      }
      let isOptional = tables.contains { table in
        table[column].map { !table.isWhole($0) } ?? !table.rows.isEmpty
      }
      fields.append(MetadataField(column: column, name: name, kind: kind, isOptional: isOptional))
    }
    fields =
      fields.filter { [.picture, .pictures].contains($0.kind) }
      + fields.filter { ![.picture, .pictures].contains($0.kind) }
  }

  /// What a column holds; nil if nothing, or nothing that has one type.
  private func kind(
    of column: String, _ tables: [MetadataTable], _ creation: DatasetCreation
  ) -> MetadataField.Kind? {
    if column == "file_name" || column.hasSuffix("_file_name") { return .picture }
    if column == "file_names" || column.hasSuffix("_file_names") { return .pictures }
    var kind: MetadataField.Kind?
    for table in tables {
      guard let number = table[column] else { continue }
      for value in table.values(of: number) {
        guard let joined = MetadataField.Kind(value)?.joined(with: kind) else {
          creation.findings.report(
            .invalidSource, at: SourceRange(table.file, value.range), .conversion(.unlike(key: column)))
          return nil
        }
        kind = joined
      }
    }
    return kind
  }

  /// The name of a field for a column: `input_file_name` is the picture `input`, `file_name` is `image`.
  private func name(
    of column: String, _ tables: [MetadataTable], _ creation: DatasetCreation
  ) -> String? {
    var name = column
    for suffix in ["file_names", "file_name"] where name.hasSuffix(suffix) {
      name = String(name.dropLast(suffix.count))
      while name.hasSuffix("_") { name.removeLast() }
      if name.isEmpty { name = suffix == "file_name" ? "image" : "images" }
      break
    }
    if NameRules.isPortableOrAlike(name) { return name }
    let suggestion = NameRules.suggestion(for: name).map { NameRules.isPortableOrAlike($0) ? $0 : "\($0)_" }
    guard let suggestion, NameRules.isPortableOrAlike(suggestion) else {
      report(.unusableField(name: column), column, tables, creation)
      return nil
    }
    report(.changedField(name: column, written: suggestion), column, tables, creation, severity: .warning)
    return suggestion
  }

  private func report(
    _ message: ConversionMessage, _ column: String, _ tables: [MetadataTable], _ creation: DatasetCreation,
    severity: Severity? = nil
  ) {
    guard let table = tables.first(where: { $0[column] != nil }) else { return }
    let range = table[column].map { table.places[$0] } ?? 0..<0
    creation.findings.report(
      .unusableName, severity, at: SourceRange(table.file, range), .conversion(message))
  }
}
