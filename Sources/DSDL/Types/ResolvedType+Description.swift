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

  /// What an instance has to be, to follow "is not".
  var expectation: String {
    switch self {
    case .bool: "a boolean: true, false, 0 or 1 is expected"
    case .int: "a whole number"
    case .num: "a number"
    case .str, .text: "text, as \(name) expects"
    case .uniqueID, .instanceID: "text, as \(name) expects"
    case .dict: "an object, as Dict expects"
    case .bbox3D: "a list of numbers, as \(name) expects: \(lengthExpectation) expected"
    case .coord, .coord3D, .interval, .bbox, .rotatedBBox, .imageShape:
      "a list of numbers, as \(name) expects: \(form) is expected"
    case .polygon: "a polygon: a list of rings, each a list of [x, y], is expected"
    case .keypoint: "a list of key points: a list of [x, y, visibility] is expected"
    case .label: "a label: a class name or a class number is expected"
    case .date(let format?): "a date: text in the format '\(format)' is expected"
    case .time(let format?): "a time: text in the format '\(format)' is expected"
    case .date: "a date: text such as \"2023-01-31\" is expected"
    case .time: "a time: text such as \"13:45:00\" is expected"
    case .media, .labelMap, .pointCloud: "a locator: a path, an object id or a URL as text is expected"
    case .list(let element, _): "a list: a list of \(element.name) is expected"
    case .structure: "an object with the fields of '\(name)'"
    case .unknown: "expected"
    }
  }

  /// The numbers of a geometric type in their order.
  var form: String {
    switch self {
    case .coord: "[x, y]"
    case .coord3D: "[x, y, z]"
    case .interval: "[begin, end]"
    case .bbox(.xywh): "[x, y, width, height]"
    case .bbox(.xyxy): "[x1, y1, x2, y2]"
    case .rotatedBBox(.xywht, _): "[x, y, width, height, angle]"
    case .rotatedBBox(.xyxy, _): "[x1, y1, …, x4, y4]"
    case .bbox3D(.autoDrive): "7 numbers"
    case .bbox3D(.indoor): "9 numbers"
    case .imageShape(.hw): "[height, width]"
    case .imageShape(.wh): "[width, height]"
    default: "a list"
    }
  }

  /// How many elements a geometric type has, to precede "expected".
  var lengthExpectation: String {
    switch self {
    case .bbox3D: "\(form) are"
    case .rotatedBBox(.xyxy, _): "8 numbers, the four corners, are"
    default: "\(form) is"
    }
  }

  /// Whether so many numbers are an instance of the type.
  func hasLength(_ count: Int) -> Bool {
    switch self {
    case .coord, .interval, .imageShape: count == 2
    case .coord3D: count == 3
    case .bbox: count == 4
    case .rotatedBBox(let mode, _): count == (mode == .xyxy ? 8 : 5)
    case .bbox3D(let mode): count == (mode == .autoDrive ? 7 : 9)
    default: false
    }
  }

  /// What a list of another length may be.
  func hint(forLength count: Int) -> String? {
    switch (self, count) {
    case (.bbox3D(.autoDrive), 9): "9 numbers have the type BBox3D[mode=indoor]"
    case (.bbox3D(.indoor), 7): "7 numbers have the type BBox3D[mode=auto-drive]"
    case (.rotatedBBox(.xywht, _), 8): "four corners have the type RotatedBBox[mode=xyxy]"
    case (.rotatedBBox(.xyxy, _), 5): "centre, size and angle have the type RotatedBBox[mode=xywht]"
    case (.rotatedBBox, 4): "a box without an angle has the type BBox"
    case (.bbox, 5), (.bbox, 6): "a class or a score has a field of its own"
    case (.imageShape, 3): "leave out the number of channels"
    case (.coord, 3): "three numbers have the type Coord3D"
    case (.coord3D, 2): "two numbers have the type Coord"
    default: nil
    }
  }
}
