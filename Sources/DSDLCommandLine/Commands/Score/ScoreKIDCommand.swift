#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics
  import DSDLReporting

  /// `dsdl score kid`: the kernel distance of two sets of features.
  struct ScoreKIDCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "kid",
      abstract: Phrase(
        "Print the Kernel Inception Distance of generated pictures from real ones.",
        zh: "输出生成图像与真实图像之间的 Kernel Inception Distance。"
      ).forUsage,
      discussion: """
        Unlike the Fréchet distance it is not too large for few pictures. Each file has a row of features for each \
        picture (N × D). It is the mean over random subsets of the pictures, and may be below 0 for sets that are alike.
        """)

    /// More would take a day.
    private static let largestSubset = 100_000

    @Argument(
      help: "The features of real pictures: .npy or .npz.", completion: .file(extensions: ["npy", "npz"]))
    var real: String

    @Argument(
      help: "The features of generated pictures: .npy or .npz.",
      completion: .file(extensions: ["npy", "npz"]))
    var fake: String

    @OptionGroup var options: ScoreOptions

    @Option(help: ArgumentHelp("How many subsets are drawn.", valueName: "n"))
    var subsets = 100

    @Option(help: ArgumentHelp("How many pictures of each side are in a subset.", valueName: "n"))
    var subsetSize = 1000

    @Option(help: ArgumentHelp("What the draws depend on.", valueName: "n"))
    var seed: UInt64 = 0

    func validate() throws {
      guard subsets >= 1 else { throw ValidationError("--subsets needs a number from 1.") }
      guard (2...Self.largestSubset).contains(subsetSize) else {
        throw ValidationError("--subset-size needs a number from 2 to \(Self.largestSubset).")
      }
    }

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      let (sets, status) = Scoring.open([real, fake], on: &console) {
        try FeatureSet(contentsOfFile: $0, array: options.array.array)
      }
      guard status == .passed else { return status }
      do {
        return try report(sets[0], sets[1]).write(options.format, on: &console)
      } catch {
        return Scoring.status(of: error, on: &console)
      }
    }

    private func report(_ first: FeatureSet, _ second: FeatureSet) throws -> ScoreReport {
      try Scoring.requireEqual(first.dimensions, of: real, second.dimensions, of: fake)
      let distance = try KernelDistance(first, second, subsets: subsets, subsetSize: subsetSize, seed: seed)
      try Scoring.requireFinite(distance.mean, of: real)
      return ScoreReport(
        lines: [
          .init("KID", "mean", number: distance.mean),
          .init("deviation", "standardDeviation", number: distance.standardDeviation),
          .init("subsets", "subsets", subsets),
          .init("pictures in one", "subsetSize", distance.subsetSize),
          .init(pictures: [first.count, second.count]),
          .init("dimensions", "dimensions", first.dimensions),
        ],
        warnings: distance.subsetSize == subsetSize
          ? []
          : ["there are only \(distance.subsetSize) pictures for subsets, where \(subsetSize) are asked for"])
    }
  }
#endif
