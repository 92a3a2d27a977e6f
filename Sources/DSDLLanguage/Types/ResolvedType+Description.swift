extension ResolvedType {
  /// The type's name as it is written, without its arguments.
  public var name: String {
    switch self {
    case .bool: "Bool"
    case .int: "Int"
    case .num: "Num"
    case .str: "Str"
    case .text: "Text"
    case .dict: "Dict"
    case .coord: "Coord"
    case .coord3D: "Coord3D"
    case .interval: "Interval"
    case .polygon: "Polygon"
    case .instanceID: "InstanceID"
    case .bbox: "BBox"
    case .rotatedBBox: "RotatedBBox"
    case .bbox3D: "BBox3D"
    case .keypoint: "Keypoint"
    case .label: "Label"
    case .imageShape: "ImageShape"
    case .uniqueID: "UniqueID"
    case .date: "Date"
    case .time: "Time"
    case .media(let media): media.rawValue
    case .labelMap: "LabelMap"
    case .pointCloud: "PointCloud"
    case .list: "List"
    case .structure(let structure): structure.name
    case .unknown: "?"
    }
  }

  /// What an instance has to be.
  package var expectation: ExpectedValue {
    switch self {
    case .bool: .boolean
    case .int: .wholeNumber
    case .num: .number
    case .str, .text, .uniqueID, .instanceID: .text(name)
    case .dict: .object(name)
    case .coord, .coord3D, .interval, .bbox, .rotatedBBox, .bbox3D, .imageShape: .numbers(name, form)
    case .polygon: .polygon
    case .keypoint: .keypoints
    case .label: .label
    case .date(let format): .date(format)
    case .time(let format): .time(format)
    case .media, .labelMap, .pointCloud: .locator
    case .list(let element, _): .list(of: element.name)
    case .structure: .fields(of: name)
    case .unknown: .anything
    }
  }

  /// The numbers of a geometric type in their order.
  package var form: TupleForm {
    switch self {
    case .coord: .coord
    case .coord3D: .coord3D
    case .interval: .interval
    case .bbox(.xywh): .sizedBox
    case .bbox(.xyxy): .cornerBox
    case .rotatedBBox(.xywht, _): .rotatedBox
    case .rotatedBBox(.xyxy, _): .fourCorners
    case .bbox3D(.autoDrive): .box3D(7)
    case .bbox3D(.indoor): .box3D(9)
    case .imageShape(.hw): .heightWidth
    case .imageShape(.wh): .widthHeight
    default: .list
    }
  }

  /// Whether so many numbers are an instance of the type.
  package func hasLength(_ count: Int) -> Bool {
    switch self {
    case .coord, .interval, .imageShape: count == 2
    case .coord3D: count == 3
    case .bbox: count == 4
    case .rotatedBBox(let mode, _): count == (mode == .xyxy ? 8 : 5)
    case .bbox3D(let mode): count == (mode == .autoDrive ? 7 : 9)
    default: false
    }
  }

  /// The type that a list of another length may have been meant for.
  package func hint(forLength count: Int) -> Message? {
    let other: ValueHint.OtherType? =
      switch (self, count) {
      case (.bbox3D(.autoDrive), 9): .indoor
      case (.bbox3D(.indoor), 7): .autoDrive
      case (.rotatedBBox(.xywht, _), 8): .fourCorners
      case (.rotatedBBox(.xyxy, _), 5): .centreSizeAngle
      case (.rotatedBBox, 4): .plainBox
      case (.bbox, 5), (.bbox, 6): .ownField
      case (.imageShape, 3): .withoutChannels
      case (.coord, 3): .threeNumbers
      case (.coord3D, 2): .twoNumbers
      default: nil
      }
    return other.map { .valueHint(.otherType($0)) }
  }
}
