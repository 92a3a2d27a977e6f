/// The types of the language itself, by their names in DSDL.
@nonexhaustive
public enum BuiltInType: String, Sendable, CaseIterable {
  case bool = "Bool"
  case int = "Int"
  case num = "Num"
  case str = "Str"
  case text = "Text"
  case dict = "Dict"
  case coord = "Coord"
  case coord3D = "Coord3D"
  case interval = "Interval"
  case bbox = "BBox"
  case rotatedBBox = "RotatedBBox"
  case bbox3D = "BBox3D"
  case polygon = "Polygon"
  case keypoint = "Keypoint"
  case label = "Label"
  case imageShape = "ImageShape"
  case uniqueID = "UniqueID"
  case instanceID = "InstanceID"
  case date = "Date"
  case time = "Time"
  case image = "Image"
  case video = "Video"
  case audio = "Audio"
  case instanceMap = "InstanceMap"
  case loc = "Loc"
  case labelMap = "LabelMap"
  case pointCloud = "PointCloud"
  case list = "List"

  /// What a parameter of a built-in type takes.
  enum ParameterKind {
    /// One of these words.
    case choice([String])
    /// Any text.
    case text
    /// A strptime format.
    case format
    /// One class domain.
    case domain
    /// A class domain or a list of them.
    case domains
    /// A type.
    case type
    case boolean
    case positiveInteger

    /// Whether the value is text as it stands, and not a name, a type or a param.
    var isText: Bool {
      switch self {
      case .choice: true
      default: isFreeText
      }
    }

    var isBoolean: Bool {
      if case .boolean = self { true } else { false }
    }

    /// Whether any text is right, whatever signs it has.
    var isFreeText: Bool {
      switch self {
      case .text, .format: true
      default: false
      }
    }
  }

  /// A parameter of a built-in type.
  struct Parameter {
    let name: String
    let kind: ParameterKind
    var isRequired = false
    /// Whether the name may be left out: `List[Int]`, `Label[D]`.
    var isPositional = false

    /// Whether it depends on the argument which values are right.
    var decidesValues: Bool {
      switch kind {
      case .choice, .domain, .domains, .format, .type: true
      case .boolean, .positiveInteger, .text: false
      }
    }
  }

  var parameters: [Parameter] {
    switch self {
    case .bbox: [Parameter(name: "mode", kind: .choice(["xywh", "xyxy"]))]
    case .rotatedBBox:
      [
        Parameter(name: "mode", kind: .choice(["xywht", "xyxy"])),
        Parameter(name: "measure", kind: .choice(["radian", "degree"])),
      ]
    case .bbox3D: [Parameter(name: "mode", kind: .choice(["auto-drive", "indoor"]))]
    case .keypoint, .labelMap:
      [Parameter(name: "dom", kind: .domain, isRequired: true, isPositional: true)]
    case .label: [Parameter(name: "dom", kind: .domains, isRequired: true, isPositional: true)]
    case .imageShape: [Parameter(name: "mode", kind: .choice(["hw", "wh"]))]
    case .uniqueID, .instanceID: [Parameter(name: "id_type", kind: .text)]
    case .date, .time: [Parameter(name: "fmt", kind: .format)]
    case .pointCloud: [Parameter(name: "load_dim", kind: .positiveInteger)]
    case .list:
      [
        Parameter(name: "etype", kind: .type, isRequired: true, isPositional: true),
        Parameter(name: "ordered", kind: .boolean),
      ]
    default: []
    }
  }

  func parameter(_ name: String) -> Parameter? {
    parameters.first { $0.name == name }
  }

  /// The type that another name stands for, if its instances are the same.
  static func exactName(of name: String) -> String? {
    let differs = [
      "RlePolygon", "Any", "any", "Object", "object", "Mask", "mask", "Segmentation", "segmentation",
    ]
    guard !differs.contains(name) else { return nil }
    let names = modernName(of: name)
    return names.count == 1 ? names[0] : nil
  }

  /// Whether older drafts called a type so.
  static func isOlderName(_ name: String) -> Bool { ["Bbox", "InsMap", "SegMap"].contains(name) }

  /// What older drafts and common slips call a type.
  static func modernName(of name: String) -> [String] {
    switch name {
    case "Bbox": ["BBox"]
    case "InsMap": ["InstanceMap"]
    case "SegMap": ["LabelMap"]
    case "RlePolygon": ["Polygon"]
    case "Polygon/Bbox": ["Polygon", "BBox"]
    case "Float", "Double", "Number", "Real", "float", "double", "number", "real": ["Num"]
    case "String", "string", "str", "Varchar", "varchar": ["Str"]
    case "Integer", "integer", "int", "Long", "long", "int32", "int64": ["Int"]
    case "Boolean", "boolean", "bool": ["Bool"]
    case "Any", "any", "Object", "object", "dict", "Map", "map": ["Dict"]
    case "Array", "array", "Sequence", "sequence", "Tuple", "tuple", "Set": ["List"]
    case "Enum", "enum", "Category", "category", "Class", "class", "ClassLabel": ["Label"]
    case "BoundingBox", "boundingbox", "bounding_box", "Box", "box": ["BBox"]
    case "Keypoints", "keypoints", "KeyPoints": ["Keypoint"]
    case "Mask", "mask", "SegmentationMap", "SemanticMap": ["LabelMap"]
    case "Segmentation", "segmentation": ["Polygon"]
    case "Point", "point": ["Coord"]
    case "Datetime", "DateTime", "datetime": ["Date", "Time"]
    default: []
    }
  }
}
