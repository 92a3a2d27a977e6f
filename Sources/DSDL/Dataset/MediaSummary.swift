/// Which of the files that samples name were looked at, and how closely.
public struct MediaSummary: Sendable, Hashable {
  /// How closely.
  public var depth: MediaDepth
  /// How many locators led to a file that was looked for, a file that several name counted each time.
  public var files = 0
  /// How many locators were URLs, which are not fetched.
  public var urls = 0
  /// How many locators were aliases or object ids that no setting is about.
  public var unresolved = 0
  /// How many pictures were of a format whose headers are not read, such as AVIF.
  public var unread = 0
  /// How many pictures were looked at and not decoded, being of a format for which there is no decoder here.
  public var undecoded = 0

  public init(depth: MediaDepth) {
    self.depth = depth
  }

  /// What is said of several descriptions together, or of parts of one.
  public mutating func add(_ other: MediaSummary) {
    depth = min(depth, other.depth)
    files += other.files
    urls += other.urls
    unresolved += other.unresolved
    unread += other.unread
    undecoded += other.undecoded
  }
}
