import DSDL

/// What samples of a type are about, found by the types of their fields: pictures, classes, objects.
struct SampleLayout {
  let type: ResolvedType
  /// All simple values, those in lists included.
  let leaves: [FieldPlace]
  /// The pictures that each sample has one of.
  let pictures: [PictureLayout]
  let objects: ObjectLayout?
  /// The size of the picture.
  let shape: FieldPlace?

  init(_ type: ResolvedType) {
    self.type = type
    leaves = FieldPlace.leaves(of: type, stepsIntoLists: true)
    let single = FieldPlace.leaves(of: type, stepsIntoLists: false)
    let labels = single.filter { if case .label = $0.type { true } else { false } }
    pictures = single.filter { $0.type == .media(.image) }.map { image in
      let beside = labels.first { $0.steps.dropLast() == image.steps.dropLast() }
      return PictureLayout(image: image, label: beside)
    }
    shape = single.first { if case .imageShape = $0.type { true } else { false } }
    objects = Self.objects(single)
  }

  /// The first list whose elements have a place in the picture; without one, the sample's own.
  private static func objects(_ single: [FieldPlace]) -> ObjectLayout? {
    for place in single {
      guard case .list(let element, _) = place.type else { continue }
      let fields = FieldPlace.leaves(of: element, stepsIntoLists: false)
      if let objects = ObjectLayout(list: place, fields: fields) { return objects }
    }
    return ObjectLayout(list: nil, fields: single)
  }

  /// The class of the sample as a whole: that beside the picture, or the first.
  var label: FieldPlace? {
    if let label = pictures.first?.label { return label }
    return leaves.first { place in
      guard !place.isRepeated, case .label = place.type else { return false }
      return true
    }
  }

  /// A field of the sample itself by one of its names, in lower case without `_`.
  func field(named names: Set<String>, _ fits: (ResolvedType) -> Bool) -> FieldPlace? {
    leaves.first { $0.steps.count == 1 && names.contains($0.name.plainWord) && fits($0.type) }
  }
}

extension SampleLayout {
  /// The fields for width and height, where there is no shape.
  var sizes: (width: FieldPlace, height: FieldPlace)? {
    guard let width = field(named: ["width", "imagewidth"], { $0 == .int }),
      let height = field(named: ["height", "imageheight"], { $0 == .int })
    else { return nil }
    return (width, height)
  }

  /// The size of the picture in pixels, where the sample tells it.
  func size(of sample: DataValue) -> (width: Int, height: Int)? {
    if let shape, case .imageShape(let mode) = shape.type, let numbers = shape.value(in: sample)?.array,
      numbers.count == 2, let first = numbers[0].integer, let second = numbers[1].integer
    {
      return mode == .hw ? (second, first) : (first, second)
    }
    guard let sizes, let width = sizes.width.value(in: sample)?.integer,
      let height = sizes.height.value(in: sample)?.integer
    else { return nil }
    return (width, height)
  }
}
