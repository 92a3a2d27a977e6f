#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics
  import DSDLReporting

  /// `dsdl score fid`: the Fréchet distance of two sets of features.
  struct ScoreFIDCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fid",
      abstract: Phrase(
        "Print the Fréchet Inception Distance of generated pictures from real ones.",
        zh: "输出生成图像与真实图像之间的 Fréchet Inception Distance。"
      ).forUsage,
      discussion: """
        Each file has a row of features for each picture (N × D), or the statistics of them: 'mu' and 'sigma', as \
        'dsdl score stats' and pytorch-fid write them.
        """)

    @Argument(
      help: "The features of real pictures: .npy or .npz.", completion: .file(extensions: ["npy", "npz"]))
    var real: String

    @Argument(
      help: "The features of generated pictures: .npy or .npz.",
      completion: .file(extensions: ["npy", "npz"]))
    var fake: String

    @OptionGroup var options: ScoreOptions

    @Option(
      help: ArgumentHelp(
        "Add the interval of 95 % over so many draws of the pictures, with repetition.", valueName: "k"))
    var bootstrap: Int?

    @Option(help: ArgumentHelp("What the draws depend on.", valueName: "n"))
    var seed: UInt64 = 0

    func validate() throws {
      if let bootstrap, bootstrap < 1 { throw ValidationError("--bootstrap needs a number from 1.") }
    }

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      let (sources, status) = Scoring.open([real, fake], on: &console) {
        try FeatureSource(contentsOfFile: $0, array: options.array.array)
      }
      guard status == .passed else { return status }
      do {
        return try report(sources[0], sources[1]).write(options.format, on: &console)
      } catch {
        return Scoring.status(of: error, on: &console)
      }
    }

    private func report(_ first: FeatureSource, _ second: FeatureSource) throws -> ScoreReport {
      try Scoring.requireEqual(first.dimensions, of: real, second.dimensions, of: fake)
      if bootstrap != nil, first.features == nil, second.features == nil {
        throw ArrayProblem(
          real, .shape, "has statistics, as \(fake) has: --bootstrap needs the features of one")
      }
      let sides = (try first.side(), try second.side())
      let distance = try FrechetDistance(sides.0, sides.1)
      try Scoring.requireFinite(distance.value, of: real)
      var warnings = FeatureWarnings()
      let counts = [sides.0.statistics.count, sides.1.statistics.count]
      warnings.look(at: sides.0.statistics, of: real)
      warnings.look(at: sides.1.statistics, of: fake)
      warnings.compare(counts[0], of: real, counts[1], of: fake)
      var lines: [ScoreReport.Line] = [
        .init("FID", "fid", number: distance.value),
        .init("of means", "meanPart", number: distance.meanPart),
        .init("of covariances", "covariancePart", number: distance.covariancePart),
        .init(pictures: counts),
        .init("dimensions", "dimensions", first.dimensions),
      ]
      if let bootstrap {
        let interval = try FrechetInterval(first, second, around: distance, rounds: bootstrap, seed: seed)
        lines.append(.init(interval))
      }
      return ScoreReport(lines: lines, warnings: warnings.texts)
    }
  }

  extension ScoreReport.Line {
    fileprivate init(_ interval: FrechetInterval) {
      self.init(
        label: "95 % interval",
        text:
          "\(Self.text(interval.lower)) to \(Self.text(interval.upper)), of \(interval.values.count) draws",
        key: "interval",
        value: [
          "lower": .number("\(interval.lower)"), "upper": .number("\(interval.upper)"),
          "level": .number("0.95"),
          "draws": .integer(interval.values.count), "bias": .number("\(interval.bias)"),
        ])
    }
  }
#endif
