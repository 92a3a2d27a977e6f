/// A library of structs for a common task, built in, which a description imports by name.
///
/// A template brings the structs and leaves the class domains to the dataset, which binds them as params:
///
/// ```yaml
/// $import:
///     - object-detection
/// data:
///     sample-type: ObjectDetectionSample[cdom=MyClassDom]
/// ```
///
/// A file of the same name is found first, so that a copy of a template beside the description replaces it.
public struct Template: Sendable, Hashable {
  /// The name to import, such as `object-detection`.
  public let name: String
  /// What the samples are.
  package let said: Phrase
  /// The library file, in YAML.
  public let text: String

  /// What the samples are, in one line without a full stop.
  public var summary: String { summary(in: .english) }

  /// What the samples are, in one line without a full stop.
  public func summary(in language: TextLanguage) -> String { said[language] }

  /// All templates: image generation first, then the tasks of recognition, text last.
  public static let all: [Template] = [
    .unconditionalGeneration,
    .conditionalGeneration,
    .styleTransferUnpaired,
    .styleTransferPaired,
    .imageClassification,
    .objectDetection,
    .rotatedObjectDetection,
    .semanticSegmentation,
    .instanceSegmentationPolygon,
    .instanceSegmentationMap,
    .panopticSegmentation,
    .keypointDetection,
    .objectTracking,
    .ocrDetection,
    .ocrRecognition,
    .ocrSegmentation,
    .ocrEndToEnd,
  ]

  /// The template of that name, without a suffix such as `.yaml`.
  public static func named(_ name: String) -> Template? {
    all.first { $0.name == name }
  }
}
