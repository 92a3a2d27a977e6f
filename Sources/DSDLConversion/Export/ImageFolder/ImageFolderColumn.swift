import DSDL
import JSONText

/// A column of `metadata.jsonl`, whose cells have one type from the first row to the last.
struct ImageFolderColumn {
  let name: String
  let place: FieldPlace
  /// Whether it names a file beside it.
  let isPicture: Bool

  /// The columns of samples: a simple value or a list each; those of structs stand beside them.
  static func columns(of layout: SampleLayout) -> [ImageFolderColumn] {
    let isSingle = layout.pictures.count == 1
    var taken: Set<String> = []
    return FieldPlace.leaves(of: layout.type, stepsIntoLists: false).map { place in
      let isPicture = place.type == .media(.image)
      var names = place.path.split(separator: ".")
      // `image_a` is the picture, `image_a.domain` what is said of it.
      if isPicture, names.count > 1, names.last == "image" { names.removeLast() }
      var name = names.joined(separator: "_")
      if isPicture { name = isSingle ? "file_name" : "\(name)_file_name" }
      if name.isEmpty { name = "value" }
      while !taken.insert(name).inserted { name += "_" }
      return ImageFolderColumn(name: name, place: place, isPicture: isPicture)
    }
  }

  /// A cell as JSON.
  func text(_ value: DataValue?, _ run: ExportRun) -> String { Self.text(value, place.type, run) }

  private static func text(_ value: DataValue?, _ type: ResolvedType, _ run: ExportRun) -> String {
    guard let value else { return "null" }
    switch type {
    case .structure(let structure):
      let members = structure.fields.map { field in
        "\(JSONText.quoted(field.name.text)): \(text(value[field.name.text], field.type, run))"
      }
      return "{\(members.joined(separator: ", "))}"
    case .list(let element, _):
      guard let array = value.array else { return "null" }
      return "[\(array.map { text($0, element, run) }.joined(separator: ", "))]"
    case .label(let domains):
      let labels = run.labels(of: domains)
      return labels.index(of: value).map { JSONText.quoted(labels.names[$0]) } ?? "null"
    case .bool: return (value.boolean ?? (value.integer == 1)) ? "true" : "false"
    case .int, .imageShape: return integers(value)
    case .num, .coord, .coord3D, .interval, .polygon, .bbox, .rotatedBBox, .bbox3D, .keypoint:
      return decimals(value)
    case .dict, .unknown:
      run.lose(.objectAsText)
      return JSONText.quoted(value.json)
    case .media, .labelMap, .pointCloud: return Locator(value).map { JSONText.quoted($0.text) } ?? "null"
    case .str, .text, .instanceID, .uniqueID, .date, .time:
      return value.string.map(JSONText.quoted) ?? "null"
    }
  }

  /// Numbers without a point, `3.0` included.
  private static func integers(_ value: DataValue) -> String {
    if let array = value.array { return "[\(array.map(integers).joined(separator: ", "))]" }
    return value.integer.map(String.init) ?? value.number.map(JSONText.number) ?? "null"
  }

  /// Numbers with a point, however they are written: a column is not to change its type.
  private static func decimals(_ value: DataValue) -> String {
    if let array = value.array { return "[\(array.map(decimals).joined(separator: ", "))]" }
    guard let number = value.number else { return "null" }
    let text = JSONText.number(number)
    return text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ? text + ".0" : text
  }
}
