/// A type with every name looked up and every param bound: what an instance is checked against
/// (section 3.1).
public indirect enum ResolvedType: Sendable, Hashable {
  /// The order of the four numbers of a `BBox`.
  public enum BBoxMode: String, Sendable, Hashable { case xywh, xyxy }
  /// The form of a `RotatedBBox`: centre, size and angle, or four corners.
  public enum RotatedBBoxMode: String, Sendable, Hashable { case xywht, xyxy }
  /// The unit of a `RotatedBBox`'s angle.
  public enum AngleMeasure: String, Sendable, Hashable { case radian, degree }
  /// The convention of a `BBox3D`.
  public enum BBox3DMode: String, Sendable, Hashable {
    case autoDrive = "auto-drive"
    case indoor
  }
  /// The order of the two numbers of an `ImageShape`.
  public enum ImageShapeMode: String, Sendable, Hashable { case hw, wh }
  /// The kinds of media that are only a locator.
  public enum Media: String, Sendable, Hashable {
    case image = "Image"
    case video = "Video"
    case audio = "Audio"
    case instanceMap = "InstanceMap"
    case loc = "Loc"
  }

  case bool, int, num, str, text, dict, coord, coord3D, interval, polygon, instanceID
  case bbox(BBoxMode)
  case rotatedBBox(RotatedBBoxMode, AngleMeasure)
  case bbox3D(BBox3DMode)
  case keypoint(ClassDomain)
  /// A label of one of these domains; with more than one it has to be qualified.
  case label([ClassDomain])
  case imageShape(ImageShapeMode)
  case uniqueID(idType: String?)
  /// A date; the format is a strptime format, none for `YYYY-MM-DD`.
  case date(format: String?)
  /// A time; the format is a strptime format, none for `HH:MM[:SS[.ffffff]]` with an optional offset.
  case time(format: String?)
  case media(Media)
  case labelMap(ClassDomain)
  case pointCloud(loadDimension: Int)
  case list(element: ResolvedType, ordered: Bool)
  case structure(ResolvedStruct)
  /// A type that was reported as wrong: any instance passes, so that nothing is reported twice.
  case unknown
}
