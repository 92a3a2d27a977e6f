#if Metrics
  import DSDL
  import DSDLMetrics

  /// What makes a Fréchet distance doubtful, in words.
  struct FeatureWarnings {
    /// From how many pictures on the distance is usually given.
    private static let usualCount = 2048

    private(set) var phrases: [Phrase] = []

    /// Looks at one side.
    mutating func look(at statistics: FeatureStatistics, of path: String) {
      let dimensions = statistics.dimensions
      if let count = statistics.count {
        if count <= dimensions {
          phrases.append(
            Phrase(
              "\(path) has \(count) rows for \(dimensions) dimensions: the covariance is singular, and the distance "
                + "much too large; more rows than dimensions are expected",
              zh: "\(path) 有 \(count) 行、\(dimensions) 维：协方差是奇异的，距离会大得多；行数应多于维数"))
        } else if count < Self.usualCount {
          phrases.append(
            Phrase(
              "\(path) has \(count) rows: with fewer than \(Self.usualCount) the distance is too large; "
                + "'dsdl score kid' is not",
              zh: "\(path) 有 \(count) 行：少于 \(Self.usualCount) 行时距离偏大，“dsdl score kid”则不会"))
        }
      }
      let constant = statistics.constantColumns
      if constant > 0 {
        phrases.append(
          Phrase(
            "\(path) has \(constant) of \(dimensions) columns with the same number in every row: "
              + "features that vary are expected",
            zh: "\(path) 的 \(dimensions) 列中有 \(constant) 列每行数字都相同：特征应有变化"))
      }
    }

    /// Looks at the counts of two sides.
    mutating func compare(_ first: Int?, of path: String, _ second: Int?, of other: String) {
      guard let first, let second, first != second else { return }
      phrases.append(
        Phrase(
          "\(path) has \(first) rows and \(other) \(second): the same number is expected, as the distance depends on it",
          zh: "\(path) 有 \(first) 行，\(other) 有 \(second) 行：行数应相同，因为距离与行数有关"))
    }
  }
#endif
