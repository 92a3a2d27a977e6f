import DSDL

/// Looks at the files of some samples on one thread, and says what is wrong with them by themselves.
struct MediaPart: SampleObserverPart {
  private let looker: SampleLooker
  private let rules: MediaRules
  private let profile: TrainerProfile?
  private let isCancelled: @Sendable () -> Bool
  private var values: PictureValues
  private(set) var tally = MediaTally()
  private(set) var notes = MediaNotes()
  /// What samples name and the folders of it, for `unused-media`.
  private(set) var used: Set<FileSystem.Identity> = []
  private(set) var folders: Set<String> = []

  init(
    _ looker: SampleLooker, _ rules: MediaRules, _ profile: TrainerProfile?,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.looker = looker
    self.rules = rules
    self.profile = profile
    self.isCancelled = isCancelled
    values = PictureValues(looker.layout)
  }

  mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
    guard !isCancelled() else { return }
    values.removeAll()
    var entries: [SampleMedia.Entry] = []
    for sample in samples {
      let section = values.append(sample)
      guard !section.media.isEmpty || !section.figures.isEmpty else { continue }
      entries.append(.init(number: sample.number, range: sample.range, section: section))
    }
    guard !entries.isEmpty else { return }
    let looked = looker.look(at: values.media, &tally)
    for entry in entries { check(SampleMedia(entry, values, looked), &findings) }
  }

  private mutating func check(_ sample: SampleMedia, _ findings: inout ObserverFindings) {
    for medium in sample.media {
      guard let file = sample.looked.files[medium] else { continue }
      tally.add(sample.looked.looks[file], isImage: sample.kind(medium).isImage)
      if rules.unused { remember(sample.looked.jobs[file].path, sample.looked.looks[file]) }
      for mistake in sample.mistakes(ofFile: medium, looker.batch.aim) {
        findings.report(mistake, of: sample.place)
      }
      note(medium, file, sample)
    }
    for mistake in profile.map(sample.mistakes) ?? [] { notes.add(mistake, of: sample.place) }
    for mistake in sample.mistakesOfPictures(in: findings.file) where !isSaidOfTrainer(mistake) {
      findings.report(mistake, of: sample.place)
    }
  }

  /// Whether it is told as what a trainer refuses.
  private func isSaidOfTrainer(_ mistake: MediaMistake) -> Bool {
    rules.trainers && profile?.needsEqualPairs == true && mistake.rule == .pairSizeMismatch
  }

  /// Keeps what is to be compared with pictures of other parts.
  private mutating func note(_ medium: Int, _ file: Int, _ sample: SampleMedia) {
    guard let header = sample.looked.looks[file].header else { return }
    let isImage = sample.kind(medium).isImage
    let fingerprint = isImage ? sample.looked.looks[file].fingerprint : nil
    let wantsHeader = rules.uniformity || profile != nil && isImage
    guard wantsHeader || fingerprint != nil else { return }
    notes.add(
      sample.values.media[medium], of: sample.place, fingerprint,
      header: rules.uniformity || profile != nil ? header : nil)
  }

  private mutating func remember(_ path: String, _ look: MediaLook) {
    guard let identity = look.identity else { return }
    used.insert(identity)
    let path = look.actualPath ?? path
    folders.insert(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
  }
}
