/// What a file is, as its keys tell.
package enum FileForm: Sendable, Hashable {
  case description, library, samples, sample, globalInfo
  case coco, geoJSON, labelMe
  case labelStudio, via, cvat
  case notebook
  /// What a server sent instead of the file.
  case answer

  package var phrase: Phrase {
    switch self {
    case .description: Phrase("a description", zh: "描述文件")
    case .library: Phrase("a library", zh: "库")
    case .samples: Phrase("a file of samples", zh: "样本文件")
    case .sample: Phrase("one sample", zh: "单个样本")
    case .globalInfo: Phrase("a file of global info", zh: "全局信息文件")
    case .coco: Phrase("a dataset of COCO", zh: "COCO 数据集")
    case .geoJSON: Phrase("a file of GeoJSON", zh: "GeoJSON 文件")
    case .labelMe: Phrase("a file of LabelMe", zh: "LabelMe 文件")
    case .labelStudio: Phrase("a file of Label Studio", zh: "Label Studio 文件")
    case .via: Phrase("a file of VIA (VGG Image Annotator)", zh: "VIA（VGG Image Annotator）文件")
    case .cvat: Phrase("a file of CVAT", zh: "CVAT 文件")
    case .notebook: Phrase("a notebook of Jupyter", zh: "Jupyter 笔记本")
    case .answer: Phrase("the answer of a server", zh: "服务器的答复")
    }
  }

  /// Whether it is no file of DSDL.
  package var isForeign: Bool {
    switch self {
    case .coco, .geoJSON, .labelMe, .labelStudio, .via, .cvat, .notebook, .answer: true
    case .description, .library, .samples, .sample, .globalInfo: false
    }
  }

  /// What to do with it: there is a layout of which `dsdl create` makes datasets, or its program writes one of them, too.
  package var hint: SampleFileMessage? {
    switch self {
    case .coco: .createDataset("coco")
    case .labelMe: .createDataset("labelme")
    case .labelStudio, .via, .cvat: .exportAsCOCO
    case .answer: .downloadAgain
    default: nil
    }
  }
}
