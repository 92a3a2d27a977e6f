import ArgumentParser
import DSDL

/// Which samples are checked, and where they are.
struct SampleOptions: ParsableArguments {
  @Flag(name: .customLong("no-samples"), help: "Check definitions only.")
  var skipsSamples = false

  @Option(
    help: ArgumentHelp(
      "Check only these samples, counted from 0: 0-999, :1000, 1000: or 7; also '0..<1000', in quotes.",
      valueName: "range"),
    transform: SampleRange.init(argument:))
  var samples: SampleRange?

  @Option(
    name: .customLong("samples-file"),
    help: ArgumentHelp(
      "Read samples from here instead of what the description names; - reads JSON Lines, or a whole {\"samples\": […]}, from standard input.",
      valueName: "file"),
    completion: .file(extensions: ["json", "jsonl", "ndjson", "yaml", "yml"]))
  var file: String?

  @Option(
    name: .customLong("first-sample"),
    help: ArgumentHelp(
      """
      The number of the first sample, for a stream that is a part of something larger: findings and --samples count \
      from it.
      """, valueName: "n"))
  var first = 0

  @Option(
    help: ArgumentHelp(
      """
      Check part i of n of the samples, by files if there are n or more, else every n-th sample. 'dsdl merge' \
      joins the JSON reports of all parts.
      """, valueName: "i/n"))
  var shard: Shard?

  func validate() throws {
    guard !skipsSamples || (samples == nil && file == nil && shard == nil) else {
      throw ValidationError(
        Phrase(
          "--no-samples excludes --samples, --samples-file and --shard.",
          zh: "--no-samples 不能与 --samples、--samples-file 或 --shard 同时使用。"))
    }
    guard 0...SampleSelection.maximumFirst ~= first else {
      throw ValidationError("--first-sample needs a number from 0 to \(SampleSelection.maximumFirst).")
    }
    guard first == 0 || (shard == nil && !skipsSamples) else {
      throw ValidationError("--first-sample excludes --shard and --no-samples.")
    }
    if let samples, samples.range.upperBound <= first {
      throw ValidationError("--samples \(samples.text) ends before the first sample, number \(first).")
    }
  }

  /// What is asked for.
  var request: SampleRequest {
    SampleRequest(skipsAll: skipsSamples, range: samples, file: file, shard: shard, first: first)
  }
}
