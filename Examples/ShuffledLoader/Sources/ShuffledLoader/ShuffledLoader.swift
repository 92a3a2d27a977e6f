import DSDL

/// Loads all samples of a dataset in batches, in another order each epoch.
///
/// Of a batch each sample is read by a task of its own; the next batch is read while the caller works on the one before.
struct ShuffledLoader: Sendable {
  let index: SampleIndex
  let batchSize: Int

  /// The batches of an epoch, of samples that can be read; what is wrong with the others is passed to `refuse`.
  ///
  /// - Parameter seed: Gives the same order for the same epoch on every machine.
  func batches(
    epoch: Int, seed: UInt64, refuse: @escaping @Sendable (SampleError) -> Void
  ) -> AsyncThrowingStream<[Located<Picture>], any Error> {
    var generator = SplitMix(state: seed &+ UInt64(epoch))
    let numbers = (0..<index.count).shuffled(using: &generator)
    let starts = stride(from: 0, to: numbers.count, by: batchSize)
    let batches = starts.map { Array(numbers[$0..<min($0 + batchSize, numbers.count)]) }
    let reader = BatchReader(index: index, batches: batches, refuse: refuse)
    return AsyncThrowingStream { try await reader.next() }
  }
}

/// Reads a batch ahead of the one that is asked for.
private actor BatchReader {
  private let index: SampleIndex
  private let batches: [[Int]]
  private let refuse: @Sendable (SampleError) -> Void
  private var taken = 0
  private var ahead: Task<[Located<Picture>], any Error>?

  init(index: SampleIndex, batches: [[Int]], refuse: @escaping @Sendable (SampleError) -> Void) {
    (self.index, self.batches, self.refuse) = (index, batches, refuse)
  }

  deinit { ahead?.cancel() }

  func next() async throws -> [Located<Picture>]? {
    guard let current = ahead ?? read() else { return nil }
    ahead = read()
    return try await current.value
  }

  private func read() -> Task<[Located<Picture>], any Error>? {
    guard taken < batches.count else { return nil }
    defer { taken += 1 }
    let (numbers, index, refuse) = (batches[taken], index, refuse)
    return Task {
      try await withThrowingTaskGroup(of: Located<Picture>.self) { group in
        for number in numbers { group.addTask { try index.sample(number, as: Picture.self) } }
        var batch: [Located<Picture>] = []
        for try await sample in group {
          do throws(SampleError) {
            _ = try sample.value
            batch.append(sample)
          } catch {
            refuse(error)
          }
        }
        // Tasks end in any order.
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        return batch.sorted { places[$0.number]! < places[$1.number]! }
      }
    }
  }
}

/// A generator of numbers with a seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
