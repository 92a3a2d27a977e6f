#if Metrics
  import CLAPACK

  /// The mean and covariance of features: all that the Fréchet distance looks at.
  public struct FeatureStatistics: Sendable {
    /// How many rows they are of; nil where only the statistics were stored.
    public let count: Int?
    /// The mean of each of the D columns.
    public let mean: [Double]
    /// The covariance, D × D, row by row, with N − 1 in the denominator.
    public let covariance: [Double]

    /// D.
    public var dimensions: Int { mean.count }
    /// How many columns are the same number in each row, but for what rounding leaves.
    public var constantColumns: Int {
      (0..<dimensions).count { covariance[$0 * dimensions + $0] <= 1e-22 * mean[$0] * mean[$0] }
    }

    /// The largest D: its covariance takes 3.2 GB.
    static let maximumDimensions = 20_000

    static func requireSize(_ dimensions: Int, of path: String) throws(ArrayProblem) {
      guard dimensions <= maximumDimensions else {
        throw ArrayProblem(path, .tooManyDimensions(dimensions, limit: maximumDimensions))
      }
    }

    init(count: Int?, mean: [Double], covariance: [Double]) {
      self.count = count
      self.mean = mean
      self.covariance = covariance
    }

    /// Computes them in two passes over the rows, in memory that does not depend on their number.
    ///
    /// - Throws: `ArrayProblem` if there are fewer than two rows, or a number is not finite.
    public init(of features: FeatureSet) throws(ArrayProblem) {
      try self.init(of: features, weights: nil)
    }

    /// - Parameter weights: How often each row counts; nil for once.
    init(of features: FeatureSet, weights: [Double]?) throws(ArrayProblem) {
      let dimensions = features.dimensions
      try Self.requireSize(dimensions, of: features.path)
      let total = weights?.reduce(0, +) ?? Double(features.count)
      guard total >= 2 else {
        throw ArrayProblem(features.path, .oneRow)
      }
      var mean = [Double](repeating: 0, count: dimensions)
      try features.forEachBlock { (block, firstRow) throws(ArrayProblem) in
        for row in 0..<block.count / dimensions {
          let weight = weights?[firstRow + row] ?? 1
          cblas_daxpy(Int32(dimensions), weight, block.baseAddress! + row * dimensions, 1, &mean, 1)
        }
      }
      for column in mean.indices { mean[column] /= total }
      var covariance = [Double](repeating: 0, count: dimensions * dimensions)
      var rest = [Double](repeating: 0, count: dimensions)
      try features.forEachBlock { (block, firstRow) throws(ArrayProblem) in
        let rows = block.count / dimensions
        for row in 0..<rows {
          let start = block.baseAddress! + row * dimensions
          let weight = weights?[firstRow + row] ?? 1
          cblas_daxpy(Int32(dimensions), -1, mean, 1, start, 1)
          cblas_daxpy(Int32(dimensions), weight, start, 1, &rest, 1)
          if weight != 1 { cblas_dscal(Int32(dimensions), weight.squareRoot(), start, 1) }
        }
        cblas_dsyrk(
          CblasRowMajor, CblasUpper, CblasTrans, Int32(dimensions), Int32(rows), 1, block.baseAddress!,
          Int32(dimensions), 1, &covariance, Int32(dimensions))
      }
      // What rounding has left in the mean is taken out again.
      cblas_dsyr(
        CblasRowMajor, CblasUpper, Int32(dimensions), -1 / total, rest, 1, &covariance, Int32(dimensions))
      for row in 0..<dimensions {
        for column in row..<dimensions {
          let value = covariance[row * dimensions + column] / (total - 1)
          covariance[row * dimensions + column] = value
          covariance[column * dimensions + row] = value
        }
      }
      guard covariance.allSatisfy(\.isFinite) else {
        throw ArrayProblem(features.path, .tooLarge)
      }
      self.init(count: features.count, mean: mean, covariance: covariance)
    }
  }
#endif
