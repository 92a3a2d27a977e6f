import DSDL

/// Fixes lead to others: a corrected name brings up its arguments. They end soon, or not at all.
struct FixRounds {
  private static let maximum = 8
  /// Rounds that only go on because there was no room for more fixes.
  private static let maximumCut = 100

  private var count = 0
  private var cutCount = 0

  /// Whether the fixes of one more run are to be applied.
  mutating func takes(_ log: FixLog) -> Bool {
    if log.isCut { cutCount += 1 } else { count += 1 }
    return count <= Self.maximum && cutCount <= Self.maximumCut
  }
}
