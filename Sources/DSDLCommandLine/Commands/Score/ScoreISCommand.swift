import ArgumentParser
import DSDL
import DSDLMetrics
import DSDLReporting
import JSONText

/// `dsdl score is`: the Inception Score of class probabilities.
struct ScoreISCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "is",
      abstract: Phrase(
        "Print the Inception Score of generated pictures.", zh: "输出生成图像的 Inception Score。"
      ).forUsage,
      discussion: Phrase(
        """
        The file has a row of class probabilities for each picture (N × C), or what the network gives before its \
        softmax with --logits. The score is the mean over parts of the pictures, in the order of the file.
        """,
        zh: """
          文件中每张图像有一行类别概率（N × C）；使用 --logits 时则是网络在 softmax 之前的输出。分数是按文件顺序划分的各部分\
          图像的平均值。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("The class probabilities of generated pictures: .npy or .npz.", zh: "生成图像的类别概率：.npy 或 .npz。")),
    completion: .file(extensions: ["npy", "npz"]))
  var probabilities: String

  @Option(
    help: ArgumentHelp(
      Phrase("Into how many parts the pictures are split.", zh: "把图像分成多少个部分。"), valueName: "n"))
  var splits = 10

  @Flag(
    help: ArgumentHelp(
      Phrase("The numbers are logits: take the softmax of each row.", zh: "数字是 logits：对每一行取 softmax。")))
  var logits = false

  @OptionGroup var options: ScoreOptions

  @OptionGroup var output: ScoreOutputOptions

  func validate() throws {
    guard splits >= 1 else {
      throw ValidationError(Phrase("--splits needs a number from 1.", zh: "--splits 需要不小于 1 的数字。"))
    }
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    options.apply(to: &console)
    if let status = output.refusal(reading: [probabilities], on: &console) { return status }
    do {
      var features = try FeatureSet(contentsOfFile: probabilities, array: options.array)
      features.monitor = Interruption.monitor
      let score = try Scoring.compute(options, on: &console) {
        features.announce(passes: 1)
        return try InceptionScore(features, rows: logits ? .logits : .probabilities, splits: splits)
      }
      return report(score, features).write(output, isQuiet: options.isQuiet, on: &console)
    } catch {
      return Scoring.status(of: error, on: &console)
    }
  }

  private func report(_ score: InceptionScore, _ features: FeatureSet) -> ScoreReport {
    let size = features.count / splits
    return ScoreReport(
      lines: [
        .init(Phrase(verbatim: "IS"), "mean", number: score.mean),
        .init(ScoreReport.Line.deviation, "standardDeviation", number: score.standardDeviation),
        .init(Phrase("parts", zh: "部分"), "splits", splits),
        .init(label: nil, key: "parts", value: .array(score.parts.map { JSONValue.number("\($0)") })),
        .init(ScoreReport.Line.pictures, "samples", features.count),
        .init(Phrase("classes", zh: "类别"), "classes", features.dimensions),
      ],
      warnings: size >= features.dimensions
        ? []
        : [
          Phrase(
            "\(probabilities) has \(size) rows in a part for \(features.dimensions) classes: the score cannot exceed "
              + "\(size); more rows than classes are expected",
            zh: "\(probabilities) 每个部分有 \(size) 行，而类别有 \(features.dimensions) 个：分数不会超过 \(size)；行数应多于类别数")
        ])
  }
}
