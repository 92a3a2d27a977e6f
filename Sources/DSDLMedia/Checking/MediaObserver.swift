import DSDL

/// Looks at the files that samples name, while the samples are checked.
///
/// On each thread a part gathers locators and what lies in pictures, and looks at the files. What is wrong with them is
/// found when the part is taken over, so that it comes in the order of the samples.
final class MediaObserver: SampleObserver {
  private let layout: PictureLayout
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
  private let looker: SampleLooker
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
  /// What samples name, for `unused-media`.
  private var used: Set<FileSystem.Identity> = []
  private var folders: Set<String> = []

  init(
    _ layout: PictureLayout, roots: MediaRoots, depth: MediaDepth, profile: TrainerProfile?, threads: Int,
    rules: MediaRules,
    contents: ContentIndex, descriptions: MediaDescriptions, description: Int, isPart: Bool,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.layout = layout
    self.roots = roots
    self.profile = profile
    self.rules = rules
    self.contents = contents
    self.description = description
    self.descriptions = descriptions
    shared = isPart && rules.duplicates && depth >= .header ? [] : nil
    batch = LookBatch(depth: depth, root: roots.root, listings: FolderListings(), threads: threads)
    looker = SampleLooker(layout: layout, roots: roots, batch: batch, isCancelled: isCancelled)
    summary = MediaSummary(depth: depth)
  }

  var queries: [ValueQuery] { layout.queries }

  struct Part: SampleObserverPart {
    /// What a sample says.
    struct Entry: Sendable {
      let number: Int
      let range: Range<Int>
      let values: PictureValues.Content
    }

    fileprivate let looker: SampleLooker
    fileprivate var values: PictureValues
    fileprivate var entries: [Entry] = []
    fileprivate var files: [[SampleMedia.File?]] = []
    fileprivate var counts = SampleLooker.Counts()

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      let known = entries.count
      for sample in samples {
        values.read(sample, looker.layout)
        guard !values.content.media.isEmpty else { continue }
        entries.append(Entry(number: sample.number, range: sample.range, values: values.content))
      }
      files += looker.look(at: entries[known...], &counts)
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(looker: looker, values: PictureValues(layout)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    guard !part.entries.isEmpty, !looker.isCancelled() else { return }
    summary.files += part.counts.files
    summary.urls += part.counts.urls
    summary.unresolved += part.counts.unresolved
    let hashes = hashes(for: part.files)
    for (entry, files) in zip(part.entries, part.files) {
      check(SampleMedia(entry: entry, files: files, layout: layout), hashes, &findings)
    }
  }

  private func hashes(for files: [[SampleMedia.File?]]) -> [String: ContentHash] {
    guard rules.duplicates, batch.depth >= .header else { return [:] }
    let pictures = files.joined().compactMap {
      file -> (path: String, size: Int, identity: FileSystem.Identity)? in
      guard let file, file.look.header != nil, file.look.hash == nil, let identity = file.look.identity else {
        return nil
      }
      return (file.path, file.look.size, identity)
    }
    // Other parts may have pictures of any size.
    let paths =
      shared == nil
      ? contents.paths(toHashFor: pictures) : Set(pictures.map(\.path)).sorted()
    return Dictionary(
      zip(paths, batch.hashes(of: paths)).compactMap { path, hash in hash.map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Checking

  private func check(
    _ sample: SampleMedia, _ hashes: [String: ContentHash], _ findings: inout ObserverFindings
  ) {
    for index in sample.media.indices {
      guard let file = sample.files[index] else { continue }
      if file.look.foreign != nil { summary.unread += 1 }
      if file.look.isUndecoded { summary.undecoded += 1 }
      if layout.ways[sample.media[index].way].kind.isImage {
        if file.look.problem != nil || file.look.foreign != nil { broken += 1 }
        if let header = file.look.header {
          pictures.add(
            format: header.format.rawValue, size: header.size, channels: header.channels,
            isTurned: header.orientation > 1)
        }
      }
      remember(file)
      let mistakes = sample.mistakes(ofFile: index, root: roots.root, listings: batch.listings)
      for mistake in mistakes { findings.report(mistake, of: sample.place) }
      if let mistake = notUniform(sample, index) { findings.report(mistake, of: sample.place) }
      if let mistake = unfit(sample, index) { findings.report(mistake, of: sample.place) }
      share(sample, index, hashes, findings)
      if let mistake = duplicate(sample, index, hashes) { findings.report(mistake, of: sample.place) }
    }
    for mistake in profile.map(sample.mistakes) ?? [] { findings.report(mistake, of: sample.place) }
    for mistake in sample.mistakesOfPictures(in: findings.file) { findings.report(mistake, of: sample.place) }
  }

  private func notUniform(_ sample: SampleMedia, _ index: Int) -> MediaMistake? {
    guard rules.uniformity, let file = sample.files[index], let header = file.look.header else { return nil }
    let medium = sample.media[index]
    guard let first = first[medium.way] else {
      first[medium.way] = (header, medium.text)
      return nil
    }
    guard first.header.size != header.size || first.header.channels != header.channels else { return nil }
    return MediaMistake(
      .mediaNotUniform, medium.range,
      .notUniform(
        medium.text, size: header.size, channels: header.channels, firstSize: first.header.size,
        firstChannels: first.header.channels),
      notes: [.file(file.path), .firstPicture(first.locator)])
  }

  private func unfit(_ sample: SampleMedia, _ index: Int) -> MediaMistake? {
    let medium = sample.media[index]
    guard let profile, layout.ways[medium.way].kind.isImage, let file = sample.files[index],
      let header = file.look.header
    else { return nil }
    let first = firstImage ?? header
    firstImage = first
    return profile.objection(to: header, first: first).map { objection in
      MediaMistake(
        .unfitForTrainer, medium.range,
        .unfit(medium.text, trainer: profile.rawValue, objection),
        severity: objection.isRefusal ? .error : .warning, notes: [.file(file.path)])
    }
  }

  /// Notes a picture for those who join parts.
  private func share(
    _ sample: SampleMedia, _ index: Int, _ hashes: [String: ContentHash], _ findings: ObserverFindings
  ) {
    let medium = sample.media[index]
    guard shared != nil, layout.ways[medium.way].kind.isImage, let file = sample.files[index],
      file.look.header != nil, let identity = file.look.identity,
      let hash = file.look.hash ?? hashes[file.path]
    else { return }
    let place = findings.place(of: .duplicateMedia, at: medium.range, of: sample.place)
    shared?.append(
      PictureContent(
        hash: hash.digits, inode: "\(identity.inode)", locator: medium.text, path: file.path,
        range: place.range,
        sample: place.sample, pointer: place.pointer, severity: place.severity))
  }

  private func duplicate(
    _ sample: SampleMedia, _ index: Int, _ hashes: [String: ContentHash]
  ) -> MediaMistake? {
    let medium = sample.media[index]
    guard rules.duplicates, layout.ways[medium.way].kind.isImage, let file = sample.files[index],
      file.look.header != nil, let identity = file.look.identity
    else { return nil }
    let entry = ContentIndex.Entry(
      locator: medium.text, path: file.path, description: description, identity: identity,
      size: file.look.size, hash: file.look.hash)
    guard let first = contents.insert(entry, hashes: hashes) else { return nil }
    if first.description != description { leaks += 1 }
    return MediaMistake(
      .duplicateMedia, medium.range,
      first.description == description
        ? .duplicate(medium.text, of: first.locator)
        : .leak(medium.text, of: first.locator, description: descriptions[first.description]),
      notes: [.file(file.path), .sameAs(first.path)])
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

  private func remember(_ file: SampleMedia.File) {
    guard rules.unused, let identity = file.look.identity else { return }
    used.insert(identity)
    let path = file.look.actualPath ?? file.path
    folders.insert(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
  }

  func finish(isComplete: Bool, _ findings: inout ObserverFindings) {
    if let real, isComplete { compare(with: real, &findings) }
    guard rules.unused, isComplete, !looker.isCancelled() else { return }
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
