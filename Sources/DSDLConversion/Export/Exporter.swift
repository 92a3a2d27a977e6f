import DSDL

/// Writes the samples of a dataset in one format.
protocol Exporter {
  /// - Returns: Nil if the type of the samples has nothing that the format could hold; it has been reported what it lacks.
  init?(_ run: ExportRun)

  /// The fields whose values the format holds, by their paths.
  var held: Set<String> { get }

  /// Writes everything.
  mutating func write() throws(ConversionFailure)

  /// What was written.
  var counts: [ExportOutcome.Count] { get }
}

extension ExportFormat {
  var exporter: any Exporter.Type {
    switch self {
    case .coco: COCOExporter.self
    case .voc: VOCExporter.self
    case .yolo: YOLOExporter.self
    case .imagefolder: ImageFolderExporter.self
    case .cyclegan: CycleGANExporter.self
    case .pix2pix: Pix2PixExporter.self
    case .stylegan: StyleGANExporter.self
    case .croissant: CroissantExporter.self
    case .csv: CSVExporter.self
    }
  }
}
