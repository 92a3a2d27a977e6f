#if Metrics
  import CLAPACK

  /// The Fréchet distance of two sets of features, each taken for a normal distribution (FID where they are those of an
  /// Inception network):
  ///
  ///     |μ₁ − μ₂|² + tr C₁ + tr C₂ − 2 tr (C₁ C₂)^½
  public struct FrechetDistance: Sendable {
    /// The distance, at least 0.
    public let value: Double
    /// The part of the means.
    public let meanPart: Double
    /// The part of the covariances.
    public let covariancePart: Double

    /// One side: statistics, with the features that they are of where these are fewer than their dimensions.
    public struct Side: Sendable {
      public let statistics: FeatureStatistics
      /// The rows less their mean, over the root of N − 1, where N is at most D: A with C = AᵀA.
      let centred: [Double]?

      /// - Throws: `ArrayProblem`, as ``FeatureStatistics/init(of:)`` does.
      public init(_ features: FeatureSet) throws(ArrayProblem) { try self.init(features, weights: nil) }

      /// - Parameter weights: How often each row counts; nil for once.
      init(_ features: FeatureSet, weights: [Double]?) throws(ArrayProblem) {
        let statistics = try FeatureStatistics(of: features, weights: weights)
        self.statistics = statistics
        let dimensions = features.dimensions
        let used = weights?.count { $0 > 0 } ?? features.count
        guard used <= dimensions else {
          centred = nil
          return
        }
        let total = weights?.reduce(0, +) ?? Double(features.count)
        var rows: [Double] = []
        rows.reserveCapacity(used * dimensions)
        try features.forEachBlock { (block, firstRow) throws(ArrayProblem) in
          for row in 0..<block.count / dimensions {
            let weight = weights?[firstRow + row] ?? 1
            guard weight > 0 else { continue }
            let scale = (weight / (total - 1)).squareRoot()
            for column in 0..<dimensions {
              rows.append((block[row * dimensions + column] - statistics.mean[column]) * scale)
            }
          }
        }
        centred = rows
      }

      public init(_ statistics: FeatureStatistics) {
        self.statistics = statistics
        centred = nil
      }
    }

    /// - Throws: `LinearAlgebraFailure` if an eigenvalue is not found, which does not happen with finite numbers.
    /// - Precondition: Both have the same dimensions.
    public init(_ first: Side, _ second: Side) throws(LinearAlgebraFailure) {
      precondition(first.statistics.dimensions == second.statistics.dimensions)
      meanPart = zip(first.statistics.mean, second.statistics.mean).reduce(0) { sum, pair in
        sum + (pair.0 - pair.1) * (pair.0 - pair.1)
      }
      let root = try Self.traceOfRoot(first, second)
      covariancePart = Self.trace(first.statistics) + Self.trace(second.statistics) - 2 * root
      // What rounding leaves of two equal sets may be below zero.
      value = max(0, meanPart + covariancePart)
    }

    private static func trace(_ statistics: FeatureStatistics) -> Double {
      (0..<statistics.dimensions).reduce(0) { $0 + statistics.covariance[$1 * statistics.dimensions + $1] }
    }

    /// tr (C₁ C₂)^½: the sum of the roots of the eigenvalues of C₁ C₂, which are real and not negative.
    ///
    /// Where there are fewer rows than dimensions a covariance is singular, and its smallest eigenvalues are noise whose
    /// roots would count. With the centred rows A and B themselves there is none: C₁ = AᵀA, and the sum is that
    /// of the singular values of A Bᵀ, or of the roots of the eigenvalues of A C₂ Aᵀ.
    private static func traceOfRoot(_ first: Side, _ second: Side) throws(LinearAlgebraFailure) -> Double {
      let dimensions = first.statistics.dimensions
      if let a = first.centred, let b = second.centred {
        let (n, m) = (a.count / dimensions, b.count / dimensions)
        let product = SymmetricMatrix.product(a, n, b, m, dimensions)
        return try SymmetricMatrix.singularValues(product, n, m).reduce(0, +)
      }
      if let a = first.centred { return try traceOfRoot(a, second.statistics) }
      if let b = second.centred { return try traceOfRoot(b, first.statistics) }
      let (c1, c2) = (first.statistics.covariance, second.statistics.covariance)
      if let values = try SymmetricMatrix.eigenvalues(ofProduct: c1, c2, dimensions) {
        return sumOfRoots(values)
      }
      if let values = try SymmetricMatrix.eigenvalues(ofProduct: c2, c1, dimensions) {
        return sumOfRoots(values)
      }
      return sumOfRoots(try SymmetricMatrix.eigenvalues(ofSingularProduct: c1, c2, dimensions))
    }

    private static func traceOfRoot(
      _ rows: [Double], _ other: FeatureStatistics
    ) throws(LinearAlgebraFailure) -> Double {
      let dimensions = other.dimensions
      let n = rows.count / dimensions
      let product = SymmetricMatrix.congruence(rows, n, other.covariance, dimensions)
      return sumOfRoots(try SymmetricMatrix.eigenvalues(product, n))
    }

    private static func sumOfRoots(_ values: [Double]) -> Double {
      values.reduce(0) { $0 + max(0, $1).squareRoot() }
    }
  }
#endif
