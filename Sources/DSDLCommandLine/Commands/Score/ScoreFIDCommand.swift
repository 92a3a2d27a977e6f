#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics
  import JSONText

  /// `dsdl score fid`: the Fréchet distance of two sets of features.
  struct ScoreFIDCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "fid",
        abstract: Phrase(
          "Print the Fréchet Inception Distance of generated pictures from real ones.",
          zh: "输出生成图像与真实图像之间的 Fréchet Inception Distance。"
        ).forUsage,
        discussion: Phrase(
          """
          Each file has a row of features for each picture (N × D), or the statistics of them: 'mu' and 'sigma', as \
          'dsdl score stats' and pytorch-fid write them.
          """,
          zh: """
            每个文件中每张图像有一行特征（N × D），或者是它们的统计量：“mu”和“sigma”，由“dsdl score stats”或 pytorch-fid 写出。
            """
        ).forUsage)
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("The features of real pictures: .npy or .npz.", zh: "真实图像的特征：.npy 或 .npz。")),
      completion: .file(extensions: ["npy", "npz"]))
    var real: String

    @Argument(
      help: ArgumentHelp(
        Phrase("The features of generated pictures: .npy or .npz.", zh: "生成图像的特征：.npy 或 .npz。")),
      completion: .file(extensions: ["npy", "npz"]))
    var fake: String

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        Phrase(
          "Add the interval of 95 % over so many draws of the pictures, with repetition.",
          zh: "另外给出 95 % 区间：对图像有放回地抽取这么多次。"), valueName: "k"))
    var bootstrap: Int?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(Phrase("What the draws depend on.", zh: "抽取所用的随机种子。"), valueName: "n"))
    var seed: UInt64 = 0

    @OptionGroup var options: ScoreOptions

    @OptionGroup var output: ScoreOutputOptions

    func validate() throws {
      if let bootstrap, bootstrap < 1 {
        throw ValidationError(
          Phrase("--bootstrap needs a number from 1.", zh: "--bootstrap 需要不小于 1 的数字。"))
      }
    }

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      options.apply(to: &console)
      if let status = output.refusal(reading: [real, fake], on: &console) { return status }
      let (sources, status) = Scoring.open([real, fake], on: &console) {
        try FeatureSource(contentsOfFile: $0, array: options.array, monitor: Interruption.monitor)
      }
      guard status == .passed else { return status }
      do {
        let result = try Scoring.compute(options, on: &console) { try report(sources[0], sources[1]) }
        return result.write(output, isQuiet: options.isQuiet, on: &console)
      } catch {
        return Scoring.status(of: error, on: &console)
      }
    }

    private func report(_ first: FeatureSource, _ second: FeatureSource) throws -> ScoreReport {
      try Scoring.requireEqual(first.dimensions, of: real, second.dimensions, of: fake)
      if bootstrap != nil, first.features == nil, second.features == nil {
        throw ArrayProblem(real, .onlyStatistics(other: fake))
      }
      for source in [first, second] { source.announce(sides: 1 + (bootstrap ?? 0)) }
      let sides = (try first.side(), try second.side())
      let distance = try FrechetDistance(sides.0, sides.1)
      try Scoring.requireFinite(distance.value, of: real)
      var warnings = FeatureWarnings()
      let counts = [sides.0.statistics.count, sides.1.statistics.count]
      warnings.look(at: sides.0.statistics, of: real)
      warnings.look(at: sides.1.statistics, of: fake)
      warnings.compare(counts[0], of: real, counts[1], of: fake)
      var lines: [ScoreReport.Line] = [
        .init(Phrase(verbatim: "FID"), "fid", number: distance.value),
        .init(Phrase("of means", zh: "均值部分"), "meanPart", number: distance.meanPart),
        .init(Phrase("of covariances", zh: "协方差部分"), "covariancePart", number: distance.covariancePart),
        .init(pictures: counts),
        .init(ScoreReport.Line.dimensions, "dimensions", first.dimensions),
      ]
      if let bootstrap {
        let interval = try FrechetInterval(first, second, around: distance, rounds: bootstrap, seed: seed)
        lines.append(.init(interval))
      }
      return ScoreReport(lines: lines, warnings: warnings.phrases)
    }
  }

  extension ScoreReport.Line {
    fileprivate init(_ interval: FrechetInterval) {
      let (lower, upper) = (Self.text(interval.lower), Self.text(interval.upper))
      let count = interval.values.count
      self.init(
        label: Phrase("95 % interval", zh: "95 % 区间"),
        text: Phrase(
          "\(lower) to \(upper), of \(count) \(count == 1 ? "draw" : "draws")",
          zh: "\(lower) 到 \(upper)，抽取 \(count) 次"),
        key: "interval",
        value: [
          "lower": .number("\(interval.lower)"), "upper": .number("\(interval.upper)"),
          "level": .number("0.95"),
          "draws": .integer(interval.values.count), "bias": .number("\(interval.bias)"),
        ])
    }
  }
#endif
