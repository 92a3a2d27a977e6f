/// Why a file is no sound picture, as far as can be told without decoding it.
@nonexhaustive
public enum ImageProblem: Error, Sendable, Hashable {
  /// The file has no bytes.
  case empty
  /// The first bytes are those of no format that is known.
  case notAnImage
  /// The file is of a format that is known and not read: nothing is said of what is in it.
  case foreign(ForeignFormat)
  /// The file ends early: something that the format ends with, or that its header promises, is not there.
  case truncated(ImageFormat)
  /// The header contradicts the format.
  case malformed(ImageFormat)
}
