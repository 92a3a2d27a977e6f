import DSDL
import Foundation
import Testing

/// Many datasets read at once, as by a loader that shuffles.
struct ManyDatasetsTests {
  private static let count = 100

  private func withDatasets(_ body: ([Dataset]) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    var datasets: [Dataset] = []
    for number in 0..<Self.count {
      let samples = (0..<40).map { "{\"a\": \(number * 100 + $0)}" }.joined(separator: ",")
      try folder.write(Array("{\"samples\": [\(samples)]}".utf8), to: "\(number)/s.json")
      try folder.write(
        Array("$dsdl-version: \"0.5\"\nmeta:\ndata: {sample-type: Dict, sample-path: s.json}\n".utf8),
        to: "\(number)/base.yaml")
      datasets.append(try Dataset(contentsOfFile: "\(folder.path)/\(number)/base.yaml"))
    }
    try await body(datasets)
    withExtendedLifetime(folder) {}
  }

  /// All are open at once, and are read in turns.
  @Test func inTurns() async throws {
    try await withDatasets { datasets in
      var iterators = try datasets.map { try $0.samples().makeIterator() }
      for sample in 0..<40 {
        for number in iterators.indices {
          let found = iterators[number].next()
          #expect(found?.number == sample)
          #expect(try found?.root["a"]?.integer == number * 100 + sample)
        }
      }
      for number in iterators.indices {
        let found = iterators[number].next()
        #expect(found == nil)
      }
    }
  }

  /// Nobody takes anything, and the pool of tasks still goes on: reading has threads of its own.
  @Test func thePoolIsFree() async throws {
    try await withDatasets { datasets in
      let iterators = try datasets.map { try $0.batches(of: RawJSON.self, size: 1).makeAsyncIterator() }
      let events = datasets.map { $0.validation().makeAsyncIterator() }
      let sum = await withTaskGroup(of: Int.self) { group in
        for number in 0..<1000 { group.addTask { number } }
        return await group.reduce(0, +)
      }
      #expect(sum == 499_500)
      for var iterator in iterators {
        let batch = await iterator.next()
        #expect(batch?.count == 1)
      }
      for var iterator in events {
        let event = await iterator.next()
        #expect(event != nil)
      }
    }
  }

  /// All are read, each by a task, and none is told to be wrong.
  @Test func allAtOnce() async throws {
    try await withDatasets { datasets in
      let found = try await withThrowingTaskGroup(of: (samples: Int, errors: Int).self) { group in
        for dataset in datasets {
          group.addTask {
            var samples = 0
            for await batch in try dataset.batches(of: RawJSON.self, size: 16) {
              for sample in batch where !(try sample.value.bytes.isEmpty) { samples += 1 }
            }
            var errors = 0
            for await event in dataset.validation() {
              if case .finding(let finding) = event, finding.severity == .error { errors += 1 }
            }
            return (samples, errors)
          }
        }
        return try await group.reduce(into: (0, 0)) { $0 = ($0.0 + $1.samples, $0.1 + $1.errors) }
      }
      #expect(found == (Self.count * 40, 0))
    }
  }
}
