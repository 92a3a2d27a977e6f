import DSDL

/// What a sample says of the objects in its picture, and where.
struct ObjectLayout {
  /// The list of objects; nil if the sample itself describes its only one.
  let list: FieldPlace?
  /// The simple values of an object, as places in it.
  let fields: [FieldPlace]

  let label: FieldPlace?
  let box: FieldPlace?
  let rotatedBox: FieldPlace?
  let polygon: FieldPlace?
  let keyPoints: FieldPlace?

  init?(list: FieldPlace?, fields: [FieldPlace]) {
    func first(_ fits: (ResolvedType) -> Bool) -> FieldPlace? {
      fields.first { !$0.isRepeated && fits($0.type) }
    }
    self.list = list
    self.fields = fields
    label = first { if case .label = $0 { true } else { false } }
    box = first { if case .bbox = $0 { true } else { false } }
    rotatedBox = first { if case .rotatedBBox = $0 { true } else { false } }
    polygon = first { $0 == .polygon }
    keyPoints = first { if case .keypoint = $0 { true } else { false } }
    if box == nil, rotatedBox == nil, polygon == nil, keyPoints == nil { return nil }
  }

  /// The objects of a sample; nil if the list is none.
  func objects(of sample: DataValue) -> [DataValue]? {
    guard let list else { return [sample] }
    guard let value = list.value(in: sample) else { return list.isOptional ? [] : nil }
    return value.array
  }

  /// The field of one of these names, in lower case without `_`, whose values are of a kind.
  func field(named names: Set<String>, _ fits: (ResolvedType) -> Bool) -> FieldPlace? {
    fields.first { $0.steps.count == 1 && names.contains($0.name.plainWord) && fits($0.type) }
  }

  /// A field's way from the sample, as it is shown and as losses are counted.
  func path(_ field: FieldPlace) -> String {
    [list?.path, field.path].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
  }
}

extension String {
  /// `is_crowd`, `isCrowd` and `iscrowd` are one.
  var plainWord: String { lowercased().filter { $0 != "_" && $0 != "-" } }
}

extension ObjectLayout {
  /// The upright box of an object, or that around what else says where it is; nil if nothing does.
  func uprightBox(of object: DataValue, _ run: ExportRun) -> Box? {
    if let box, let value = box.value(in: object), let found = Box(value, box.type) { return found }
    if let rotatedBox, let corners = rotatedBox.value(in: object)?.corners(rotatedBox.type) {
      run.lose(.angleAsBox, at: rotatedBox)
      return Box(around: corners)
    }
    if let rings = polygon?.value(in: object)?.rings { return Box(around: rings.joined()) }
    let points = keyPoints?.value(in: object)?.keyPoints ?? []
    return Box(around: points.lazy.filter { $0.visibility > 0 }.map(\.point))
  }
}
