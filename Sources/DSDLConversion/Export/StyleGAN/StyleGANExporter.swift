import DSDL
import JSONText

/// Writes the `dataset.json` of StyleGAN's trainers: each picture with the number of its class, from 0.
///
///     {"labels": [["00000/img00000000.png", 6], …]}
struct StyleGANExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let image: FieldPlace
  private let label: FieldPlace?
  private let labels: LabelReader
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    guard let picture = run.layout.pictures.first else {
      run.refuse(.noPictures(format: run.format.title))
      return nil
    }
    self.run = run
    image = picture.image
    label = picture.label ?? run.layout.label
    labels = label.map { LabelReader($0) } ?? LabelReader([])
    pictures = PictureFolder(run)
    held = Set([image, label].compactMap(\.self).map(\.path))
  }

  mutating func write() throws(ConversionFailure) {
    let file = try run.target.open()
    var images = 0
    guard let label else {
      // Trainers take a file without labels for one of pictures without classes.
      try run.forEachSample { (value, sample) throws(ConversionFailure) in
        guard let locator = Locator(image.value(in: value)) else { return run.refuse(sample, image.path) }
        pictures.look(for: locator)
        images += 1
      }
      file.write("{\"labels\": null}\n")
      try file.close()
      counts = [.init(kind: .pictures, count: images)]
      return
    }
    file.write("{\"labels\": [")
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      guard let locator = Locator(image.value(in: value)) else { return run.refuse(sample, image.path) }
      guard let written = label.value(in: value) else { return run.lose(.unlabelledSample) }
      guard let index = labels.index(of: written) else { return run.refuse(sample, label.path) }
      file.write("\(images == 0 ? "\n" : ",\n")[\(JSONText.quoted(locator.text)), \(index)]")
      pictures.look(for: locator)
      images += 1
    }
    file.write("]}\n")
    try file.close()
    counts = [.init(kind: .pictures, count: images), .init(kind: .classes, count: labels.names.count)]
  }
}
