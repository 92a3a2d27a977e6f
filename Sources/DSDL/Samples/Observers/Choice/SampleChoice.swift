/// Which samples are kept to be shown.
package struct SampleChoice: Sendable, Hashable {
  /// How many are chosen by chance.
  package var count: Int
  /// What chance begins with: the same seed chooses the same samples, on any number of threads.
  package var seed: UInt64

  package init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// The lot that a sample draws. Those with the lowest are shown.
  func lot(of number: Int) -> UInt64 {
    // SplitMix64: neighbours draw lots that have nothing to do with each other.
    var lot = (seed &+ UInt64(bitPattern: Int64(number))) &* 0x9E37_79B9_7F4A_7C15
    lot ^= seed &* 0xD1B5_4A32_D192_ED03
    lot = (lot ^ lot >> 30) &* 0xBF58_476D_1CE4_E5B9
    lot = (lot ^ lot >> 27) &* 0x94D0_49BB_1331_11EB
    return lot ^ lot >> 31
  }
}
