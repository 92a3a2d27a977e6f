/// One of several parts into which the samples of a description are divided.
///
/// If there are at least as many sample files as shards, and no range of samples is asked for, whole files are dealt out
/// in turn: file k, from 0, belongs to shard k % count + 1, and the other shards do not read it. Otherwise sample k
/// belongs to shard k % count + 1, and every shard reads all files. Findings that belong to no sample are reported by the
/// shard that has the file, or by the first.
public struct Shard: Sendable, Hashable {
  /// Which part, from 1.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// Into more parts nobody divides anything.
  public static let maximumCount = 1_000_000

  /// Nil unless 1 ≤ index ≤ count ≤ ``maximumCount``.
  public init?(index: Int, count: Int) {
    guard index >= 1, index <= count, count <= Self.maximumCount else { return nil }
    self.index = index
    self.count = count
  }

  func owns(file: Int) -> Bool { file % count == index - 1 }
}
