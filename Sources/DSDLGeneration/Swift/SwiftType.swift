import DSDL

/// The types of the library `DSDL` that values are read as.
enum SwiftType {
  /// What they are called, so that nothing else is.
  static let names = [
    "BoundingBox", "Coordinate", "Coordinate3D", "Cuboid", "DateValue", "ImageSize", "Interval", "KeyPoint",
    "KeyPoints",
    "Locator", "Polygon", "RotatedBox", "TimeValue",
  ]

  static func name(of type: ResolvedType) -> String {
    switch type {
    case .bool: "Bool"
    case .int: "Int"
    case .num: "Double"
    case .str, .text, .uniqueID, .instanceID: "String"
    case .dict: "RawJSON"
    case .coord: "Coordinate"
    case .coord3D: "Coordinate3D"
    case .interval: "Interval"
    case .polygon: "Polygon"
    case .bbox: "BoundingBox"
    case .rotatedBBox: "RotatedBox"
    case .bbox3D: "Cuboid"
    case .imageShape: "ImageSize"
    case .date: "DateValue"
    case .time: "TimeValue"
    case .media, .pointCloud: "Locator"
    case .label, .keypoint, .labelMap, .list, .structure, .unknown: "RawJSON"
    }
  }
}
