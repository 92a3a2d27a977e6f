#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics

  /// `dsdl score stats`: keeps of features what the Fréchet distance needs.
  struct ScoreStatsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "stats",
        abstract: Phrase(
          "Write mean and covariance of features, from which 'dsdl score fid' takes them.",
          zh: "写出特征的均值和协方差，供“dsdl score fid”使用。"
        ).forUsage,
        discussion: Phrase(
          """
          The file is .npz with 'mu' (D), 'sigma' (D × D) and 'count', which NumPy and pytorch-fid can read as well.
          """,
          zh: """
            写出的是 .npz 文件，含有“mu”（D）、“sigma”（D × D）和“count”，NumPy 和 pytorch-fid 也能读取。
            """
        ).forUsage)
    }

    @Argument(
      help: ArgumentHelp(Phrase("The features of pictures: .npy or .npz.", zh: "图像的特征：.npy 或 .npz。")),
      completion: .file(extensions: ["npy", "npz"]))
    var features: String

    @Option(
      help: ArgumentHelp(
        Phrase("The file to write; '-' is standard output.", zh: "要写出的文件；“-”表示标准输出。"), valueName: "file"),
      completion: .file(extensions: ["npz"]), transform: OutputPath.named)
    var output: String

    @OptionGroup var options: ScoreOptions

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      options.apply(to: &console)
      if let problem = OutputGuard([output], writesText: false).problem(reading: [features]) {
        console.complain(problem)
        return .wrongUsage
      }
      if output != "-", let problem = ReportFile.problem(writing: output) {
        console.complain(problem)
        return .notChecked
      }
      do {
        var set = try FeatureSet(contentsOfFile: features, array: options.array)
        set.monitor = Interruption.monitor
        let statistics = try Scoring.compute(options, on: &console) {
          set.announce(passes: 2)
          return try FeatureStatistics(of: set)
        }
        var warnings = FeatureWarnings()
        warnings.look(at: statistics, of: features)
        if !options.isQuiet { for warning in warnings.phrases { console.warn(warning) } }
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
