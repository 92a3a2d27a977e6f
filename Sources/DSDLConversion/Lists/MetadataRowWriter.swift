import DSDL

/// Writes the rows of metadata as samples.
struct MetadataRowWriter {
  private let table: MetadataTable
  private let fields: [MetadataField]
  /// The numbers of the fields, by column.
  private let places: [Int?]
  private let locator: LocatorPrefix
  private let creation: DatasetCreation
  private let hasPicture: Bool

  init(
    _ table: MetadataTable, _ fields: [MetadataField], _ locator: LocatorPrefix, _ creation: DatasetCreation
  ) {
    self.table = table
    self.fields = fields
    var places = [Int?](repeating: nil, count: table.columns.count)
    for (number, field) in fields.enumerated() {
      if let column = table[field.column] { places[column] = number }
    }
    self.places = places
    self.locator = locator
    self.creation = creation
    hasPicture = places.contains { $0.map { [.picture, .pictures].contains(fields[$0].kind) } ?? false }
  }

  /// Writes a row, if its pictures are there.
  func write(_ row: MetadataTable.Row, _ files: inout ListedFiles, into samples: SampleWriter) {
    // In the order of the fields.
    let values = row.cells.compactMap { cell in places[cell.column].map { (number: $0, value: cell.value) } }
      .sorted { $0.number < $1.number }.map { (field: fields[$0.number], value: $0.value) }
    var paths: [[[UInt8]]] = []
    var isWhole = true
    var first: PlacedValue?
    for (field, value) in values {
      guard [.picture, .pictures].contains(field.kind) else {
        paths.append([])
        continue
      }
      let names = field.kind == .picture ? [value] : value.elements ?? []
      first = first ?? names.first
      let found = names.compactMap { path(of: $0, &files) }
      isWhole = isWhole && found.count == names.count
      paths.append(found)
    }
    guard hasPicture, isWhole, paths.contains(where: { !$0.isEmpty }) else {
      if isWhole { report(row.range, Phrase("'file_name' is expected", zh: "应有“file_name”")) }
      return
    }
    reportRepeated(paths, first, &files)
    samples.beginSample()
    for (index, (field, value)) in values.enumerated() {
      samples.key(field.name)
      switch field.kind {
      case .picture: locator.write(paths[index][0], into: samples)
      case .pictures:
        samples.beginArray()
        for path in paths[index] { locator.write(path, into: samples) }
        samples.endArray()
      default: write(value, into: samples)
      }
    }
    samples.endSample()
  }

  /// Tells a row whose pictures are all those of another one. A picture alone may be part of several pairs.
  private func reportRepeated(_ paths: [[[UInt8]]], _ value: PlacedValue?, _ files: inout ListedFiles) {
    guard let value else { return }
    let (all, place) = (Array(paths.joined()), SourceRange(table.file, value.range))
    guard let first = files.group(all, at: place) else { return }
    creation.findings.report(
      .invalidSource, .warning, at: place,
      .conversion(.rowsOfOnePicture(name: ReadableBytes.text(of: all[0]))),
      notes: [Note(.annotation(.firstHere), first, role: .first)])
  }

  private func path(of value: PlacedValue, _ files: inout ListedFiles) -> [UInt8]? {
    guard let name = value.string else {
      report(value.range, Phrase("the name of a file is expected", zh: "应为文件名"))
      return nil
    }
    let (path, outcome) = files.list(name, in: table.folder)
    switch outcome {
    case .found, .again: return path
    case .missing: report(.missingPicture, value.range, .pictureNotFound(name: name))
    case .outside: report(.missingPicture, value.range, .outsideSource(name: name))
    }
    return nil
  }

  private func write(_ value: PlacedValue, into samples: SampleWriter) {
    switch value.content {
    case .null: samples.literal("null")
    case .boolean(let value): samples.boolean(value)
    case .number(let text): samples.literal(text)
    case .string(let text): samples.string(text)
    case .array(let elements):
      samples.beginArray()
      for element in elements { write(element, into: samples) }
      samples.endArray()
    case .object(let members):
      samples.beginObject()
      for member in members {
        samples.key(member.key)
        write(member.value, into: samples)
      }
      samples.endObject()
    }
  }

  private func report(_ range: Range<Int>, _ expected: Phrase) {
    report(.invalidSource, range, .expected(expected))
  }

  private func report(_ rule: Rule, _ range: Range<Int>, _ message: ConversionMessage) {
    creation.findings.report(rule, at: SourceRange(table.file, range), .conversion(message))
  }
}
