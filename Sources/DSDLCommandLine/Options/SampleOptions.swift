import ArgumentParser
import DSDL

/// Which samples are checked, and where they are.
struct SampleOptions: ParsableArguments {
  @Flag(name: .customLong("no-samples"), help: "Check definitions only.")
  var skipsSamples = false

  @Option(
    help: ArgumentHelp(
      "Check only these samples, counted from 0: 0..<1000, 5...9, 100... or 7.", valueName: "range"),
    transform: SampleRange.init(argument:))
  var samples: SampleRange?

  @Option(
    name: .customLong("samples-file"),
    help: ArgumentHelp(
      "Read samples from here instead of what the description names; - reads JSON Lines from standard input.",
      valueName: "file"),
    completion: .file(extensions: ["json", "jsonl", "ndjson", "yaml", "yml"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      """
      Check part i of n of the samples, by files if there are n or more, else every n-th sample. 'dsdl merge' \
      joins the JSON reports of all parts.
      """, valueName: "i/n"))
  var shard: Shard?

  func validate() throws {
    guard !skipsSamples || (samples == nil && file == nil && shard == nil) else {
      throw ValidationError("--no-samples excludes --samples, --samples-file and --shard.")
    }
  }

  /// Whether some samples of the files read are not checked.
  var isPartial: Bool { skipsSamples || samples != nil || shard != nil || file != nil }

  /// What keeps the file named from being read, in words; nothing if all is well.
  var problem: (message: String, hint: String?)? {
    guard let file, file != "-" else { return nil }
    switch Platform.kind(of: file) {
    case .file: break
    case nil: return ("\(file) does not exist", NearestName.hint(forFile: file))
    case .folder: return ("\(file) is a folder", nil)
    case .other: return ("\(file) is not a regular file", "read a stream with '--samples-file - < \(file)'")
    }
    let suffixes = [".json", ".jsonl", ".ndjson", ".yaml", ".yml"]
    guard suffixes.contains(where: { file.lowercased().hasSuffix($0) }) else {
      return (
        "\(file) is not a kind of file that holds samples",
        "its name is to end in one of \(suffixes.joined(separator: ", "))"
      )
    }
    return nil
  }

  func apply(to options: inout ValidationOptions) {
    options.checksSamples = !skipsSamples
    options.samples = SampleSelection(range: samples?.range ?? 0..<Int.max, shard: shard)
    options.samplesOverride = file.map { $0 == "-" ? .lines(descriptor: 0) : .file($0) }
  }
}
