import DSDL
import JSONText

/// Writes a folder as Hugging Face Datasets reads it with `load_dataset("imagefolder")`: pictures, and beside them
/// `metadata.jsonl` with a row a sample.
struct ImageFolderExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let columns: [ImageFolderColumn]
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    let layout = run.layout
    guard !layout.pictures.isEmpty else {
      run.refuse(.noPictures(format: run.format.title))
      return nil
    }
    self.run = run
    columns = ImageFolderColumn.columns(of: layout)
    pictures = PictureFolder(run)
    held = Set(layout.leaves.map(\.path))
  }

  mutating func write() throws(ConversionFailure) {
    let folder = run.subset
    let metadata = try run.target.open("\(folder)/metadata.jsonl")
    var (rows, images) = (0, 0)
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      var cells: [String] = []
      for column in columns {
        guard let cell = try cell(column, value, in: folder, sample, &images) else { return }
        cells.append("\(JSONText.quoted(column.name)): \(cell)")
      }
      metadata.write("{\(cells.joined(separator: ", "))}\n")
      rows += 1
    }
    try metadata.close()
    counts = [.init(kind: .samples, count: rows), .init(kind: .pictures, count: images)]
  }

  /// What stands in a column; nil if the row is left out.
  private func cell(
    _ column: ImageFolderColumn, _ sample: DataValue, in folder: String, _ place: Sample, _ images: inout Int
  ) throws(ConversionFailure) -> String? {
    guard column.isPicture else { return column.text(column.place.value(in: sample), run) }
    let value = column.place.value(in: sample)
    guard let locator = Locator(value) else {
      if value == nil, column.place.isOptional { return "null" }
      run.refuse(place, column.place.path)
      return nil
    }
    guard let name = try pictures.place(locator, in: folder) else { return nil }
    images += 1
    return JSONText.quoted(name)
  }
}
