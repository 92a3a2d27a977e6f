/// Gathers fields of samples in columns.
final class ColumnObserver: SampleObserver {
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
    let plan: Plan
    var batch: ColumnBatch

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        for value in sample.values where !value.isOpening {
          let record = value.record
          if case .label = value.type {
            batch.columns[value.query].classNumbers.append(plan.classNumber(record.number, at: value.node))
          } else if value.isSound {
            batch.columns[value.query].text += value.json.buffer
            batch.columns[value.query].ends.append(batch.columns[value.query].text.count)
          }
        }
        batch.sampleNumbers.append(sample.number)
        for column in batch.columns.indices {
          batch.columns[column].offsets.append(batch.columns[column].count)
        }
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part {
    Part(plan: types.plan, batch: ColumnBatch(columns: queries.count))
  }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    guard failure == nil, !part.batch.sampleNumbers.isEmpty else { return }
    var batch = part.batch
    if findings.number > 0 {
      for index in batch.sampleNumbers.indices { batch.sampleNumbers[index] += findings.number }
    }
    do {
      try take(batch)
    } catch {
      failure = error
      monitor.cancel()
    }
  }
}

extension Plan {
  /// The number of a label's class, from 1, among those of the domains at a node; 0 for none.
  fileprivate func classNumber(_ number: Int32, at node: Int) -> Int32 {
    guard number >= 0 else { return 0 }
    let set = labelSets[Int(nodes[node].a)]
    if set.count == 1 { return number - Int32(domains[set[0]].firstClass) + 1 }
    var first = 0
    for index in set {
      let domain = domains[index]
      let offset = Int(number) - domain.firstClass
      if domain.type.classes.indices.contains(offset) { return Int32(first + offset + 1) }
      first += domain.type.classes.count
    }
    return 0
  }
}
