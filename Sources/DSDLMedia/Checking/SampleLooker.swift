import DSDL

/// Looks at the files that some samples name, on the thread that checks the samples.
struct SampleLooker: Sendable {
  let layout: PictureLayout
  let roots: MediaRoots
  let batch: LookBatch

  /// What is seen of the files of some locators.
  func look(at media: [PictureValues.Medium], _ tally: inout MediaTally) -> LookedMedia {
    var looked = LookedMedia()
    looked.files.reserveCapacity(media.count)
    looked.jobs.reserveCapacity(media.count)
    // Decoding the same file again takes more than remembering it.
    var known: [MediaLooker.Job: Int] = [:]
    for medium in media {
      guard let job = job(for: medium, &tally) else {
        looked.files.append(nil)
        continue
      }
      let last = looked.jobs.count - 1
      if last >= 0, looked.jobs[last] == job {
        looked.files.append(last)
      } else if batch.aim.depth == .decode, let number = known[job] {
        looked.files.append(number)
      } else {
        looked.files.append(looked.jobs.count)
        if batch.aim.depth == .decode { known[job] = looked.jobs.count }
        looked.jobs.append(job)
      }
    }
    looked.looks = batch.looks(at: looked.jobs)
    return looked
  }

  private func job(for medium: PictureValues.Medium, _ tally: inout MediaTally) -> MediaLooker.Job? {
    switch roots.location(of: medium.text) {
    case .url: tally.urls += 1
    case .unresolved: tally.unresolved += 1
    case .file(let path):
      tally.files += 1
      let kind = layout.ways[medium.way].kind
      return MediaLooker.Job(path: path, isPicture: kind.isPicture, isMap: kind.labelDomain != nil)
    }
    return nil
  }
}
