import DSDL
import JSONText

/// The classes as COCO's categories. Those of a dataset that was made of COCO have the numbers they had there, which
/// its dataset-wide information tells.
struct COCOCategories {
  let labels: LabelReader
  /// The number of each class.
  let ids: [Int]
  /// The value of `categories`.
  let text: String
  /// The value of `licenses`.
  let licenses: String
  private let original: DataValue?

  var count: Int { ids.count }

  init(_ run: ExportRun, _ objects: COCOObjectFields?) {
    labels = objects?.layout.label.map { LabelReader($0) } ?? LabelReader([])
    original = run.dataset.globalInfoValue
    licenses = original?["licenses"]?.array.map { DataValue.array($0).json } ?? "[]"
    let names = labels.names.isEmpty && objects != nil ? ["object"] : labels.names
    let known = Self.categories(original, names: names)
    ids = known?.compactMap { $0["id"]?.integer } ?? names.indices.map { $0 + 1 }
    let points = Self.pointText(objects)
    let texts =
      known?.map { $0.json }
      ?? names.enumerated().map { index, name in
        let supercategory = JSONText.quoted(Self.parent(of: name))
        return """
          {"id": \(index + 1), "name": \(JSONText.quoted(name)), "supercategory": \(supercategory)\(points)}
          """
      }
    text = texts.isEmpty ? "[]" : "[\n\(texts.joined(separator: ",\n"))]"
  }

  /// The categories of dataset-wide information, if they are those that the classes were made of: one for each, in their
  /// order, with numbers that are all different.
  private static func categories(_ information: DataValue?, names: [String]) -> [DataValue]? {
    guard let categories = information?["categories"]?.array, categories.count == names.count else {
      return nil
    }
    var ids: Set<Int> = []
    for (category, name) in zip(categories, names) {
      guard let id = category["id"]?.integer, ids.insert(id).inserted, let origin = category["name"]?.string,
        ClassName.annotated(origin) == name
      else { return nil }
    }
    return categories
  }

  /// `vehicle` of `vehicle.car`.
  private static func parent(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
  }

  /// The names of key points and their skeleton, which every category has.
  private static func pointText(_ objects: COCOObjectFields?) -> String {
    guard case .keypoint(let domain) = objects?.layout.keyPoints?.type else { return "" }
    let names = domain.classes.map { JSONText.quoted($0.text) }.joined(separator: ", ")
    let edges = (domain.skeleton ?? []).map { "[\($0.from), \($0.to)]" }.joined(separator: ", ")
    return ", \"keypoints\": [\(names)], \"skeleton\": [\(edges)]"
  }

  /// The value of `info`: what it was in COCO, else what the description says of itself.
  func information(_ dataset: Dataset) -> String {
    if let info = original?["info"], info.object != nil { return info.json }
    let members = dataset.meta.compactMap { member -> String? in
      guard let text = member.value.string ?? member.value.number?.text else { return nil }
      return "\(JSONText.quoted(member.key)): \(JSONText.quoted(text))"
    }
    return "{\(members.joined(separator: ", "))}"
  }
}
