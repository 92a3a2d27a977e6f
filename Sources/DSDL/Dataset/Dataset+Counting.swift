import SystemPackage
import YAMLTree

extension Dataset.Source {
  /// Why samples cannot be counted.
  package struct CountProblem: Error {
    /// "cannot be read: permission denied", "the file has no 'samples'"
    package let reason: Phrase
  }

  /// The number of samples here.
  ///
  /// JSON is only looked through for where its elements begin, without checking what they are, in one pass
  /// and without building anything.
  ///
  /// - Returns: Nil if the file cannot be read, is not of the right shape, or ends too early.
  public func countSamples() -> Int? { try? count() }

  /// The number of samples, or why there is none.
  package func count() throws(CountProblem) -> Int {
    try StackRoom.ensured { () throws(CountProblem) in try counted() }
  }

  private func counted() throws(CountProblem) -> Int {
    switch source {
    case nil, .missing: throw CountProblem(reason: Phrase("the file is not found", zh: "找不到文件"))
    case .inline(let node, _, _):
      guard node.isComplete else {
        throw CountProblem(reason: Phrase("the list is not complete", zh: "列表不完整"))
      }
      return node.count
    case .yaml(let path):
      let bytes = try Self.reading { () throws(FileProblem) in
        try access.read(path, limit: DiskReader.wholeLimit).bytes
      }
      let result = Tree.parse(bytes)
      guard result.isComplete else {
        throw CountProblem(reason: Phrase("the YAML is broken", zh: "YAML 有语法错误"))
      }
      guard let list = result.tree.root?["samples"], list.kind == .sequence else {
        throw CountProblem(reason: Phrase("the file has no list 'samples'", zh: "文件没有列表“samples”"))
      }
      return list.count
    case .json(let path): return try counting(path, Self.countElements)
    case .jsonLines(let path):
      return try counting(path) { bytes, start in
        var counter = SampleCounter(bytes)
        return .success(counter?.lines(from: start) ?? 0)
      }
    case .compressed(let compression, let source):
      return try counting(source, compression)
    }
  }

  private static func reading<R>(_ body: () throws(FileProblem) -> R) throws(CountProblem) -> R {
    do throws(FileProblem) { return try body() } catch {
      throw CountProblem(reason: FileMessage.marked(error).phrase)
    }
  }

  private func counting(
    _ path: FilePath, _ body: (ByteView, _ start: Int) -> Result<Int, CountProblem>
  ) throws(CountProblem) -> Int {
    let mapping = try Self.reading { () throws(FileProblem) in try access.map(path).mapping }
    let result = mapping.withBytes { bytes in
      body(bytes, bytes.textStart)
    }
    if let problem = mapping.problem { throw CountProblem(reason: FileMessage.marked(problem).phrase) }
    return try result.get()
  }

  private static func countElements(_ bytes: ByteView, _ start: Int) -> Result<Int, CountProblem> {
    var reader = JSONReader(bytes, at: start)
    do throws(InstanceMistake) { try reader.enterSamples() } catch {
      return .failure(CountProblem(reason: error.message.phrase))
    }
    var counter = SampleCounter(bytes)
    guard let count = counter?.elements(from: reader.at) else {
      return .failure(CountProblem(reason: Phrase("the list of samples is not closed", zh: "样本列表没有闭合")))
    }
    return .success(count)
  }
}
