import DSDL

/// Which samples are checked, and where they are.
struct SampleRequest: Equatable {
  /// Whether only definitions are checked.
  var skipsAll = false
  var range: SampleRange?
  /// Where samples are instead of what the description names; `-` is standard input.
  var file: String?
  var shard: Shard?
  /// The number of the first sample.
  var first = 0

  /// Whether some samples of the files read are not checked.
  var isPartial: Bool { skipsAll || range != nil || shard != nil || file != nil }

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
    options.checksSamples = !skipsAll
    options.samples = SampleSelection(range: range?.range ?? 0..<Int.max, shard: shard)
    options.samples.first = first
    options.samplesOverride = file.map { $0 == "-" ? .lines(descriptor: 0) : .file($0) }
  }
}
