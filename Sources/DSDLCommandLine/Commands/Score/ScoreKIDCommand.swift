#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics
  import JSONText

  /// `dsdl score kid`: the kernel distance of two sets of features.
  struct ScoreKIDCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "kid",
        abstract: Phrase(
          "Print the Kernel Inception Distance of generated pictures from real ones.",
          zh: "输出生成图像与真实图像之间的 Kernel Inception Distance。"
        ).forUsage,
        discussion: Phrase(
          """
          Unlike the Fréchet distance it is not too large for few pictures. Each file has a row of features for each \
          picture (N × D). It is the mean over random subsets of the pictures, and may be below 0 for sets that are \
          alike.
          """,
          zh: """
            与 Fréchet 距离不同，图像较少时它不会偏大。每个文件中每张图像有一行特征（N × D）。结果是随机子集上的平均值；两组\
            图像相似时可能小于 0。
            """
        ).forUsage)
    }

    /// More would take a day.
    private static let largestSubset = 100_000

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
      help: ArgumentHelp(Phrase("How many subsets are drawn.", zh: "抽取多少个子集。"), valueName: "n"))
    var subsets = 100

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        Phrase("How many pictures of each side are in a subset.", zh: "每个子集中每一方有多少张图像。"),
        valueName: "n"))
    var subsetSize = 1000

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(Phrase("What the draws depend on.", zh: "抽取所用的随机种子。"), valueName: "n"))
    var seed: UInt64 = 0

    @OptionGroup var options: ScoreOptions

    @OptionGroup var output: ScoreOutputOptions

    func validate() throws {
      guard subsets >= 1 else {
        throw ValidationError(Phrase("--subsets needs a number from 1.", zh: "--subsets 需要不小于 1 的数字。"))
      }
      guard (2...Self.largestSubset).contains(subsetSize) else {
        throw ValidationError(
          Phrase(
            "--subset-size needs a number from 2 to \(Self.largestSubset).",
            zh: "--subset-size 需要 2 到 \(Self.largestSubset) 之间的数字。"))
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
      let (sets, status) = Scoring.open([real, fake], on: &console) { path in
        var features = try FeatureSet(contentsOfFile: path, array: options.array)
        features.monitor = Interruption.monitor
        return features
      }
      guard status == .passed else { return status }
      do {
        let result = try Scoring.compute(options, on: &console) { try report(sets[0], sets[1]) }
        return result.write(output, isQuiet: options.isQuiet, on: &console)
      } catch {
        return Scoring.status(of: error, on: &console)
      }
    }

    private func report(_ first: FeatureSet, _ second: FeatureSet) throws -> ScoreReport {
      try Scoring.requireEqual(first.dimensions, of: real, second.dimensions, of: fake)
      for features in [first, second] { features.announce(passes: 1) }
      let distance = try KernelDistance(first, second, subsets: subsets, subsetSize: subsetSize, seed: seed)
      try Scoring.requireFinite(distance.mean, of: real)
      let size = distance.subsetSize
      return ScoreReport(
        lines: [
          .init(Phrase(verbatim: "KID"), "kid", number: distance.mean),
          .init(label: nil, key: "mean", value: .number("\(distance.mean)")),
          .init(ScoreReport.Line.deviation, "standardDeviation", number: distance.standardDeviation),
          .init(Phrase("subsets", zh: "子集"), "subsets", subsets),
          .init(Phrase("pictures in one", zh: "每个子集的图像"), "subsetSize", size),
          .init(pictures: [first.count, second.count]),
          .init(ScoreReport.Line.dimensions, "dimensions", first.dimensions),
        ],
        warnings: size == subsetSize
          ? []
          : [
            Phrase(
              "there are only \(size) pictures for subsets, where \(subsetSize) are asked for",
              zh: "子集只有 \(size) 张图像，而要求的是 \(subsetSize) 张")
          ])
    }
  }
#endif
