/// The samples of a dataset, read one after the other on a thread of their own while one goes through them.
///
/// Some samples are read ahead, and no more are in memory, however long the file is; YAML is held file by file. What cannot
/// be read is no reason to stop: it comes as a sample whose ``Sample/root`` and ``Sample/value`` throw. Whoever stops early
/// ends the reading. Each iterator reads anew.
public struct Samples: Sequence, Sendable {
  let request: SampleRequest

  public func makeIterator() -> Iterator { Iterator(request) }

  /// Goes through the samples.
  public struct Iterator: IteratorProtocol {
    private let reading: SampleReading<[Sample]>
    private var batch: [Sample] = []
    private var taken = 0

    init(_ request: SampleRequest) {
      reading = SampleReading(request) { SampleTextObserver($0) }
    }

    /// The next sample, or a place where one should be.
    public mutating func next() -> Sample? {
      if taken == batch.count {
        guard let more = reading.queue.next() else { return nil }
        (batch, taken) = (more, 0)
      }
      defer { taken += 1 }
      return batch[taken]
    }
  }
}

extension Dataset {
  /// The samples as they stand in their files, to be looked into one after the other.
  ///
  /// ```swift
  /// for sample in try dataset.samples() {
  ///   for box in try sample.root.values(at: "objects/*/bbox") { print(box.range.start.line, box.json) }
  /// }
  /// ```
  ///
  /// Selections of samples, an override of their place and the number of threads count as for ``validate(_:)``. A file of
  /// samples that is not there, or cannot be read, stands as one sample that throws, in its place; it does not shift the
  /// numbers of others.
  ///
  /// - Parameters:
  ///   - range: The numbers of the samples to read.
  ///   - options: Which samples are read, on how many threads.
  /// - Throws: `UnreadableFile` if what ``CheckOptions/samplesOverride`` names is not there, or no file of samples.
  public func samples(
    in range: Range<Int> = 0..<Int.max, options: CheckOptions = CheckOptions()
  ) throws(UnreadableFile) -> Samples {
    Samples(request: try SampleRequest(self, range, options))
  }
}
