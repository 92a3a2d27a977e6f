/// How numbers are spread: how many, from where to where, and how many in each span between powers of two.
public struct NumberSummary: Sendable, Hashable {
  /// How many numbers there are.
  public private(set) var count = 0
  /// The least of them; 0 if there are none.
  public private(set) var minimum = 0.0
  /// The greatest of them; 0 if there are none.
  public private(set) var maximum = 0.0
  /// All of them together.
  public private(set) var sum = 0.0
  /// How many are below 1 (negative ones included), then from 1 to below 2, from 2 to below 4, and so on; the last one
  /// is of all from 2^30.
  public private(set) var byPowerOfTwo = [Int](repeating: 0, count: Self.bins)

  private static let bins = 32

  public init() {}

  /// Their mean; nil if there are none.
  public var mean: Double? { count == 0 ? nil : sum / Double(count) }

  package mutating func add(_ number: Double) {
    guard number.isFinite else { return }
    minimum = count == 0 ? number : min(minimum, number)
    maximum = count == 0 ? number : max(maximum, number)
    count += 1
    sum += number
    // The exponent as the bits have it, from which 1023 is to be taken.
    byPowerOfTwo[number < 1 ? 0 : min(Int(number.bitPattern >> 52) - 1022, Self.bins - 1)] += 1
  }

  mutating func add(_ other: NumberSummary) {
    guard other.count > 0 else { return }
    minimum = count == 0 ? other.minimum : min(minimum, other.minimum)
    maximum = count == 0 ? other.maximum : max(maximum, other.maximum)
    count += other.count
    sum += other.sum
    for index in byPowerOfTwo.indices { byPowerOfTwo[index] += other.byPowerOfTwo[index] }
  }
}
