#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The Inception Score: exp of the mean divergence (Kullback–Leibler) of each picture's class probabilities from those
/// of all pictures, over parts of the pictures.
public struct InceptionScore: Sendable {
  /// The mean over the parts, between 1 and the number of classes.
  public let mean: Double
  /// The standard deviation over the parts, with their number in the denominator.
  public let standardDeviation: Double
  /// The score of each part.
  public let parts: [Double]

  /// What the numbers of a row are.
  @nonexhaustive
  public enum Rows: Sendable, Hashable {
    /// Probabilities, which are not negative and sum up to 1.
    case probabilities
    /// What a network gives before its softmax.
    case logits
  }

  /// How far the sum of a row of probabilities may be from 1: they were computed with 16 bits at the least.
  public static let tolerance = 1e-3

  /// - Parameters:
  ///   - scores: N × C, a row for each picture.
  ///   - rows: What its numbers are.
  ///   - splits: How many parts, each of N / splits pictures in their order, or of one more.
  /// - Throws: `ArrayProblem` if there are fewer pictures than parts, or a row is no distribution.
  public init(_ scores: FeatureSet, rows: Rows = .probabilities, splits: Int = 10) throws(ArrayProblem) {
    precondition(splits > 0)
    let classes = scores.dimensions
    let count = scores.count
    guard count >= splits else {
      throw ArrayProblem(scores.path, .fewRows(count, parts: splits))
    }
    let starts = (0...splits).map { $0 * (count / splits) + $0 * (count % splits) / splits }
    // Of a part, the sum of the rows and of their own entropies is enough.
    var sums = [Double](repeating: 0, count: splits * classes)
    var entropies = [Double](repeating: 0, count: splits)
    var part = 0
    var faults = 0
    var firstFault: (fault: ArrayFault.RowFault, row: Int)?
    try scores.forEachBlock { (block, firstRow) throws(ArrayProblem) in
      for row in 0..<block.count / classes {
        if firstRow + row == starts[part + 1] { part += 1 }
        let values = UnsafeMutableBufferPointer(rebasing: block[(row * classes)..<((row + 1) * classes)])
        switch rows {
        case .logits: Self.softmax(values)
        case .probabilities:
          if let fault = Self.fault(values) {
            firstFault = firstFault ?? (fault, firstRow + row)
            faults += 1
          }
        }
        var entropy = 0.0
        for column in 0..<classes {
          let value = values[column]
          sums[part * classes + column] += value
          if value > 0 { entropy += value * log(value) }
        }
        entropies[part] += entropy
      }
    }
    if let (fault, row) = firstFault {
      throw ArrayProblem(scores.path, .noDistribution(fault, row: row, others: faults - 1))
    }
    // Σ p (log p − log q) over rows = Σ p log p − N Σ q log q, q being the mean of the rows.
    parts = (0..<splits).map { part in
      let size = Double(starts[part + 1] - starts[part])
      let marginal = sums[(part * classes)..<((part + 1) * classes)].reduce(0.0) { sum, total in
        let q = total / size
        return q > 0 ? sum + q * log(q) : sum
      }
      return exp(entropies[part] / size - marginal)
    }
    let mean = parts.reduce(0, +) / Double(splits)
    self.mean = mean
    standardDeviation = (parts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(splits)).squareRoot()
  }

  private static func softmax(_ values: UnsafeMutableBufferPointer<Double>) {
    let largest = values.max() ?? 0
    var sum = 0.0
    for index in values.indices {
      values[index] = exp(values[index] - largest)
      sum += values[index]
    }
    for index in values.indices { values[index] /= sum }
  }

  /// Why a row is no distribution; nil if it is one.
  private static func fault(_ values: UnsafeMutableBufferPointer<Double>) -> ArrayFault.RowFault? {
    var sum = 0.0
    for value in values {
      if value < 0 { return .negative(value) }
      sum += value
    }
    return abs(sum - 1) <= tolerance ? nil : .sum(sum)
  }
}
