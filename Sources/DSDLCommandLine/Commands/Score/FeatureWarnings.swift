#if Metrics
  import DSDLMetrics

  /// What makes a Fréchet distance doubtful, in words.
  struct FeatureWarnings {
    /// From how many pictures on the distance is usually given.
    private static let usualCount = 2048

    private(set) var texts: [String] = []

    /// Looks at one side.
    mutating func look(at statistics: FeatureStatistics, of path: String) {
      let dimensions = statistics.dimensions
      if let count = statistics.count {
        if count <= dimensions {
          texts.append(
            "\(path) has \(count) rows for \(dimensions) dimensions: the covariance is singular, and the distance "
              + "much too large; more rows than dimensions are expected")
        } else if count < Self.usualCount {
          texts.append(
            "\(path) has \(count) rows: with fewer than \(Self.usualCount) the distance is too large; "
              + "'dsdl score kid' is not")
        }
      }
      let constant = statistics.constantColumns
      if constant > 0 {
        texts.append(
          "\(path) has \(constant) of \(dimensions) columns with the same number in every row: "
            + "features that vary are expected")
      }
    }

    /// Looks at the counts of two sides.
    mutating func compare(_ first: Int?, of path: String, _ second: Int?, of other: String) {
      guard let first, let second, first != second else { return }
      texts.append(
        "\(path) has \(first) rows and \(other) \(second): the same number is expected, as the distance depends on it"
      )
    }
  }
#endif
