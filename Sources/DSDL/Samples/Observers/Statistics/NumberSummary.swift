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
  public private(set) var byPowerOfTwo = [Int](repeating: 0, count: Self.spanCount)

  /// How many spans there are.
  static let spanCount = 32

  public init() {}

  /// - Parameters:
  ///   - minimum: The least number; anything if there are none, as are the two behind it.
  ///   - byPowerOfTwo: How many there are in each span.
  init(minimum: Double, maximum: Double, sum: Double, byPowerOfTwo: [Int]) {
    count = byPowerOfTwo.reduce(0, +)
    guard count > 0 else { return }
    self.minimum = minimum
    self.maximum = maximum
    self.sum = sum
    self.byPowerOfTwo = byPowerOfTwo
  }

  /// Their mean; nil if there are none.
  public var mean: Double? { count == 0 ? nil : sum / Double(count) }

  /// The span of a number; nil for one that is not finite.
  @inline(__always)
  static func span(of number: Double) -> Int? {
    let bits = number.bitPattern >> 52
    guard bits & 0x7FF != 0x7FF else { return nil }
    // The exponent as the bits have it, from which 1023 is to be taken; above it stands the sign.
    return bits < 1023 || bits > 0x7FF ? 0 : min(Int(bits) &- 1022, spanCount &- 1)
  }

  /// Adds a number so many times.
  package mutating func add(_ number: Double, count more: Int = 1) {
    guard let span = Self.span(of: number) else { return }
    minimum = count == 0 ? number : min(minimum, number)
    maximum = count == 0 ? number : max(maximum, number)
    count += more
    sum += number * Double(more)
    byPowerOfTwo[span] += more
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
