/// How many samples were looked at.
public struct SampleCounts: Sendable, Hashable {
  /// Samples read and checked.
  public var checked = 0
  /// Samples with at least one error.
  public var invalid = 0
  /// Samples met, those that were not to be checked included.
  public var met = 0
  /// Of a shard that has files of its own: how many samples each of them holds.
  public internal(set) var byFile: [FileCount]?

  /// Of a shard that reads a stream: what tells it from others.
  package internal(set) var streamed: String?

  public init() {}

  /// How many samples a file holds.
  public struct FileCount: Sendable, Hashable {
    /// The file's path as it is shown.
    public let file: String
    public let count: Int
  }
}
