/// Which samples are checked: all by default.
///
///     --samples 10..<30     numbers 10 to 29, over all sample files in order
///     --shard 2/3           a third of the samples, so that three machines can share the work
///     --first-sample 500    numbers from 500 on, for a stream that is a part of something larger
public struct SampleSelection: Sendable, Hashable {
  /// The numbers of samples that are checked. Reading ends behind the last.
  public var range: Range<Int>
  /// The part of the work that is done here.
  public var shard: Shard?
  /// The number of the first sample that is read, at most ``maximumFirst``; the range and findings have such numbers.
  public var first = 0

  /// No sample has a larger number to begin with.
  public static let maximumFirst = 1 << 40

  public init(range: Range<Int> = 0..<Int.max, shard: Shard? = nil) {
    self.range = range
    self.shard = shard
  }

  /// Everything.
  public static let all = SampleSelection()

  /// Whether some samples may be left out.
  var isPartial: Bool { !isOfAll || (shard?.count ?? 1) > 1 }
  /// Whether the parts of all machines together leave none out.
  var isOfAll: Bool { range == 0..<Int.max }

  /// The range in numbers from 0.
  var ownRange: Range<Int> {
    max(0, range.lowerBound - first)..<max(0, range.upperBound - first)
  }

  /// How many of some samples are checked, of which the first one that is read has the number 0.
  func count(_ samples: Range<Int>, sharesFile: Bool) -> Int {
    let samples = samples.clamped(to: ownRange)
    guard sharesFile, let shard else { return samples.count }
    // How many numbers below a limit leave the shard's remainder.
    func below(_ limit: Int) -> Int { (limit + shard.count - shard.index) / shard.count }
    return below(samples.upperBound) - below(samples.lowerBound)
  }

  /// Whether the number of a sample, counted from 0, alone keeps it from being checked.
  ///
  /// - Parameter sharesFile: Whether the sample's file is shared by all shards, sample by sample.
  func contains(_ sample: Int, sharesFile: Bool) -> Bool {
    guard ownRange.contains(sample) else { return false }
    guard sharesFile, let shard else { return true }
    return sample % shard.count == shard.index - 1
  }
}
