/// A type with every name looked up and every param bound: what an instance is checked against.
@nonexhaustive
public indirect enum ResolvedType: Sendable, Hashable {
  /// The order of the four numbers of a `BBox`.
  @nonexhaustive
  public enum BBoxMode: String, Sendable, Hashable { case xywh, xyxy }
  /// The form of a `RotatedBBox`: centre, size and angle, or four corners.
  @nonexhaustive
  public enum RotatedBBoxMode: String, Sendable, Hashable { case xywht, xyxy }
  /// The unit of a `RotatedBBox`'s angle.
  @nonexhaustive
  public enum AngleMeasure: String, Sendable, Hashable { case radian, degree }
  /// The convention of a `BBox3D`.
  @nonexhaustive
  public enum BBox3DMode: String, Sendable, Hashable {
    case autoDrive = "auto-drive"
    case indoor
  }
  /// The order of the two numbers of an `ImageShape`.
  @nonexhaustive
  public enum ImageShapeMode: String, Sendable, Hashable { case hw, wh }
  /// The kinds of media that are only a locator.
  @nonexhaustive
  public enum Media: String, Sendable, Hashable {
    case image = "Image"
    case video = "Video"
    case audio = "Audio"
    case instanceMap = "InstanceMap"
    case loc = "Loc"
  }

  /// `true`, `false`, or a number equal to 0 or 1.
  case bool
  /// A number without a fraction, of any size.
  case int
  /// A finite number.
  case num
  /// Text: an identifier, a path, a code.
  case str
  /// Text that people read: a caption, a transcript.
  case text
  /// An object with any content.
  case dict
  /// `[x, y]`
  case coord
  /// `[x, y, z]`
  case coord3D
  /// `[begin, end]` with begin ≤ end.
  case interval
  /// A list of rings, each a list of `[x, y]`.
  case polygon
  /// Text that names an object across samples.
  case instanceID
  /// `[x, y, width, height]`, sizes from 0, or `[x1, y1, x2, y2]`.
  case bbox(BBoxMode)
  /// `[x, y, width, height, angle]` in the given unit, or the four corners as 8 numbers.
  case rotatedBBox(RotatedBBoxMode, AngleMeasure)
  /// 7 numbers, or 9 with `indoor`, of which the fourth to sixth are sizes from 0.
  case bbox3D(BBox3DMode)
  /// A list of `[x, y, visibility]`, one for each class of the domain.
  case keypoint(ClassDomain)
  /// A label of one of these domains; with more than one it has to be qualified.
  case label([ClassDomain])
  /// Two whole numbers from 0, in pixels.
  case imageShape(ImageShapeMode)
  /// Text that is an identifier, of a kind that may be named.
  case uniqueID(idType: String?)
  /// A date; the format is a strptime format, none for `YYYY-MM-DD`.
  case date(format: String?)
  /// A time; the format is a strptime format, none for `HH:MM[:SS[.ffffff]]` with an optional offset.
  case time(format: String?)
  /// A locator: a path, an object id or a URL as text.
  case media(Media)
  /// The locator of a map whose pixels are classes of the domain.
  case labelMap(ClassDomain)
  /// The locator of a point cloud with so many numbers, from 1, for a point.
  case pointCloud(loadDimension: Int)
  /// A list of any length. `ordered` says that the order of the elements means something.
  case list(element: ResolvedType, ordered: Bool)
  /// An object with the fields of a struct.
  case structure(ResolvedStruct)
  /// A type that was reported as wrong: any instance passes, so that nothing is reported twice.
  case unknown
}
