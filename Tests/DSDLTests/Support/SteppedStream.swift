@testable import DSDL
@testable import DSDLLanguage

/// A stream that gives a few bytes at a time: so many at first, then from one to seven.
final class SteppedStream: ByteStream {
  private var rest: ArraySlice<UInt8>
  private var step: Int
  private(set) var bytesRead = 0

  init(_ bytes: [UInt8], step: Int) {
    rest = bytes[...]
    self.step = step
  }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, isCancelled: () -> Bool
  ) throws(FileProblem) -> Int {
    let part = rest.prefix(min(step, buffer.count))
    rest = rest.dropFirst(part.count)
    step = step % 7 + 1
    buffer.copyBytes(from: part)
    bytesRead += part.count
    return part.count
  }

  /// What is found in a document whose samples are lists of whole numbers, if it comes so.
  static func diagnostics(of bytes: [UInt8], step: Int) throws -> [Diagnostic] {
    let pipeline = Pipeline(options: ValidationOptions())
    var checker = SampleChecker(
      plan: PlanCompiler.compile(.list(element: .int, ordered: false)), content: .samples,
      sources: pipeline.sources, collector: pipeline.collector)
    try checker.elements(
      from: PeekedStream(SteppedStream(bytes, step: step)), of: pipeline.sources.stream(path: "<stdin>"))
    return pipeline.collector.diagnostics
  }
}
