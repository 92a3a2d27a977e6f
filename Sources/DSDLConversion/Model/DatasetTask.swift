public import DSDL

/// What a dataset is for: the entry `Task` of `meta`, and the name of the file with the structs.
public struct DatasetTask: Sendable, Hashable {
  /// The words, such as `Image Generation`.
  public let title: String

  public init(_ title: String) { self.title = title }

  /// The task of a built-in template.
  public init(of template: Template) {
    switch template.name {
    case "unconditional-generation", "conditional-generation", "style-transfer-unpaired",
      "style-transfer-paired":
      self = .imageGeneration
    case "ocr-detection", "ocr-end-to-end", "ocr-recognition", "ocr-segmentation":
      self.init("OCR")
    default:
      self.init(
        template.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
          .joined(separator: " "))
    }
  }

  public static let imageGeneration = DatasetTask("Image Generation")
  public static let imageClassification = DatasetTask("Image Classification")
  public static let objectDetection = DatasetTask("Object Detection")

  /// The words as part of a file's name, such as `image-generation`.
  public var stem: String { title.lowercased().split(separator: " ").joined(separator: "-") }
}
