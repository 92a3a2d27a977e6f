import DSDL

/// Looks at the files that samples name, while the samples are checked.
///
/// On each thread a part looks at files and says what is wrong with them. What depends on other samples is decided when the
/// part is taken over, so that it comes in the order of the samples.
final class MediaObserver: SampleObserver {
  private let layout: PictureLayout
  let checksImageBounds: Bool
  private let roots: MediaRoots
  private let profile: TrainerProfile?
  /// The first image of all, which those of a trainer have to be like.
  private var firstImage: ImageHeader?
  private let batch: LookBatch
  private let rules: MediaRules
  private let contents: ContentIndex
  /// What is told of pictures to those who join parts; nil if the samples are not shared.
  private(set) var shared: [PictureContent]?
  private let description: Int
  private let descriptions: MediaDescriptions
  private let isCancelled: @Sendable () -> Bool
  private(set) var summary: MediaSummary
  /// What the headers of images say.
  private(set) var pictures = PictureStatistics()
  /// How many images are missing, broken, or of a format that is not read.
  private(set) var broken = 0
  /// How many images are byte for byte the same as one of another description.
  private(set) var leaks = 0
  /// What they are compared with at the end.
  var real: PictureComparison.Pictures?
  /// The first picture at each way, for `media-not-uniform`.
  private var first: [Int: (header: ImageHeader, locator: String)] = [:]
  /// What samples name and the folders of it, for `unused-media`.
  private var used: Set<FileSystem.Identity> = []
  private var folders: Set<String> = []

  init(
    _ layout: PictureLayout, roots: MediaRoots, depth: MediaDepth, profile: TrainerProfile?, threads: Int,
    rules: MediaRules,
    contents: ContentIndex, descriptions: MediaDescriptions, description: Int, isPart: Bool,
    spared: SparedFiles?, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.layout = layout
    checksImageBounds = depth >= .header
    self.roots = roots
    self.profile = profile
    self.rules = rules
    self.contents = contents
    self.description = description
    self.descriptions = descriptions
    self.isCancelled = isCancelled
    let comparesContents = rules.duplicates && depth >= .header
    shared = isPart && comparesContents ? [] : nil
    let aim = LookAim(
      depth: depth, root: roots.root, listings: FolderListings(), wantsIdentities: rules.unused,
      wantsFingerprints: comparesContents, spared: spared)
    batch = LookBatch(aim: aim, threads: threads)
    summary = MediaSummary(depth: depth)
    contents.begin(description, roots)
  }

  var queries: [ValueQuery] { layout.queries }

  func makePart(_ types: ObservedTypes) -> MediaPart {
    MediaPart(
      SampleLooker(layout: layout, roots: roots, batch: batch), rules, profile, isCancelled: isCancelled)
  }

  func append(_ part: MediaPart, _ findings: inout ObserverFindings) {
    guard !isCancelled() else { return }
    part.tally.add(to: &summary, &pictures)
    broken += part.tally.broken
    used.formUnion(part.used)
    folders.formUnion(part.folders)
    let notes = part.notes
    let hashes = hashes(for: notes)
    var mistakes = notes.mistakes[...]
    for number in notes.indices {
      while let next = mistakes.first, next.after <= number {
        findings.report(next.mistake, of: next.sample)
        mistakes.removeFirst()
      }
      check(number, of: notes, hashes[number], &findings)
    }
    for (_, sample, mistake) in mistakes { findings.report(mistake, of: sample) }
  }

  /// The hashes of those pictures of which they are needed, by number.
  private func hashes(for notes: MediaNotes) -> [Int: ContentHash] {
    let pictures = notes.indices.lazy.compactMap { [self] number in
      picture(number, of: notes).map { (number: number, picture: $0) }
    }
    // Other parts may have pictures of any size.
    let numbers =
      shared == nil
      ? contents.needingHashes(pictures) : pictures.filter { !$1.fingerprint.isWhole }.map(\.number)
    guard !numbers.isEmpty else { return [:] }
    let paths = numbers.map { path(of: notes.locator($0)) }
    return Dictionary(
      uniqueKeysWithValues: zip(numbers, batch.hashes(of: paths)).compactMap { number, hash in
        hash.map { (number, $0) }
      })
  }

  private func picture(_ number: Int, of notes: MediaNotes) -> ContentIndex.Picture? {
    notes[number].fingerprint.map {
      ContentIndex.Picture(locator: notes.locator(number), description: description, fingerprint: $0)
    }
  }

  /// Where a locator leads that has led to a file.
  private func path(of locator: String) -> String {
    if case .file(let path) = roots.location(of: locator) { path } else { locator }
  }

  // MARK: Checking

  private func check(
    _ number: Int, of notes: MediaNotes, _ hash: ContentHash?, _ findings: inout ObserverFindings
  ) {
    let note = notes[number]
    let header = notes.headers.isEmpty ? nil : notes.headers[number]
    if rules.uniformity, let header, let mistake = notUniform(note, header, notes.locator(number)) {
      findings.report(mistake, of: note.sample)
    }
    if let profile, let header, let mistake = unfit(profile, note, header, notes.locator(number)) {
      findings.report(mistake, of: note.sample)
    }
    guard let picture = picture(number, of: notes) else { return }
    share(note, picture, hash, findings)
    if let mistake = duplicate(note, picture, hash) { findings.report(mistake, of: note.sample) }
  }

  private func notUniform(_ note: MediaNotes.Note, _ header: ImageHeader, _ locator: String) -> MediaMistake?
  {
    guard let first = first[note.way] else {
      first[note.way] = (header, locator)
      return nil
    }
    guard first.header.size != header.size || first.header.channels != header.channels else { return nil }
    return MediaMistake(
      .mediaNotUniform, note.range,
      .notUniform(
        locator, size: header.size, channels: header.channels, firstSize: first.header.size,
        firstChannels: first.header.channels),
      notes: [.file(path(of: locator)), .firstPicture(first.locator)])
  }

  private func unfit(
    _ profile: TrainerProfile, _ note: MediaNotes.Note, _ header: ImageHeader, _ locator: String
  ) -> MediaMistake? {
    guard layout.ways[note.way].kind.isImage else { return nil }
    let first = firstImage ?? header
    firstImage = first
    return profile.objection(to: header, first: first).map { objection in
      MediaMistake(
        .unfitForTrainer, note.range, .unfit(locator, trainer: profile.rawValue, objection),
        severity: objection.isRefusal ? .error : .warning, notes: [.file(path(of: locator))])
    }
  }

  /// Notes a picture for those who join parts.
  private func share(
    _ note: MediaNotes.Note, _ picture: ContentIndex.Picture, _ hash: ContentHash?,
    _ findings: ObserverFindings
  ) {
    guard shared != nil else { return }
    var path = path(of: picture.locator)
    var identity = FileSystem.Identity(of: path)
    if identity == nil {
      // It was found where case is ignored.
      path = contents.path(picture.locator, description)
      identity = FileSystem.Identity(of: path)
    }
    guard let identity,
      let hash = picture.fingerprint.isWhole ? picture.fingerprint.hash : hash
    else { return }
    let place = findings.place(of: .duplicateMedia, at: note.range, of: note.sample)
    shared?.append(
      PictureContent(
        hash: hash.digits, inode: "\(identity.inode)", locator: picture.locator, path: path,
        range: place.range,
        sample: place.sample, pointer: place.pointer, severity: place.severity))
  }

  private func duplicate(
    _ note: MediaNotes.Note, _ picture: ContentIndex.Picture, _ hash: ContentHash?
  ) -> MediaMistake? {
    guard let first = contents.insert(picture, hash: hash) else { return nil }
    if first.description != description { leaks += 1 }
    return MediaMistake(
      .duplicateMedia, note.range,
      first.description == description
        ? .duplicate(picture.locator, of: first.locator)
        : .leak(picture.locator, of: first.locator, description: descriptions[first.description]),
      notes: [.file(path(of: picture.locator)), .sameAs(first.path)])
  }

  private func compare(with real: PictureComparison.Pictures, _ findings: inout ObserverFindings) {
    guard let place = descriptions.place(of: description) else { return }
    let generated = PictureComparison.Pictures(
      description: descriptions[description], statistics: pictures)
    for difference in generated.differences(from: real, copies: leaks) {
      findings.report(
        .unfitToCompare, .unfitToCompare(difference), severity: difference.isMild ? .warning : .error,
        at: place)
    }
  }

  // MARK: What nobody names

  func finish(isComplete: Bool, _ findings: inout ObserverFindings) {
    if let real, isComplete { compare(with: real, &findings) }
    guard rules.unused, isComplete, !isCancelled() else { return }
    let place = descriptions.place(of: description)
    for folder in folders.sorted() {
      for name in FolderListings.names(in: folder).sorted() {
        guard let dot = name.lastIndex(of: "."),
          ImageFormat(suffix: String(name[name.index(after: dot)...])) != nil
        else { continue }
        let path = folder == "." ? name : "\(folder)/\(name)"
        guard let status = try? MediaFile.status(of: path), !used.contains(status.identity) else { continue }
        if let place { findings.report(.unusedMedia, .unused(path), at: place) }
      }
    }
  }
}

extension ImageHeader {
  /// Its columns and rows as they are stored.
  var size: PictureSize { PictureSize(width: width, height: height) }
  /// The same as viewers show it.
  var shownSize: PictureSize { orientation >= 5 ? size.swapped : size }
}

extension PictureLayout.Kind {
  /// Whether the file is a picture.
  var isPicture: Bool {
    switch self {
    case .media(.media(.image)), .media(.media(.instanceMap)), .media(.labelMap): true
    default: false
    }
  }

  /// Whether it is what people look at, and no map.
  var isImage: Bool { self == .media(.media(.image)) }

  /// Whether it is a map of a picture.
  var isMap: Bool { isPicture && !isImage }

  /// The classes of a label map.
  var labelDomain: ClassDomain? {
    if case .media(.labelMap(let domain)) = self { domain } else { nil }
  }
}
