import DSDL

/// The rows of a `metadata.jsonl` or `metadata.csv`, with the place of each value.
struct MetadataTable {
  struct Row {
    /// What is there, by the number of the column, in growing order: each row may have columns of its own.
    private(set) var cells: [(column: Int, value: PlacedValue)]
    let range: Range<Int>

    /// - Parameter cells: In any order. Of one column, the last one counts.
    init(_ cells: [(column: Int, value: PlacedValue)], range: Range<Int>) {
      self.range = range
      self.cells = []
      for cell in cells.sorted(by: { $0.column < $1.column }) {
        if self.cells.last?.column == cell.column { self.cells.removeLast() }
        self.cells.append(cell)
      }
    }

    /// The value in a column, which has to be there to be set.
    subscript(column: Int) -> PlacedValue? {
      get { index(of: column).map { cells[$0].value } }
      set { if let index = index(of: column), let newValue { cells[index].value = newValue } }
    }

    private func index(of column: Int) -> Int? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? low : nil
    }
  }

  let file: SourceFile
  /// The path of its folder in the tree, with the slash.
  let folder: [UInt8]
  private(set) var columns: [String] = []
  private(set) var rows: [Row] = []
  /// Where each column is named first.
  private(set) var places: [Range<Int>] = []
  private var numbers: [String: Int] = [:]
  /// The rows in which each column has a value.
  private var holders: [[Int32]] = []

  /// What a metadata file may be called.
  static let names = ["metadata.jsonl", "metadata.csv"]

  init(_ path: String, folder: [UInt8], _ creation: DatasetCreation) throws(ConversionFailure) {
    self.folder = folder
    do throws(UnreadableFile) {
      file = try SourceFile.reading(path, limit: 1 << 30)
    } catch {
      throw ConversionFailure(.unreadable(path, reason: error.why))
    }
    creation.writer.protect(path)
    if path.hasSuffix(".csv") { readCSV(creation) } else { readLines(creation) }
  }

  /// The number of a column.
  subscript(column: String) -> Int? { numbers[column] }

  /// The values of a column, row by row.
  func values(of column: Int) -> some Sequence<PlacedValue> {
    holders[column].lazy.compactMap { rows[Int($0)][column] }
  }

  /// Whether each row has a value in a column.
  func isWhole(_ column: Int) -> Bool { holders[column].count == rows.count }

  private mutating func column(_ name: String, _ place: Range<Int>) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = columns.count
    columns.append(name)
    places.append(place)
    holders.append([])
    return columns.count - 1
  }

  private mutating func append(_ row: Row) {
    for cell in row.cells { holders[cell.column].append(Int32(rows.count)) }
    rows.append(row)
  }

  private mutating func readLines(_ creation: DatasetCreation) {
    var values: [PlacedValue] = []
    creation.findings.jsonLines(file) { values.append($0) }
    for value in values {
      guard let members = value.members else {
        creation.findings.report(
          .invalidSource, at: SourceRange(file, value.range),
          .conversion(.expected(Phrase("an object a line is expected", zh: "每行应为一个对象"))))
        continue
      }
      let cells = members.filter { !$0.value.isNull }.map {
        (column: column($0.key, $0.keyRange), value: $0.value)
      }
      append(Row(cells, range: value.range))
    }
  }

  private mutating func readCSV(_ creation: DatasetCreation) {
    var reader = CSVReader(file.bytes(in: 0..<file.size))
    guard let header = reader.next() else {
      creation.findings.report(.invalidSource, at: SourceRange(file, 0..<0), .conversion(.emptySource))
      return
    }
    for cell in header { _ = column(String(decoding: cell.text, as: UTF8.self), cell.range) }
    guard columns.count == header.count else {
      var met: Set<[UInt8]> = []
      let repeated = header.first { !met.insert($0.text).inserted }
      creation.findings.report(
        .invalidSource, at: SourceRange(file, repeated?.range ?? 0..<0),
        .conversion(.listedTwice(name: ReadableBytes.text(of: repeated?.text ?? []))))
      return
    }
    while let cells = reader.next() {
      let range = cells[0].range.lowerBound..<(cells.last?.range.upperBound ?? 0)
      if let open = cells.first(where: { !$0.isClosed }) {
        // All that follows is in that cell.
        creation.findings.report(
          .invalidSource, at: SourceRange(file, open.range.lowerBound..<open.range.lowerBound + 1),
          .conversion(.expected(Phrase("the quote is not closed: '\"' is expected", zh: "引号没有闭合，应有“\"”"))))
        break
      }
      guard cells.count == header.count else {
        creation.findings.report(
          .invalidSource, at: SourceRange(file, range),
          .conversion(
            .expected(
              Phrase(
                "\(cells.count) cells: \(header.count) are expected, as in the first line",
                zh: "有 \(cells.count) 个单元格，应与首行一样为 \(header.count) 个"))))
        continue
      }
      append(
        Row(
          cells.enumerated().compactMap { column, cell in value(cell, creation).map { (column, $0) } },
          range: range))
    }
    decideKinds()
  }

  private func value(_ cell: CSVReader.Cell, _ creation: DatasetCreation) -> PlacedValue? {
    guard !cell.text.isEmpty else { return nil }
    guard let text = String(validating: cell.text, as: UTF8.self) else {
      creation.findings.report(
        .encoding, at: SourceRange(file, cell.range),
        .conversion(.notUTF8(name: ReadableBytes.text(of: cell.text))))
      return nil
    }
    return PlacedValue(.string(text), cell.range)
  }

  /// In CSV all is text: a column of numbers or of booleans is one if all of its cells are.
  private mutating func decideKinds() {
    for column in columns.indices {
      let texts = values(of: column).compactMap(\.string)
      guard !texts.isEmpty else { continue }
      if texts.allSatisfy({ ["true", "false"].contains($0.lowercased()) }) {
        convert(column) { .boolean($0.lowercased() == "true") }
      } else if texts.allSatisfy(Self.isNumber) {
        convert(column) { .number($0) }
      }
    }
  }

  private mutating func convert(_ column: Int, _ content: (String) -> PlacedValue.Content) {
    for row in holders[column].lazy.map(Int.init) {
      guard let value = rows[row][column], let text = value.string else { continue }
      rows[row][column] = PlacedValue(content(text), value.range)
    }
  }

  /// Whether it is a number of JSON; `007` is none, and stays the text that it may be.
  private static func isNumber(_ text: String) -> Bool {
    var digits = Array(text.utf8)[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    guard digits.count < 300, let first = digits.first, first &- 0x30 < 10, digits.last! &- 0x30 < 10 else {
      return false
    }
    if first == UInt8(ascii: "0"), digits.count > 1, digits[digits.startIndex + 1] &- 0x30 < 10 {
      return false
    }
    var dots = 0
    for byte in digits {
      if byte == UInt8(ascii: ".") { dots += 1 } else if byte &- 0x30 >= 10 { return false }
    }
    return dots <= 1
  }
}
