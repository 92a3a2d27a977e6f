#if Metrics
  import DSDLMetrics

  /// What the commands of `dsdl score` have in common.
  enum Scoring {
    /// Opens files; nil if one cannot be used, which has been said, of each of them.
    static func open<Source>(
      _ paths: [String], on console: inout Console, _ open: (String) throws -> Source
    ) -> (sources: [Source], status: ExitStatus) {
      var sources: [Source] = []
      var status = ExitStatus.passed
      for path in paths {
        do {
          sources.append(try open(path))
        } catch {
          status = max(status, Self.status(of: error, on: &console))
        }
      }
      return (sources, status)
    }

    /// Says what is wrong, and gives the exit code: 1 for what the numbers are, 2 for a file that cannot be used.
    static func status(of error: any Error, on console: inout Console) -> ExitStatus {
      console.complain("\(error)")
      return (error as? ArrayProblem)?.kind == .value ? .failed : .notChecked
    }

    /// Makes sure that two files have as many columns.
    static func requireEqual(
      _ dimensions: Int, of path: String, _ otherDimensions: Int, of other: String
    ) throws(ArrayProblem) {
      guard dimensions != otherDimensions else { return }
      throw ArrayProblem(
        other, .shape,
        "has \(otherDimensions) dimensions where \(path) has \(dimensions): features of one network are expected"
      )
    }

    /// Makes sure that a score is a number.
    static func requireFinite(_ score: Double, of path: String) throws(ArrayProblem) {
      if score.isFinite { return }
      throw ArrayProblem(path, .value, "leads to a score that is not finite: its numbers are too large")
    }
  }
#endif
