#if Metrics
  public import DSDL

  /// What a file says of a set of pictures: their features, or only the statistics of these.
  @nonexhaustive
  public enum FeatureSource: Sendable {
    case features(FeatureSet)
    case statistics(FeatureStatistics, path: String)

    /// Opens `.npy` or `.npz`, and finds out which it is.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - name: The array with the features, in a `.npz` file; nil for what there is.
    ///   - monitor: Told of the rows that are read.
    public init(
      contentsOfFile path: String, array name: String? = nil, monitor: ValidationMonitor? = nil
    ) throws(ArrayProblem) {
      if name == nil, try FeatureStatistics.isStored(inFile: path) {
        self = .statistics(try FeatureStatistics(contentsOfFile: path), path: path)
      } else {
        var features = try FeatureSet(contentsOfFile: path, array: name)
        features.monitor = monitor
        self = .features(features)
      }
    }

    /// The file, as it was named.
    public var path: String {
      switch self {
      case .features(let features): features.path
      case .statistics(_, let path): path
      }
    }

    /// D.
    public var dimensions: Int {
      switch self {
      case .features(let features): features.dimensions
      case .statistics(let statistics, _): statistics.dimensions
      }
    }

    /// The features; nil if they were not stored.
    public var features: FeatureSet? {
      guard case .features(let features) = self else { return nil }
      return features
    }

    /// Tells the monitor how much will be read.
    ///
    /// - Parameter sides: How often ``side()`` or a draw of the bootstrap will follow.
    package func announce(sides: Int) {
      guard let features else { return }
      features.announce(passes: sides * (features.count > features.dimensions ? 2 : 3))
    }

    /// What the Fréchet distance is computed from.
    public func side() throws(ArrayProblem) -> FrechetDistance.Side {
      switch self {
      case .features(let features): try FrechetDistance.Side(features)
      case .statistics(let statistics, _): FrechetDistance.Side(statistics)
      }
    }
  }
#endif
