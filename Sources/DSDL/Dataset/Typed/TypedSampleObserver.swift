/// Reads samples as values of a type while they are checked, and passes them on in order.
final class TypedSampleObserver<Value: SampleValue>: ReadingObserver {
  private let queue: HandOver<[Located<Value>]>
  private let read: SampleDecoder<Value>.Read
  /// Nil if batches may be of any size.
  private let batchSize: Int?
  private var batch: [Located<Value>] = []
  private var count = 0

  init(
    _ queue: HandOver<[Located<Value>]>, batchSize: Int? = nil, _ read: @escaping SampleDecoder<Value>.Read
  ) {
    self.queue = queue
    self.batchSize = batchSize.map { max(1, $0) }
    self.read = read
  }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    let decoder: SampleDecoder<Value>
    var found: [Located<Value>] = []

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      let values = decoder.values(of: samples, findings)
      if found.isEmpty { found = values } else { found += values }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(decoder: SampleDecoder(types, read)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    guard let first = part.found.first else { return }
    // Another thread may not know their numbers, or their file.
    let isPlaced = findings.number == 0 && first.range.file == findings.file
    let found = isPlaced ? part.found : part.found.map { $0.placed(findings) }
    count = found[found.count - 1].number + 1
    guard batchSize == nil else {
      for sample in found { add(sample) }
      return
    }
    push(found)
  }

  func append(unreadable problem: Diagnostic) {
    add(Located(number: count, range: problem.range, result: .failure(SampleError(problem))))
  }

  private func add(_ sample: Located<Value>) {
    batch.append(sample)
    if batch.count >= batchSize ?? 0 { flush() }
  }

  func flush() {
    guard !batch.isEmpty else { return }
    push(batch)
    batch.removeAll(keepingCapacity: true)
  }

  private func push(_ samples: [Located<Value>]) {
    if !queue.push(samples) { queue.monitor.cancel() }
  }
}

extension Located {
  /// The same with the file and the number that it has here.
  fileprivate func placed(_ findings: ObserverFindings) -> Self {
    Located(
      number: number + findings.number, range: SourceRange(findings.file, range.bytes),
      result: result.mapError { findings.placed($0) })
  }
}

extension ObserverFindings {
  /// The number of a sample as it is told, by that which the observer knows it by.
  func totalNumber(_ sample: Int) -> Int { number + sample + collector.options.firstSample }

  /// The first error that has been found in a sample; nil if there is none, or it was not kept.
  func error(of sample: Int) -> SampleError? {
    let number = number + sample
    let found = collector.diagnostics.last {
      $0.sample == number + collector.options.firstSample && $0.severity == .error
    }
    return found.map(SampleError.init)
  }

  /// An error of another thread, with the file and the numbers that it has here.
  func placed(_ error: SampleError) -> SampleError {
    guard number != 0 || error.diagnostic.file != file else { return error }
    let diagnostic = error.diagnostic.renumbered(by: number, index: index, prefix: prefix + "/")
    return SampleError(
      Diagnostic(
        rule: diagnostic.rule, severity: diagnostic.severity, said: diagnostic.said,
        range: SourceRange(file, diagnostic.range.bytes), sample: diagnostic.sample,
        pointer: diagnostic.pointer, notes: diagnostic.notes, advice: diagnostic.advice, fix: diagnostic.fix))
  }
}
