import DSDL

/// Writes a folder as CycleGAN's trainer reads it: pictures of the first domain in `trainA`, of the second in `trainB`.
struct CycleGANExporter: Exporter {
  let held: Set<String>
  private(set) var counts: [ExportOutcome.Count] = []

  private let run: ExportRun
  private let phase: String
  private let pictures: PictureFolder

  init?(_ run: ExportRun) {
    let layout = run.layout
    guard let first = layout.pictures.first else {
      run.refuse(.noPictures(format: run.format.title))
      return nil
    }
    let hasDomains = first.label.map { LabelReader($0).names.count > 1 } ?? false
    guard layout.pictures.count == 2 || hasDomains else {
      run.refuse(.noDomains(format: run.format.title))
      return nil
    }
    self.run = run
    phase = run.trainingPhase
    pictures = PictureFolder(run)
    held = Set(layout.pictures.flatMap { [$0.image, $0.label].compactMap(\.self) }.map(\.path))
  }

  mutating func write() throws(ConversionFailure) {
    var images = [0, 0]
    var lists = PictureLists(run)
    try run.forEachSample { (value, sample) throws(ConversionFailure) in
      for (index, picture) in run.layout.pictures.enumerated() {
        guard let locator = Locator(picture.image.value(in: value)) else {
          run.refuse(sample, picture.image.path)
          continue
        }
        guard let domain = domain(picture, index, value, sample) else { continue }
        let folder = "\(phase)\(domain == 0 ? "A" : "B")"
        guard let name = try pictures.place(locator, in: folder) else { continue }
        if run.options.pictures == .list { try lists.add(name, to: "\(folder).txt") }
        images[domain] += 1
      }
    }
    try lists.finish()
    counts = [.init(kind: .pictures, count: images[0] + images[1])]
  }

  /// 0 for the first domain, 1 for the second; nil if it is neither, which is counted or reported.
  private func domain(_ picture: PictureLayout, _ index: Int, _ value: DataValue, _ sample: Sample) -> Int? {
    guard run.layout.pictures.count != 2, let label = picture.label, case .label(let domains) = label.type
    else {
      return index
    }
    guard let written = label.value(in: value) else {
      run.lose(.unlabelledSample)
      return nil
    }
    guard let domain = run.labels(of: domains).index(of: written) else {
      run.refuse(sample, label.path)
      return nil
    }
    guard domain < 2 else {
      run.lose(.furtherDomain, at: label)
      return nil
    }
    return domain
  }
}
