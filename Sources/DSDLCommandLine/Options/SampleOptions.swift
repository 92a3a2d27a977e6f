import ArgumentParser
import DSDL

/// Which samples are checked, and where they are.
struct SampleOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-samples"),
    help: ArgumentHelp(
      Phrase(
        "Check definitions only.", zh: "只检查定义。")))
  var skipsSamples = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        "Check only these samples, counted from 0: 0-999, :1000, 1000: or 7; also '0..<1000', in quotes.",
        zh: "只检查这些样本，从 0 数起：0-999、:1000、1000: 或 7；也可以是加引号的 '0..<1000'。"),
      valueName: "range"),
    transform: SampleRange.init(argument:))
  var samples: SampleRange?

  @Option(
    name: .customLong("samples-file"),
    help: ArgumentHelp(
      Phrase(
        "Read samples from here instead of what the description names; - reads JSON Lines, or a whole {\"samples\": […]}, from standard input.",
        zh: "从这里读取样本，而不是描述文件所指定的；- 表示从标准输入读取 JSON Lines 或整个 {\"samples\": […]}。"),
      valueName: "file"),
    completion: .file(extensions: ["json", "jsonl", "ndjson", "yaml", "yml"]))
  var file: String?

  @Option(
    name: .customLong("first-sample"),
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        """
        The number of the first sample, for a stream that is a part of something larger: findings and --samples count \
        from it.
        """, zh: "第一个样本的编号，用于作为更大整体一部分的流：问题和 --samples 都从它数起。"), valueName: "n"))
  var first = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Phrase(
        """
        Check part i of n of the samples, by files if there are n or more, else every n-th sample. 'dsdl merge' \
        joins the JSON reports of all parts.
        """, zh: "检查样本 n 份中的第 i 份：文件不少于 n 个时按文件划分，否则每 n 个样本取一个。“dsdl merge”合并各份的 JSON 报告。"), valueName: "i/n"),
    transform: Shard.init(argument:))
  var shard: Shard?

  func validate() throws {
    guard !skipsSamples || (samples == nil && file == nil && shard == nil) else {
      throw ValidationError(
        Phrase(
          "--no-samples excludes --samples, --samples-file and --shard.",
          zh: "--no-samples 不能与 --samples、--samples-file 或 --shard 同时使用。"))
    }
    guard 0...SampleSelection.maximumFirst ~= first else {
      throw ValidationError(
        Phrase(
          "--first-sample needs a number from 0 to \(SampleSelection.maximumFirst).",
          zh: "--first-sample 需要 0 到 \(SampleSelection.maximumFirst) 之间的数字。"))
    }
    guard first == 0 || (shard == nil && !skipsSamples) else {
      throw ValidationError(
        Phrase(
          "--first-sample excludes --shard and --no-samples.",
          zh: "--first-sample 不能与 --shard 或 --no-samples 同时使用。"))
    }
    if let samples, samples.range.upperBound <= first {
      throw ValidationError(
        Phrase(
          "--samples \(samples.text) ends before the first sample, number \(first).",
          zh: "--samples \(samples.text) 在第一个样本（编号 \(first)）之前就结束了。"))
    }
  }

  /// What is asked for.
  var request: SampleRequest {
    SampleRequest(skipsAll: skipsSamples, range: samples, file: file, shard: shard, first: first)
  }
}
