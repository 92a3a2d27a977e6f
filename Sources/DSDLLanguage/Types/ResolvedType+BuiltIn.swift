extension ResolvedType {
  /// The type of the language that it is, whatever its parameters are; nil for a struct, and for one that was reported as
  /// wrong.
  public var builtIn: BuiltInType? {
    switch self {
    case .bool: .bool
    case .int: .int
    case .num: .num
    case .str: .str
    case .text: .text
    case .dict: .dict
    case .coord: .coord
    case .coord3D: .coord3D
    case .interval: .interval
    case .polygon: .polygon
    case .instanceID: .instanceID
    case .bbox: .bbox
    case .rotatedBBox: .rotatedBBox
    case .bbox3D: .bbox3D
    case .keypoint: .keypoint
    case .label: .label
    case .imageShape: .imageShape
    case .uniqueID: .uniqueID
    case .date: .date
    case .time: .time
    case .media(let media): BuiltInType(media)
    case .labelMap: .labelMap
    case .pointCloud: .pointCloud
    case .list: .list
    case .structure, .unknown: nil
    }
  }
}

extension BuiltInType {
  fileprivate init(_ media: ResolvedType.Media) {
    switch media {
    case .image: self = .image
    case .video: self = .video
    case .audio: self = .audio
    case .instanceMap: self = .instanceMap
    case .loc: self = .loc
    }
  }
}
