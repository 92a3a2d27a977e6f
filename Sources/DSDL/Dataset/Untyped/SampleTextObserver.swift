import YAMLTree

/// Copies the text of samples while they are checked, and passes them on in order.
final class SampleTextObserver: ReadingObserver {
  /// So many samples are passed on together, or more.
  private static let batchSize = 256

  private let queue: HandOver<[Sample]>
  private var batch: [Sample] = []
  /// The number of the next sample.
  private var count = 0

  init(_ queue: HandOver<[Sample]>) { self.queue = queue }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    struct Found: Sendable {
      let number: Int
      let range: Range<Int>
    }

    /// Samples that stand close together, without the file, which another thread may know only later.
    struct Block: Sendable {
      var samples: [Found] = []
      /// By number: why a sample cannot be read.
      var failures: [Int: Diagnostic] = [:]
      let start: Int
      var end: Int
      var bytes: [UInt8] = []
      var node: Node?
    }

    let types: SampleTypes
    var blocks: [Block] = []

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      let source = samples.block.pointee
      var block: Block?
      for sample in samples {
        let range = sample.range
        if let open = block, range.upperBound - open.start > SampleText.limit {
          close(open, source.bytes)
          block = nil
        }
        if block == nil { block = Block(start: range.lowerBound, end: range.upperBound, node: source.node) }
        if sample.isBroken {
          block?.failures[sample.number] = failure(of: sample, source.file, findings)
        }
        block?.samples.append(Found(number: sample.number, range: range))
        block?.end = range.upperBound
      }
      if let block { close(block, source.bytes) }
    }

    /// Why a broken sample cannot be read: what has been reported of it.
    private func failure(
      of sample: ObservedSample, _ file: SourceFile, _ findings: ObserverFindings
    ) -> Diagnostic {
      findings.error(of: sample.number)?.diagnostic
        ?? Diagnostic(
          rule: .jsonSyntax, severity: .error, said: .reading(.unreadable),
          range: SourceRange(file, sample.range), sample: findings.totalNumber(sample.number), pointer: nil,
          notes: [], advice: [], fix: nil)
    }

    private mutating func close(_ block: Block, _ bytes: ByteView) {
      var block = block
      if let node = block.node {
        block.bytes = JSONCopy.text(of: NodeReader(node)).withUnsafeBufferPointer { SampleText.padded($0) }
      } else {
        block.bytes = SampleText.padded(bytes[block.start..<block.end].buffer)
      }
      blocks.append(block)
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(types: SampleTypes(types.plan)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    for block in part.blocks {
      let text = SampleText(
        block.bytes, types: part.types, file: findings.file, start: block.start, node: block.node,
        prefix: findings.prefix, index: findings.index.map { $0 - findings.totalNumber(0) })
      for found in block.samples {
        let number = findings.totalNumber(found.number)
        if !block.failures.isEmpty, let failure = block.failures[found.number] {
          let place = SourceRange(findings.file, found.range)
          let diagnostic = findings.placed(SampleError(failure)).diagnostic
          let failure = Sample.Failure(diagnostic, at: place, pointer: text.pointer(to: number))
          batch.append(Sample(number: number, content: .failure(failure)))
        } else {
          let range = found.range.lowerBound - text.start..<found.range.upperBound - text.start
          batch.append(
            Sample(number: number, content: .text(text, text.node == nil ? range : 0..<text.count)))
        }
        count = number + 1
      }
    }
    if batch.count >= Self.batchSize { flush() }
  }

  func append(unreadable problem: Diagnostic) {
    let failure = Sample.Failure(problem, at: problem.range, pointer: "")
    batch.append(Sample(number: count, content: .failure(failure)))
  }

  func flush() {
    guard !batch.isEmpty else { return }
    if !queue.push(batch) { queue.monitor.cancel() }
    batch.removeAll(keepingCapacity: true)
  }
}
