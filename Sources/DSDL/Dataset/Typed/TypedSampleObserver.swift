/// Reads samples as values of a type while they are checked, and passes them on in order.
final class TypedSampleObserver<Value: SampleValue>: ReadingObserver {
  private let queue: HandOver<[Located<Value>]>
  private let batchSize: Int
  private var batch: [Located<Value>] = []
  private var count = 0

  init(_ queue: HandOver<[Located<Value>]>, batchSize: Int) {
    self.queue = queue
    self.batchSize = max(1, batchSize)
  }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    /// A sample that has been read, without the file, which another thread may know only later.
    struct Found: Sendable {
      let number: Int
      let range: Range<Int>
      let result: Result<Value, SampleError>
    }

    let decoder: SampleDecoder<Value>
    var found: [Found] = []

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      let context = decoder.context(samples, findings)
      for sample in samples {
        let range = sample.range
        var result = decoder.value(of: sample, range, context)
        // What the check says of it is more than that it cannot be read.
        if case .failure = result, let error = findings.error(of: sample.number) { result = .failure(error) }
        found.append(Found(number: sample.number, range: range, result: result))
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(decoder: SampleDecoder(types)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    for found in part.found {
      let result = found.result.mapError { findings.placed($0) }
      add(
        Located(
          number: findings.totalNumber(found.number), range: SourceRange(findings.file, found.range),
          result: result))
      count = findings.totalNumber(found.number) + 1
    }
  }

  func append(unreadable problem: Diagnostic) {
    add(Located(number: count, range: problem.range, result: .failure(SampleError(problem))))
  }

  private func add(_ sample: Located<Value>) {
    batch.append(sample)
    if batch.count >= batchSize { flush() }
  }

  func flush() {
    guard !batch.isEmpty else { return }
    if !queue.push(batch) { queue.monitor.cancel() }
    batch.removeAll(keepingCapacity: true)
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
