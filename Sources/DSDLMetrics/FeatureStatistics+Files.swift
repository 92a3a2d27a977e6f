#if Metrics
  extension FeatureStatistics {
    /// Whether a file holds statistics and not features.
    public static func isStored(inFile path: String) throws(ArrayProblem) -> Bool {
      guard let entries = try ArrayFile.entries(of: path) else { return false }
      return entries.contains("mu") && entries.contains("sigma")
    }

    /// Reads `mu` (D) and `sigma` (D × D) from a `.npz` file, as pytorch-fid writes them.
    public init(contentsOfFile path: String) throws(ArrayProblem) {
      let mu = try ArrayFile(path, entry: "mu")
      let sigma = try ArrayFile(path, entry: "sigma")
      guard mu.shape.count == 1, let dimensions = mu.shape.first, dimensions > 0,
        sigma.shape == [dimensions, dimensions]
      else {
        throw ArrayProblem(path, .unfitShapes)
      }
      try Self.requireSize(dimensions, of: path)
      let (mean, covariance) = (try mu.numbers(), try sigma.numbers())
      guard mean.allSatisfy(\.isFinite), covariance.allSatisfy(\.isFinite) else {
        throw ArrayProblem(path, .notFiniteStatistics)
      }
      guard (0..<dimensions).allSatisfy({ covariance[$0 * dimensions + $0] >= 0 }) else {
        throw ArrayProblem(path, .negativeVariance)
      }
      let scale = covariance.lazy.map(abs).max() ?? 0
      for row in 0..<dimensions {
        for column in 0..<row
        where abs(covariance[row * dimensions + column] - covariance[column * dimensions + row]) > 1e-6
          * scale
        {
          throw ArrayProblem(path, .notSymmetric)
        }
      }
      self.init(count: Self.count(inFile: path), mean: mean, covariance: covariance)
    }

    /// The number of rows, if it is stored, too: no other tool does so.
    private static func count(inFile path: String) -> Int? {
      guard let count = try? ArrayFile(path, entry: "count"), count.header.count == 1,
        let number = try? count.numbers().first
      else { return nil }
      return Int(exactly: number)
    }

    /// Gives the bytes of a `.npz` file with `mu` (D), `sigma` (D × D) and `count`, in pieces.
    public func write(_ body: ([UInt8]) -> Void) {
      var entries = [
        NPZWriter.Entry(name: "mu", shape: [dimensions], numbers: mean),
        NPZWriter.Entry(name: "sigma", shape: [dimensions, dimensions], numbers: covariance),
      ]
      if let count { entries.append(NPZWriter.Entry(name: "count", shape: [], numbers: [Double(count)])) }
      NPZWriter(entries: entries).write(body)
    }
  }
#endif
