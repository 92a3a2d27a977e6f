import DSDL

/// Looks at many files at once.
struct LookBatch: Sendable {
  /// For so many files threads pay.
  private static let fewJobs = 32
  /// How many files a thread takes at a time.
  private static let pieceSize = 64

  let depth: MediaDepth
  let root: String
  let listings: FolderListings
  /// How many files are in flight.
  let threads: Int

  /// What is seen of the files, in their order.
  func looks(at jobs: [MediaLooker.Job]) -> [MediaLook] {
    let (depth, root, listings) = (depth, root, listings)
    return results(of: jobs) {
      let looker = MediaLooker(depth: depth, root: root, listings: listings)
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
    let pieces = (jobs.count + Self.pieceSize - 1) / Self.pieceSize
    let size = Self.pieceSize
    guard jobs.count >= Self.fewJobs, threads > 1,
      let work = OrderedWork<Void, [Result]>(
        count: pieces, threads: threads, context: (),
        {
          let work = makeWork()
          return { piece, _ in jobs[piece * size..<min(jobs.count, (piece + 1) * size)].map(work) }
        })
    else {
      let work = makeWork()
      return jobs.map(work)
    }
    defer { work.stop() }
    var results: [Result] = []
    results.reserveCapacity(jobs.count)
    while let piece = work.next() { results += piece }
    return results
  }
}
