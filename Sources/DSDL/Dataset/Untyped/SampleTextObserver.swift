import YAMLTree

/// Copies the text of samples while they are checked, and passes them on in order.
final class SampleTextObserver: ReadingObserver {
  private let queue: HandOver<[Sample]>
  /// The number of the next sample.
  private var count = 0

  init(_ queue: HandOver<[Sample]>) { self.queue = queue }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    /// A sample in the bytes of its block, or the reason why there is none.
    struct Found: Sendable {
      let number: Int
      let range: Range<Int>
      let failure: Diagnostic?
    }

    /// Samples that stand close together, without the file, which another thread may know only later.
    struct Block: Sendable {
      var samples: [Found] = []
      var range: Range<Int>
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
        if let open = block, range.upperBound - open.range.lowerBound > SampleText.limit {
          close(open, source.bytes)
          block = nil
        }
        let failure = sample.isBroken ? failure(of: sample, source.file, findings) : nil
        var open = block ?? Block(range: range, node: source.node)
        block = nil
        open.samples.append(Found(number: sample.number, range: range, failure: failure))
        open.range = open.range.lowerBound..<range.upperBound
        block = open
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
        block.bytes = SampleText.padded(bytes[block.range].buffer)
      }
      blocks.append(block)
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(types: SampleTypes(types.plan)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    for block in part.blocks {
      let text = SampleText(
        block.bytes, types: part.types, file: findings.file, start: block.range.lowerBound, node: block.node,
        prefix: findings.prefix, index: findings.index.map { $0 - findings.totalNumber(0) })
      push(
        block.samples.map { found in
          let number = findings.totalNumber(found.number)
          let range = found.range.lowerBound - text.start..<found.range.upperBound - text.start
          guard let failure = found.failure else {
            return Sample(number: number, content: .text(text, text.node == nil ? range : 0..<text.count))
          }
          let place = SourceRange(findings.file, found.range)
          let diagnostic = findings.placed(SampleError(failure)).diagnostic
          return Sample(
            number: number,
            content: .failure(
              Sample.Failure(diagnostic, at: place, pointer: text.pointer(to: number))))
        })
    }
  }

  func append(unreadable problem: Diagnostic) {
    let failure = Sample.Failure(problem, at: problem.range, pointer: "")
    push([Sample(number: count, content: .failure(failure))], isSample: false)
  }

  private func push(_ samples: [Sample], isSample: Bool = true) {
    if isSample, let last = samples.last { count = last.number + 1 }
    if !queue.push(samples) { queue.monitor.cancel() }
  }
}
