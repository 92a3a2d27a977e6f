import DSDL

/// What was seen of a file.
struct MediaLook: Sendable {
  /// What stands in the way of using the file.
  enum Problem: Sendable, Hashable {
    case notFound
    case folder
    case notRegular
    case unreadable(code: Int32)
    case empty
    case notAnImage(MediaMessage.Content?)
    case truncated(ImageFormat)
    case malformed(ImageFormat)
    case corrupt(ImageFormat, reason: String)
  }

  var problem: Problem?
  /// The path that the file has if case is ignored, where it has no other.
  var actualPath: String?
  /// What makes it the same file under another name, if that is asked for.
  var identity: FileSystem.Identity?
  /// What is known of the content of a picture, if that is asked for.
  var fingerprint: Fingerprint?
  /// What the header of a picture says.
  var header: ImageHeader?
  /// The format of a picture whose header is not read.
  var foreign: ForeignFormat?
  /// Of a map: how many pixels have each value; nil if it was not decoded, or has colours.
  var histogram: [Int]?
  var isUndecoded = false
}
