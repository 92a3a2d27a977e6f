/// Gathers fields of samples in columns.
final class ColumnObserver: ReadingObserver {
  let queries: [ValueQuery]
  private let take: (ColumnBatch) throws -> Void
  private let monitor: ValidationMonitor
  /// What was thrown, and ended it.
  private(set) var failure: (any Error)?

  init(_ queries: [ValueQuery], _ monitor: ValidationMonitor, _ take: @escaping (ColumnBatch) throws -> Void)
  {
    self.queries = queries
    self.monitor = monitor
    self.take = take
  }

  struct Part: SampleObserverPart {
    let labels: LabelNumbers
    var batch: ColumnBatch

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      let count = samples.block.pointee.records.count
      if batch.sampleNumbers.isEmpty {
        batch.sampleNumbers.reserveCapacity(count)
        for column in batch.columns.indices { batch.columns[column].reserve(count) }
      }
      let errors = samples.first { _ in true }.map { findings.errors(from: $0.number) } ?? [:]
      labels.offsets.withUnsafeBufferPointer { offsets in
        batch.columns.withUnsafeMutableBufferPointer { columns in
          for sample in samples {
            let isLost = errors[sample.number]?.diagnostic.rule == .duplicateKey
            for value in sample.values where !value.isOpening && !isLost {
              let offset = offsets[value.node]
              if offset == LabelNumbers.noLabel {
                if value.isSound { columns[value.query].append(value.json) }
              } else {
                columns[value.query].classNumbers.append(
                  offset >= 0 ? value.number(from: offset) : labels.number(value))
              }
            }
            batch.sampleNumbers.append(sample.number)
            for column in columns.indices { columns[column].endSample() }
          }
        }
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part {
    Part(labels: LabelNumbers(types.plan), batch: ColumnBatch(columns: queries.count))
  }

  func append(unreadable problem: Diagnostic) {
    guard failure == nil else { return }
    failure = SampleError(problem)
    monitor.cancel()
  }

  func flush() {}

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    guard failure == nil, !part.batch.sampleNumbers.isEmpty else { return }
    var batch = part.batch
    let first = findings.totalNumber(0)
    if first > 0 {
      for index in batch.sampleNumbers.indices { batch.sampleNumbers[index] += first }
    }
    do {
      try take(batch)
    } catch {
      failure = error
      monitor.cancel()
    }
  }
}
