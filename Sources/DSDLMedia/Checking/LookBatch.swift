import DSDL

/// Looks at many files at once.
struct LookBatch: Sendable {
  /// So many files are looked at first, to see how long it takes.
  private static let sampleSize = 8
  /// Above this time for a file threads pay: it has to be fetched or decoded.
  private static let slow = Duration.microseconds(20)
  /// How many files a thread takes at a time.
  private static let pieceSize = 64

  let aim: LookAim
  /// How many files are in flight.
  let threads: Int

  /// What is seen of the files, in their order.
  func looks(at jobs: [MediaLooker.Job]) -> [MediaLook] {
    results(of: jobs) { [aim] in
      let looker = MediaLooker(aim)
      return { looker.look(at: $0) }
    }
  }

  /// The hashes of the files, in their order; nil for what cannot be read.
  func hashes(of paths: [String]) -> [ContentHash?] {
    results(of: paths) {
      var buffer: [UInt8] = []
      return { ContentHash(path: $0, buffer: &buffer) }
    }
  }

  private func results<Job: Sendable, Result: Sendable>(
    of jobs: [Job], _ makeWork: @escaping @Sendable () -> (Job) -> Result
  ) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(jobs.count)
    let here = makeWork()
    let time = ContinuousClock().measure { results += jobs.prefix(Self.sampleSize).map(here) }
    let jobs = jobs.dropFirst(Self.sampleSize)
    let pieces = (jobs.count + Self.pieceSize - 1) / Self.pieceSize
    let size = Self.pieceSize
    guard pieces > 0, threads > 1, time > Self.slow * Self.sampleSize,
      let work = OrderedWork<Void, [Result]>(
        count: pieces, threads: threads, context: (),
        {
          let work = makeWork()
          return { piece, _ in jobs.dropFirst(piece * size).prefix(size).map(work) }
        })
    else { return results + jobs.map(here) }
    defer { work.stop() }
    while let piece = work.next() { results += piece }
    return results
  }
}
