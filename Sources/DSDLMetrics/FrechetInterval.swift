#if Metrics
  /// How far the Fréchet distance varies with the choice of pictures: the middle 95 % of what it is for pictures drawn
  /// from those there are, as many and with repetition (the bootstrap).
  ///
  /// A picture that is drawn twice adds nothing to a covariance, so these distances are larger than that of all
  /// pictures. By so much, ``bias``, the interval is moved, so that it lies around that one.
  public struct FrechetInterval: Sendable {
    /// The 2.5th percentile less the bias, at least 0.
    public let lower: Double
    /// The 97.5th percentile less the bias.
    public let upper: Double
    /// By how much the mean of the draws is more than the distance of all pictures.
    public let bias: Double
    /// The distance of each draw, the smallest first.
    public let values: [Double]

    /// - Parameters:
    ///   - first: One side. Statistics stay as they are, as there are no pictures to draw from.
    ///   - distance: That of all pictures.
    ///   - rounds: How often pictures are drawn, at least once.
    ///   - seed: What the choice depends on: the same seed gives the same result.
    /// - Throws: `ArrayProblem` or `LinearAlgebraFailure`.
    /// - Precondition: Both have the same dimensions.
    public init(
      _ first: FeatureSource, _ second: FeatureSource, around distance: FrechetDistance, rounds: Int,
      seed: UInt64 = 0
    ) throws {
      precondition(rounds > 0)
      var generator = SeededGenerator(seed: seed)
      var values: [Double] = []
      for _ in 0..<rounds {
        let sides = (try Self.draw(first, &generator), try Self.draw(second, &generator))
        values.append(try FrechetDistance(sides.0, sides.1).value)
      }
      values.sort()
      self.values = values
      bias = values.reduce(0, +) / Double(rounds) - distance.value
      lower = max(0, Self.percentile(2.5, of: values) - bias)
      upper = Self.percentile(97.5, of: values) - bias
    }

    private static func draw(
      _ source: FeatureSource, _ generator: inout SeededGenerator
    ) throws(ArrayProblem) -> FrechetDistance.Side {
      guard let features = source.features else { return try source.side() }
      var weights = [Double](repeating: 0, count: features.count)
      for _ in 0..<features.count { weights[Int.random(in: 0..<features.count, using: &generator)] += 1 }
      return try FrechetDistance.Side(features, weights: weights)
    }

    /// Of sorted values, with what lies between two of them on a line, as NumPy does it.
    static func percentile(_ percent: Double, of values: [Double]) -> Double {
      let place = Double(values.count - 1) * percent / 100
      let below = Int(place)
      let above = min(below + 1, values.count - 1)
      return values[below] + (values[above] - values[below]) * (place - Double(below))
    }
  }
#endif
