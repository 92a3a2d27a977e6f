/// Reads samples as values of a type while they are checked, and passes them on in order.
final class TypedSampleObserver<Value: SampleValue>: ReadingObserver {
  private let queue: HandOver<SampleDelivery<Value>>
  private let read: SampleDecoder<Value>.Read
  /// Whether samples may be passed on as text.
  private let leavesUnread: Bool
  /// Nil if batches may be of any size.
  private let batchSize: Int?
  private var batch: [Located<Value>] = []
  private var count = 0

  init(
    _ queue: HandOver<SampleDelivery<Value>>, batchSize: Int? = nil, leavesUnread: Bool = false,
    _ read: @escaping SampleDecoder<Value>.Read
  ) {
    self.queue = queue
    self.leavesUnread = leavesUnread
    self.batchSize = batchSize.map { max(1, $0) }
    self.read = read
  }

  let queries: [ValueQuery] = []
  var chunkSize: Int { leavesUnread ? 1 << 19 : 1 << 18 }

  struct Part: SampleObserverPart {
    let decoder: SampleDecoder<Value>
    let leavesUnread: Bool
    var found: [SampleDelivery<Value>] = []

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      if leavesUnread, let unread = decoder.unread(samples, findings) {
        found.append(.unread(unread))
        return
      }
      var values = decoder.values(of: samples, findings)
      if case .read(var before)? = found.last {
        found.removeLast()
        before += values
        values = before
      }
      found.append(.read(values))
    }
  }

  func makePart(_ types: ObservedTypes) -> Part {
    Part(decoder: SampleDecoder(types, read), leavesUnread: leavesUnread)
  }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    for delivery in part.found {
      switch delivery {
      case .read(let samples): append(samples, findings)
      case .unread(let samples):
        samples.walk.pointee.place(findings)
        count = samples.walk.pointee.endNumber
        push(delivery)
      }
    }
  }

  private func append(_ samples: [Located<Value>], _ findings: ObserverFindings) {
    guard let first = samples.first else { return }
    // Another thread may not know their numbers, or their file.
    let isPlaced = findings.number == 0 && first.range.file == findings.file
    let found = isPlaced ? samples : samples.map { $0.placed(findings) }
    count = found[found.count - 1].number + 1
    guard batchSize == nil else {
      for sample in found { add(sample) }
      return
    }
    push(.read(found))
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
    push(.read(batch))
    batch.removeAll(keepingCapacity: true)
  }

  private func push(_ samples: SampleDelivery<Value>) {
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

  /// The error that was found last in a sample; nil if there is none, or it was not kept.
  func error(of sample: Int) -> SampleError? { errors(from: sample)[sample] }

  /// The same of all samples from one on, as far as there have been any. A key that is there twice comes before other errors.
  func errors(from first: Int) -> [Int: SampleError] {
    var errors: [Int: SampleError] = [:]
    for finding in collector.diagnostics.reversed() {
      guard let sample = finding.sample.map({ $0 - number - collector.options.firstSample }) else { continue }
      if sample < first { break }
      if finding.severity == .error, errors[sample] == nil || finding.rule == .duplicateKey {
        errors[sample] = SampleError(finding)
      }
    }
    return errors
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
