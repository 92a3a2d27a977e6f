import DSDL

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
    licenses = original?["licenses"]?.array.map { JSONText.value(.array($0)) } ?? "[]"
    let names = labels.names.isEmpty && objects != nil ? ["object"] : labels.names
    let known = Self.categories(original)
    let found = names.map { known[$0] }
    // Only if all are known their numbers are sure to be different.
    let ids = found.enumerated().map { index, category in category?["id"]?.integer ?? index + 1 }
    let areUsable = Set(ids).count == ids.count
    self.ids = areUsable ? ids : names.indices.map { $0 + 1 }
    let points = Self.pointText(objects)
    let texts = zip(names, zip(self.ids, found)).map { name, rest -> String in
      let supercategory = rest.1?["supercategory"]?.string ?? Self.parent(of: name)
      return
        "{\"id\": \(rest.0), \"name\": \(JSONText.quoted(name)), \"supercategory\": \(JSONText.quoted(supercategory))\(points)}"
    }
    text = texts.isEmpty ? "[]" : "[\n\(texts.joined(separator: ",\n"))]"
  }

  /// The categories of dataset-wide information, by name.
  private static func categories(_ information: DataValue?) -> [String: DataValue] {
    var categories: [String: DataValue] = [:]
    for category in information?["categories"]?.array ?? [] {
      if let name = category["name"]?.string { categories[name] = category }
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
    if let info = original?["info"], info.object != nil { return JSONText.value(info) }
    let members = dataset.meta.compactMap { member -> String? in
      guard let text = member.value.string ?? member.value.number?.text else { return nil }
      return "\(JSONText.quoted(member.key)): \(JSONText.quoted(text))"
    }
    return "{\(members.joined(separator: ", "))}"
  }
}
