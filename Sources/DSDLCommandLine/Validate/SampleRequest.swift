import DSDL
import SystemPackage

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

  /// What keeps the file named from being read; nil if all is well.
  var problem: (message: Phrase, hint: Phrase?)? {
    guard let file else { return nil }
    guard file != "-" else { return inputProblem.map { ($0, nil) } }
    guard !OutputPlace.isStandardInput(file) else {
      return (
        Phrase("\(file) is no name of a file that holds samples", zh: "\(file) 不是存放样本的文件的名称"),
        Phrase("read standard input with '--samples-file -'", zh: "用“--samples-file -”读取标准输入")
      )
    }
    switch FileSystem.kind(of: file) {
    case .file:
      if let problem = FileSystem.failure(reading: file) {
        return (UnreadableFile(file, FileProblem(code: problem.rawValue)).phrase, nil)
      }
    case nil:
      let problem = DiskReader.absence(of: FilePath(file)) ?? .notFound
      return (UnreadableFile(file, problem).phrase, NearestName.hint(forFile: file))
    case .folder: return (Phrase("\(file) is a folder", zh: "\(file) 是文件夹"), nil)
    case .other:
      return (
        Phrase("\(file) is not a regular file", zh: "\(file) 不是普通文件"),
        Phrase(
          "read a stream with '--samples-file - < \(file)'", zh: "用“--samples-file - < \(file)”读取流")
      )
    }
    guard SamplesOverride.canBeNamed(file) else {
      return (
        Phrase("\(file) is not a kind of file that holds samples", zh: "\(file) 不是存放样本的文件类型"),
        SampleFileMessage.suffixes(SamplesOverride.suffixes).phrase
      )
    }
    return nil
  }

  /// What keeps standard input from being read; nil if all seems well.
  private var inputProblem: Phrase? {
    Platform.inputProblem.map { Phrase("standard input cannot be read: ", zh: "无法读取标准输入：") + $0.phrase }
  }

  func apply(to options: inout ValidationOptions) {
    options.checksSamples = !skipsAll
    options.samples = SampleSelection(range: range?.range ?? 0..<Int.max, shard: shard)
    options.samples.first = first
    options.samplesOverride = file.map { $0 == "-" ? .lines(descriptor: 0) : .file($0) }
  }
}
