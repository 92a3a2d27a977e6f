public import DSDL

/// A form in which other tools take a dataset; the raw value is its name on the command line.
@nonexhaustive
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// One JSON file of objects in pictures, as the COCO datasets have it.
  case coco
  /// A folder with an XML file a picture, as the Pascal VOC challenges have it.
  case voc
  /// A folder with a text file a picture and `data.yaml`, as Ultralytics YOLO reads it.
  case yolo
  /// A folder of pictures with `metadata.jsonl`, as Hugging Face Datasets reads it.
  case imagefolder
  /// A folder with `trainA` and `trainB`, as CycleGAN's trainer reads it.
  case cyclegan
  /// A folder with `A/train` and `B/train`, as pix2pix's trainer combines it.
  case pix2pix
  /// The `dataset.json` of StyleGAN's trainers.
  case stylegan
  /// Metadata in Croissant 1.1, which say where in our JSON the records are.
  case croissant
  /// A table with a row a sample.
  case csv

  /// The name of the format as its users write it.
  public var title: String {
    switch self {
    case .coco: "COCO"
    case .voc: "Pascal VOC"
    case .yolo: "YOLO"
    case .imagefolder: "ImageFolder"
    case .cyclegan: "CycleGAN"
    case .pix2pix: "pix2pix"
    case .stylegan: "StyleGAN"
    case .croissant: "Croissant"
    case .csv: "CSV"
    }
  }

  /// Whether a folder is written, not one file.
  public var isFolder: Bool {
    switch self {
    case .voc, .yolo, .imagefolder, .cyclegan, .pix2pix: true
    case .coco, .stylegan, .croissant, .csv: false
    }
  }

  /// What is written, in one line without a full stop.
  public func summary(in language: TextLanguage = .english) -> String { phrase[language] }

  private var phrase: Phrase {
    switch self {
    case .coco:
      Phrase("objects in pictures as one JSON file", zh: "一个 JSON 文件，描述图像中的目标")
    case .voc:
      Phrase("objects in pictures as a folder with an XML file a picture", zh: "一个文件夹，每个图像一个 XML 文件")
    case .yolo:
      Phrase("a folder with data.yaml, pictures and a text file each", zh: "一个文件夹，含 data.yaml、图像和每个图像的文本文件")
    case .imagefolder:
      Phrase(
        "a folder of pictures with metadata.jsonl, for Hugging Face",
        zh: "一个图像文件夹，含 metadata.jsonl，供 Hugging Face 使用")
    case .cyclegan:
      Phrase(
        "a folder with trainA and trainB, for unpaired style transfer",
        zh: "一个文件夹，含 trainA 和 trainB，用于非成对风格迁移")
    case .pix2pix:
      Phrase(
        "a folder with A/train and B/train, for paired style transfer",
        zh: "一个文件夹，含 A/train 和 B/train，用于成对风格迁移")
    case .stylegan:
      Phrase("dataset.json with the class of each picture", zh: "dataset.json，含每个图像的类别")
    case .croissant:
      Phrase("metadata whose record sets read the samples where they are", zh: "元数据，其记录集直接读取原有的样本文件")
    case .csv:
      Phrase("a table with a row a sample", zh: "一个表格，每个样本一行")
    }
  }
}
