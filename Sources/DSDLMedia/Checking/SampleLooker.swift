import DSDL

/// Looks at the files that some samples name, on the thread that checks the samples.
struct SampleLooker: Sendable {
  /// What locators led to.
  struct Counts: Sendable {
    var files = 0
    var urls = 0
    var unresolved = 0
  }

  let layout: PictureLayout
  let roots: MediaRoots
  let batch: LookBatch
  let isCancelled: @Sendable () -> Bool

  /// What is seen of the files of each sample; nil for a locator that leads to none.
  func look(at entries: ArraySlice<MediaObserver.Part.Entry>, _ counts: inout Counts) -> [[SampleMedia.File?]]
  {
    guard !isCancelled() else { return entries.map { $0.values.media.map { _ in nil } } }
    var numbers: [MediaLooker.Job: Int] = [:]
    numbers.reserveCapacity(entries.count)
    var jobs: [MediaLooker.Job] = []
    var wanted: [[Int?]] = []
    for entry in entries {
      wanted.append(
        entry.values.media.map { medium in
          job(for: medium, &counts).map { job in
            if let known = numbers[job] { return known }
            numbers[job] = jobs.count
            jobs.append(job)
            return jobs.count - 1
          }
        })
    }
    let looks = batch.looks(at: jobs)
    return wanted.map { numbers in
      numbers.map { number in number.map { SampleMedia.File(path: jobs[$0].path, look: looks[$0]) } }
    }
  }

  private func job(for medium: PictureValues.Medium, _ counts: inout Counts) -> MediaLooker.Job? {
    switch roots.location(of: medium.text) {
    case .url: counts.urls += 1
    case .unresolved: counts.unresolved += 1
    case .file(let path):
      counts.files += 1
      let kind = layout.ways[medium.way].kind
      return MediaLooker.Job(path: path, isPicture: kind.isPicture, isMap: kind.labelDomain != nil)
    }
    return nil
  }
}
