/// How closely the files are looked at that samples name.
@nonexhaustive
public enum MediaDepth: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Not at all.
  case off
  /// Whether they are there, can be read, and are not empty.
  case exists
  /// The headers of pictures as well: format, size, channels, and whether the end is there.
  case header
  /// All pixels of pictures as well, which needs the trait `MediaDecoding`.
  case decode

  public static func < (left: MediaDepth, right: MediaDepth) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .off: 0
    case .exists: 1
    case .header: 2
    case .decode: 3
    }
  }
}
