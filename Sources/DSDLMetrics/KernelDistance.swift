#if Metrics
  import CLAPACK

  /// The Kernel Inception Distance: the unbiased estimate of the squared maximum mean discrepancy with the kernel
  /// (x·y / D + 1)³, over random subsets. Unlike the Fréchet distance it has no bias for few pictures.
  public struct KernelDistance: Sendable {
    /// The mean over the subsets; it may be below 0 for sets that are alike.
    public let mean: Double
    /// The standard deviation over the subsets, with their number in the denominator.
    public let standardDeviation: Double
    /// How many pictures of each set are in a subset.
    public let subsetSize: Int
    /// The estimate for each subset.
    public let subsets: [Double]

    /// How many rows are multiplied at a time.
    private static let blockSize = 1024

    /// - Parameters:
    ///   - subsets: How many subsets are drawn.
    ///   - subsetSize: How many pictures of each set are in one; the number of pictures at most.
    ///   - seed: What the choice depends on: the same seed gives the same result.
    /// - Throws: `ArrayProblem` if there are fewer than two rows.
    /// - Precondition: Both have the same dimensions.
    public init(
      _ first: FeatureSet, _ second: FeatureSet, subsets: Int = 100, subsetSize: Int = 1000, seed: UInt64 = 0
    ) throws(ArrayProblem) {
      precondition(first.dimensions == second.dimensions && subsets > 0 && subsetSize > 0)
      let size = min(subsetSize, first.count, second.count)
      guard size >= 2 else {
        let path = first.count < 2 ? first.path : second.path
        throw ArrayProblem(path, .oneRow)
      }
      var generator = SeededGenerator(seed: seed)
      let (a, b) = (try first.numbers(), try second.numbers())
      let dimensions = first.dimensions
      var values: [Double] = []
      for _ in 0..<subsets {
        let x = Self.choose(size, of: a, dimensions, &generator)
        let y = Self.choose(size, of: b, dimensions, &generator)
        values.append(Self.discrepancy(x, y, size, dimensions))
      }
      let mean = values.reduce(0, +) / Double(subsets)
      self.mean = mean
      standardDeviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(subsets)).squareRoot()
      self.subsetSize = size
      self.subsets = values
    }

    private static func choose(
      _ size: Int, of rows: [Double], _ dimensions: Int, _ generator: inout SeededGenerator
    ) -> [Double] {
      let count = rows.count / dimensions
      var order = Array(0..<count)
      var chosen: [Double] = []
      chosen.reserveCapacity(size * dimensions)
      for index in 0..<size {
        order.swapAt(index, Int.random(in: index..<count, using: &generator))
        chosen += rows[(order[index] * dimensions)..<((order[index] + 1) * dimensions)]
      }
      return chosen
    }

    private static func discrepancy(_ x: [Double], _ y: [Double], _ n: Int, _ dimensions: Int) -> Double {
      func sum(_ a: [Double], _ b: [Double], diagonal: Bool) -> Double {
        var sum = 0.0
        // A part of the rows at a time: all products may be more than there is memory.
        for start in stride(from: 0, to: n, by: blockSize) {
          let rows = start..<min(n, start + blockSize)
          let part = Array(a[(rows.lowerBound * dimensions)..<(rows.upperBound * dimensions)])
          let products = SymmetricMatrix.product(part, rows.count, b, n, dimensions)
          for row in rows {
            for column in 0..<n where diagonal || row != column {
              let base = products[(row - start) * n + column] / Double(dimensions) + 1
              sum += base * base * base
            }
          }
        }
        return sum
      }
      let pairs = Double(n) * Double(n - 1)
      return (sum(x, x, diagonal: false) + sum(y, y, diagonal: false)) / pairs
        - 2 * sum(x, y, diagonal: true) / (Double(n) * Double(n))
    }
  }
#endif
