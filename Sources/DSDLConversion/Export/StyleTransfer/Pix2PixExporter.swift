import DSDL

/// Writes a folder as pix2pix's trainer combines it: the two pictures of a pair have one name in `A/train` and `B/train`.
struct Pix2PixExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let phase: String
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    guard run.layout.pictures.count == 2 else {
      run.refuse(.noPair(format: run.format.title))
      return nil
    }
    self.run = run
    phase = run.trainingPhase
    pictures = PictureFolder(run)
    held = Set(run.layout.pictures.flatMap { [$0.image, $0.label].compactMap(\.self) }.map(\.path))
  }

  mutating func write() throws(ConversionFailure) {
    var pairs = 0
    var lists = PictureLists(run)
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      let locators = run.layout.pictures.compactMap { Locator($0.image.value(in: value)) }
      guard locators.count == 2 else { return run.refuse(sample, run.layout.pictures[0].image.path) }
      // A half pair is of no use to anybody.
      for locator in locators where !locator.isPath { return run.lose(.remotePicture) }
      for locator in locators where !pictures.exists(locator) {
        return run.lose(.missingPicture)
      }
      if run.options.pictures == .list {
        var names: [String] = []
        for locator in locators { names.append(try pictures.place(locator, in: "") ?? "") }
        try lists.add(names.joined(separator: "\t"), to: "\(phase).txt")
      } else {
        let name = pictures.freeName(locators[0], in: "A/\(phase)")
        if locators[1].fileName.suffix.lowercased() != name.suffix.lowercased() { run.lose(.otherSuffix) }
        _ = try pictures.place(locators[0], in: "A/\(phase)", as: name)
        _ = try pictures.place(locators[1], in: "B/\(phase)", as: name)
      }
      pairs += 1
    }
    try lists.finish()
    counts = [.init(kind: .pairs, count: pairs)]
  }
}
