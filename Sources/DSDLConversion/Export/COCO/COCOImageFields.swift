import DSDL
import JSONText

/// What samples say of their picture that COCO has a key for.
struct COCOImageFields {
  let id: FieldPlace?
  private let shape: FieldPlace?
  private let sizes: [FieldPlace]
  /// Keys of COCO with the field for each.
  private let others: [(key: String, place: FieldPlace)]

  static let keys = ["license", "flickr_url", "coco_url", "date_captured"]

  init(_ layout: SampleLayout) {
    id = layout.field(named: ["id", "imageid"]) { $0 == .int }
    shape = layout.shape
    sizes = layout.sizes.map { [$0.width, $0.height] } ?? []
    others = Self.keys.compactMap { key in
      layout.field(named: [key.plainWord]) { [.int, .str, .text].contains($0) }.map { (key, $0) }
    }
  }

  /// All fields whose values are written.
  var all: [FieldPlace] { [id, shape].compactMap(\.self) + sizes + others.map(\.place) }

  func text(_ sample: DataValue, id: Int, _ locator: Locator, size: (width: Int, height: Int)?) -> String {
    var text = "{\"id\": \(id), \"file_name\": \(JSONText.quoted(locator.text))"
    if let size { text += ", \"width\": \(size.width), \"height\": \(size.height)" }
    for (key, place) in others {
      guard let value = place.value(in: sample) else { continue }
      text += ", \"\(key)\": \(value.json)"
    }
    return text + "}"
  }
}
