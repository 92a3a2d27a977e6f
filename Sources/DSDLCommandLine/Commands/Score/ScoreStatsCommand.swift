#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics

  /// `dsdl score stats`: keeps of features what the Fréchet distance needs.
  struct ScoreStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: Phrase(
        "Write mean and covariance of features, from which 'dsdl score fid' takes them.",
        zh: "写出特征的均值和协方差，供“dsdl score fid”使用。"
      ).forUsage,
      discussion: """
        The file is .npz with 'mu' (D), 'sigma' (D × D) and 'count', which NumPy and pytorch-fid can read as well.
        """)

    @Argument(help: "The features of pictures: .npy or .npz.", completion: .file(extensions: ["npy", "npz"]))
    var features: String

    @OptionGroup var array: ArrayOption

    @Option(
      help: ArgumentHelp("The file to write; '-' is standard output.", valueName: "file"),
      completion: .file(extensions: ["npz"]))
    var output: String

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      if output != "-" {
        if let problem = OutputGuard([output]).conflict(with: [features]) {
          console.complain(problem)
          return .wrongUsage
        }
        if let problem = ReportFile.problem(writing: output) {
          console.complain(problem)
          return .notChecked
        }
      }
      do {
        let statistics = try FeatureStatistics(of: FeatureSet(contentsOfFile: features, array: array.array))
        var warnings = FeatureWarnings()
        warnings.look(at: statistics, of: features)
        for warning in warnings.texts { console.warn(warning) }
        return write(statistics, on: &console)
      } catch {
        return Scoring.status(of: error, on: &console)
      }
    }

    private func write(_ statistics: FeatureStatistics, on console: inout Console) -> ExitStatus {
      guard output != "-" else {
        statistics.write { console.output.write($0) }
        return console.flushOutput() ? .passed : .notChecked
      }
      let problem = ReportFile.write(to: output) { file in statistics.write { file.write($0) } }
      guard let problem else { return .passed }
      console.complain(problem)
      return .notChecked
    }
  }
#endif
