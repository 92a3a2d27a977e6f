import DSDL
import JSONText

/// What samples say of objects that COCO has a key for.
struct COCOObjectFields {
  /// What an object comes to.
  enum Outcome {
    case text(String)
    /// Nothing says where it is.
    case noPlace
    /// A field's value is not of its type.
    case unfit(FieldPlace)
  }

  let layout: ObjectLayout
  let id: FieldPlace?
  private let area: FieldPlace?
  private let crowd: FieldPlace?
  private let mask: FieldPlace?
  private let score: FieldPlace?

  init(_ layout: ObjectLayout) {
    self.layout = layout
    id = layout.field(named: ["id", "annid", "annotationid"]) { $0 == .int }
    area = layout.field(named: ["area"]) { $0 == .num || $0 == .int }
    crowd = layout.field(named: ["iscrowd", "crowd"]) { $0 == .bool || $0 == .int }
    mask = layout.field(named: ["rle", "segmentation", "mask"]) { $0 == .dict }
    score = layout.field(named: ["score"]) { $0 == .num }
  }

  /// All fields whose values are written.
  var all: [FieldPlace] {
    [
      layout.label, layout.box, layout.rotatedBox, layout.polygon, layout.keyPoints, id, area, crowd, mask,
      score,
    ].compactMap(\.self)
  }

  func text(_ object: DataValue, id: Int, image: Int, category: Int, _ run: ExportRun) -> Outcome {
    var box: Box?
    var boxText: String?
    var rings: [[Point]] = []
    if let place = layout.box, let value = place.value(in: object) {
      guard let found = Box(value, place.type) else { return .unfit(place) }
      box = found
      // Numbers stay as they are written.
      if case .bbox(.xywh) = place.type { boxText = value.json }
    }
    if let place = layout.polygon, let value = place.value(in: object) {
      guard let found = value.rings else { return .unfit(place) }
      rings = found.filter { $0.count > 2 }
      run.lose(.shortRing, found.count - rings.count, at: place)
    }
    if let place = layout.rotatedBox, let value = place.value(in: object) {
      guard let corners = value.corners(place.type) else { return .unfit(place) }
      if rings.isEmpty { rings = [corners] }
      run.lose(.angleAsOutline, at: place)
    }
    var points: [(point: Point, visibility: Double)]?
    if let place = layout.keyPoints, let value = place.value(in: object) {
      guard let found = value.keyPoints else { return .unfit(place) }
      points = found
    }
    let mask = mask?.value(in: object)
    box = box ?? Box(around: rings.joined())
    if box == nil, let points {
      box =
        Box(around: points.lazy.filter { $0.visibility > 0 }.map(\.point))
        ?? Box(x: 0, y: 0, width: 0, height: 0)
    }
    guard let box else { return .noPlace }

    var text = "{\"id\": \(id), \"image_id\": \(image), \"category_id\": \(category), \"bbox\": "
    text +=
      boxText ?? "[\([box.x, box.y, box.width, box.height].map(JSONText.number).joined(separator: ", "))]"
    text += ", \"area\": \(areaText(object) ?? JSONText.number(Self.area(rings, box)))"
    text += ", \"segmentation\": " + (mask.map { $0.json } ?? Self.text(rings))
    text += ", \"iscrowd\": \(isCrowd(object) ? 1 : 0)"
    if let points {
      let numbers = points.flatMap { [$0.point.x, $0.point.y, $0.visibility] }.map(JSONText.number)
      let visible = points.count { $0.visibility > 0 }
      text += ", \"keypoints\": [\(numbers.joined(separator: ", "))], \"num_keypoints\": \(visible)"
    }
    if let score = score?.value(in: object) { text += ", \"score\": \(score.json)" }
    return .text(text + "}")
  }

  private func areaText(_ object: DataValue) -> String? {
    area?.value(in: object)?.number.map(JSONText.number)
  }

  private func isCrowd(_ object: DataValue) -> Bool {
    guard let value = crowd?.value(in: object) else { return false }
    return value.boolean ?? (value.integer == 1)
  }

  private static func area(_ rings: [[Point]], _ box: Box) -> Double {
    rings.isEmpty ? box.width * box.height : rings.reduce(0) { $0 + $1.area }
  }

  /// `[[x, y, x, y, …], …]`
  private static func text(_ rings: [[Point]]) -> String {
    let texts = rings.map { ring in
      "[\(ring.map { "\(JSONText.number($0.x)), \(JSONText.number($0.y))" }.joined(separator: ", "))]"
    }
    return "[\(texts.joined(separator: ", "))]"
  }
}
