#if Metrics
  import ArgumentParser
  import DSDL
  import DSDLMetrics
  import DSDLReporting

  /// `dsdl score is`: the Inception Score of class probabilities.
  struct ScoreISCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "is",
      abstract: Phrase(
        "Print the Inception Score of generated pictures.", zh: "输出生成图像的 Inception Score。"
      ).forUsage,
      discussion: """
        The file has a row of class probabilities for each picture (N × C), or what the network gives before its \
        softmax with --logits. The score is the mean over parts of the pictures, in the order of the file.
        """)

    @Argument(
      help: "The class probabilities of generated pictures: .npy or .npz.",
      completion: .file(extensions: ["npy", "npz"]))
    var scores: String

    @OptionGroup var options: ScoreOptions

    @Option(help: ArgumentHelp("Into how many parts the pictures are split.", valueName: "n"))
    var splits = 10

    @Flag(help: "The numbers are logits: take the softmax of each row.")
    var logits = false

    func validate() throws {
      guard splits >= 1 else { throw ValidationError("--splits needs a number from 1.") }
    }

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      do {
        let features = try FeatureSet(contentsOfFile: scores, array: options.array.array)
        return try report(features).write(options.format, on: &console)
      } catch {
        return Scoring.status(of: error, on: &console)
      }
    }

    private func report(_ features: FeatureSet) throws -> ScoreReport {
      let score = try InceptionScore(features, rows: logits ? .logits : .probabilities, splits: splits)
      let size = features.count / splits
      return ScoreReport(
        lines: [
          .init("IS", "mean", number: score.mean),
          .init("deviation", "standardDeviation", number: score.standardDeviation),
          .init("parts", "splits", splits),
          .init(
            label: nil, key: "parts", value: .array(score.parts.map { JSONValue.number("\($0)") })),
          .init("pictures", "samples", features.count),
          .init("classes", "classes", features.dimensions),
        ],
        warnings: size >= features.dimensions
          ? []
          : [
            "\(scores) has \(size) rows in a part for \(features.dimensions) classes: the score cannot exceed "
              + "\(size); more rows than classes are expected"
          ])
    }
  }
#endif
