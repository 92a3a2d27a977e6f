import SystemPackage
import YAMLTree

extension Dataset.Source {
  /// Why samples cannot be counted.
  package struct CountProblem: Error {
    /// "cannot be read: permission denied", "the file has no 'samples'"
    package let reason: String
  }

  /// The number of samples here.
  ///
  /// JSON is only looked through for where its elements begin, without checking what they are, in one pass
  /// and without building anything.
  ///
  /// - Returns: Nothing if the file cannot be read, is not of the right shape, or ends too early.
  public func countSamples() -> Int? { try? count() }

  /// The number of samples, or why there is none.
  package func count() throws(CountProblem) -> Int {
    try StackRoom.ensured { () throws(CountProblem) in try counted() }
  }

  private func counted() throws(CountProblem) -> Int {
    switch source {
    case nil: throw CountProblem(reason: "the file is not found")
    case .inline(let node, _, _):
      guard node.isComplete else { throw CountProblem(reason: "the list is not complete") }
      return node.count
    case .yaml(let path):
      let result = Tree.parse(try Self.reading { () throws(FileProblem) in try DiskReader.read(path) })
      guard result.isComplete else { throw CountProblem(reason: "the YAML is broken") }
      guard let list = result.tree.root?["samples"], list.kind == .sequence else {
        throw CountProblem(reason: "the file has no list 'samples'")
      }
      return list.count
    case .json(let path): return try Self.counting(path, Self.countElements)
    case .jsonLines(let path):
      return try Self.counting(path) { bytes, start in
        var counter = SampleCounter(bytes)
        return .success(counter?.lines(from: start) ?? 0)
      }
    case .compressed(let compression, let source):
      return try Self.counting(source, compression)
    }
  }

  private static func reading<R>(_ body: () throws(FileProblem) -> R) throws(CountProblem) -> R {
    do throws(FileProblem) { return try body() } catch {
      throw CountProblem(reason: "the file \(error.explanation)")
    }
  }

  private static func counting(
    _ path: FilePath, _ body: (ByteView, _ start: Int) -> Result<Int, CountProblem>
  ) throws(CountProblem) -> Int {
    let mapping = try reading { () throws(FileProblem) in try FileMapping(path) }
    let result = mapping.withBytes { bytes in
      body(bytes, bytes.textStart)
    }
    if let problem = mapping.problem { throw CountProblem(reason: "the file \(problem.explanation)") }
    return try result.get()
  }

  private static func countElements(_ bytes: ByteView, _ start: Int) -> Result<Int, CountProblem> {
    var reader = JSONReader(bytes, at: start)
    do throws(InstanceMistake) { try reader.enterSamples() } catch {
      return .failure(CountProblem(reason: error.message.text()))
    }
    var counter = SampleCounter(bytes)
    guard let count = counter?.elements(from: reader.at) else {
      return .failure(CountProblem(reason: "the list of samples is not closed"))
    }
    return .success(count)
  }
}
