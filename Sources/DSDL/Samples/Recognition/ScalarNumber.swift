/// A number as far as the recogniser has to know it.
struct ScalarNumber: BitwiseCopyable {
  /// The digits without leading zeros, of which there are at most 19, unless `digits` says more.
  var mantissa: UInt64 = 0
  var exponent: Int32 = 0
  var digits: Int32 = 0
  var isNegative = false
  /// No exponent, and nothing but zeros in the fraction.
  var isIntegral = false

  var isZero: Bool { digits == 0 }
  var isBelowZero: Bool { isNegative && digits > 0 }

  /// The nearest double, computed as `NumberValue` does, where that is exact.
  private var isExact: Bool { digits <= 15 && exponent >= -22 && exponent <= 22 }

  /// The value up to some units of the last place; nil where it would take more than that to know it.
  private var value: Double? {
    guard digits <= 19, exponent >= -22, exponent <= 22 else { return nil }
    let power = Self.power(exponent < 0 ? -exponent : exponent)
    let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -magnitude : magnitude
  }

  /// A power of ten that a double holds exactly.
  private static func power(_ exponent: Int32) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Whether it is certainly no less than another.
  func isAtLeast(_ other: ScalarNumber) -> Bool {
    guard let left = value, let right = other.value else { return false }
    if isExact, other.isExact { return left >= right }
    return left - right > 1e-12 * max(abs(left), abs(right))
  }

  /// Whether its magnitude is certainly no more than a limit.
  func isWithin(_ limit: Double) -> Bool {
    guard let value else { return false }
    return isExact ? abs(value) <= limit : abs(value) <= limit * (1 - 1e-12)
  }
}
