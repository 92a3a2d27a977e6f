/// Makes files that show a difference as small as can be.
enum Shrinker {
  /// How many attempts to make at most: each of them is a check of all files.
  private static let patience = 4_000

  static func shrink(
    _ example: ComparisonCase, _ isStillDifferent: (ComparisonCase) -> Bool
  ) -> ComparisonCase {
    // What depends on the turns of threads need not show again.
    guard isStillDifferent(example) else { return example }
    var best = example
    var patience = Self.patience
    func accept(_ candidate: ComparisonCase) -> Bool {
      guard patience > 0 else { return false }
      patience -= 1
      guard isStillDifferent(candidate) else { return false }
      best = candidate
      return true
    }
    var file = 0
    while best.files.count > 1, file < best.files.count {
      var candidate = best
      candidate.files.remove(at: file)
      if !accept(candidate) { file += 1 }
    }
    for file in best.files.indices {
      var size = best.files[file].bytes.count / 2
      while size > 0 {
        var at = 0
        while at < best.files[file].bytes.count {
          var candidate = best
          candidate.files[file].bytes.removeSubrange(at..<min(at + size, candidate.files[file].bytes.count))
          if !accept(candidate) { at += size }
        }
        size /= 2
      }
    }
    return best
  }
}
