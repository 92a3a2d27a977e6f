import DSDL

/// The files that a sample names, together with what it says of them.
struct SampleMedia {
  /// A file that was looked at.
  struct File {
    let path: String
    let look: MediaLook
  }

  private let entry: MediaObserver.Part.Entry
  /// For each locator its file; nil if it leads to none.
  let files: [File?]
  private let layout: PictureLayout

  init(entry: MediaObserver.Part.Entry, files: [File?], layout: PictureLayout) {
    self.entry = entry
    self.files = files
    self.layout = layout
  }

  var media: [PictureValues.Medium] { entry.values.media }
  var place: (number: Int, range: Range<Int>) { (entry.number, entry.range) }

  private func kind(_ index: Int) -> PictureLayout.Kind { layout.ways[media[index].way].kind }
  private func header(_ index: Int) -> ImageHeader? { files[index]?.look.header }

  // MARK: One file

  /// What is wrong with a file by itself.
  func mistakes(ofFile index: Int, root: String, listings: FolderListings) -> [MediaMistake] {
    guard let file = files[index] else { return [] }
    let medium = media[index]
    let name = medium.text
    var mistakes: [MediaMistake] = []
    func add(_ rule: Rule, _ message: MediaMessage, hints: [MediaMessage] = []) {
      mistakes.append(MediaMistake(rule, medium.range, message, notes: [.file(file.path)], hints: hints))
    }
    if let actual = file.look.actualPath {
      let meant = correction(of: name, file.path, actual)
      add(
        .mediaNameCase, .nameCase(name, actual: meant ?? actual), hints: meant.map { [.write($0)] } ?? [])
    }
    switch file.look.problem {
    case nil: break
    case .notFound:
      add(.mediaNotFound, .notFound(name), hints: hints(forMissing: name, file.path, root, listings))
    case .folder: add(.mediaUnreadable, .folder(name))
    case .notRegular: add(.mediaUnreadable, .notRegular(name))
    case .unreadable(let code):
      add(.mediaUnreadable, .unreadable(name, SystemError(code)))
    case .empty: add(.mediaEmpty, .empty(name))
    case .notAnImage(let content):
      add(.mediaNotAnImage, .notAnImage(name, content), hints: content == .pointer ? [.fetchPointers] : [])
    case .truncated(let format): add(.mediaTruncated, .truncated(name, format: format.rawValue))
    case .malformed(let format): add(.mediaCorrupt, .malformed(name, format: format.rawValue))
    case .corrupt(let format, let reason):
      add(.mediaCorrupt, .corrupt(name, format: format.rawValue, reason: reason))
    }
    if let message = wrongSuffix(name, file) { add(.mediaSuffix, message.message, hints: message.hints) }
    if let domain = kind(index).labelDomain, let histogram = file.look.histogram {
      if let message = wrongValue(name, histogram, domain) { add(.labelMapValue, message) }
    }
    return mistakes
  }

  /// The locator as it should be written, where it is a path that was taken as it is.
  private func correction(of name: String, _ path: String, _ actual: String) -> String? {
    guard path.hasSuffix(name), actual.utf8.count == path.utf8.count else { return nil }
    return String(decoding: actual.utf8.suffix(name.utf8.count), as: UTF8.self)
  }

  private func hints(
    forMissing name: String, _ path: String, _ root: String, _ listings: FolderListings
  ) -> [MediaMessage] {
    guard let other = listings.otherSuffix(of: path) else { return [.nameRoot(root.isEmpty ? "." : root)] }
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return [.write(folder + other)]
  }

  private func wrongSuffix(
    _ name: String, _ file: File
  ) -> (message: MediaMessage, hints: [MediaMessage])? {
    let path = file.path.utf8
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), !path[dot...].contains(UInt8(ascii: "/")) else {
      return nil
    }
    let suffix = String(file.path[file.path.utf8.index(after: dot)...])
    guard let expected = ImageFormat(suffix: suffix) else { return nil }
    if let header = file.look.header {
      guard header.format != expected else { return nil }
      // An object id has no suffix.
      let renamed = "\(name.dropLast(suffix.count))\(header.format.suffixes[0])"
      return (
        .suffix(name, suffix: suffix, format: header.format.rawValue),
        name.hasSuffix(suffix) ? [.rename(renamed)] : []
      )
    }
    return file.look.foreign.map { (.suffix(name, suffix: suffix, format: $0.rawValue), []) }
  }

  /// 0, and the largest value, stand for pixels without a class.
  private func wrongValue(_ name: String, _ histogram: [Int], _ domain: ClassDomain) -> MediaMessage? {
    let count = domain.classes.count
    guard count + 1 < histogram.count - 1 else { return nil }
    let wrong = (count + 1..<histogram.count - 1).filter { histogram[$0] > 0 }
    guard let value = wrong.max(by: { histogram[$0] < histogram[$1] }) else { return nil }
    return .mapValue(name, value: value, pixels: histogram[value], classes: count, domain: domain.name.text)
  }

  // MARK: Pictures together

  /// What is wrong between the pictures of the sample, and with what lies in them.
  func mistakesOfPictures(in file: SourceFile) -> [MediaMistake] {
    shapeMistakes() + mapMistakes() + pairMistakes() + figureMistakes(in: file)
  }

  /// The only image of a struct, by number.
  private func image(of scope: PictureValues.Scope) -> Int? {
    let images = scope.media.filter { kind($0).isImage }
    return images.count == 1 && !layout.ways[media[images[0]].way].isInList ? images[0] : nil
  }

  private func shapeMistakes() -> [MediaMistake] {
    entry.values.scopes.compactMap { scope in
      guard let shape = scope.shape, let image = image(of: scope), let header = header(image),
        shape.size != header.size, shape.size != header.shownSize
      else { return nil }
      var notes: [MediaMessage] = files[image].map { [.file($0.path)] } ?? []
      if header.orientation >= 5 { notes.append(.turned(by: header.orientation)) }
      return MediaMistake(
        .imageShapeMismatch, shape.range, .shapeMismatch(media[image].text, size: header.size), notes: notes,
        hints: shape.size == header.size.swapped ? [.swapShape] : [])
    }
  }

  private func mapMistakes() -> [MediaMistake] {
    media.indices.compactMap { index in
      guard kind(index).isMap, let map = header(index),
        let image = entry.values.innermost(from: media[index].scope, { image(of: $0) }),
        let header = header(image), map.size != header.size, map.size != header.shownSize
      else { return nil }
      return MediaMistake(
        .labelMapSize, media[index].range, .mapSize(media[index].text, size: map.size, image: header.size),
        notes: [files[index], files[image]].compactMap { $0.map { .file($0.path) } })
    }
  }

  private func pairMistakes() -> [MediaMistake] {
    let images = media.indices.filter { kind($0).isImage }
    guard images.count == 2, images.allSatisfy({ !isInList(media[$0].way) }), let first = header(images[0]),
      let second = header(images[1]), first.size != second.size, first.shownSize != second.shownSize
    else { return [] }
    let (one, other) = (media[images[0]], media[images[1]])
    return [
      MediaMistake(
        .pairSizeMismatch, other.range,
        .pairSize(other.text, size: second.shownSize, other: one.text, otherSize: first.shownSize),
        notes: images.compactMap { files[$0].map { .file($0.path) } })
    ]
  }

  /// What a trainer does not take of the sample as it is.
  func mistakes(for profile: TrainerProfile) -> [MediaMistake] {
    let pair = profile.needsEqualPairs ? pairMistakes() : []
    return pair.map { mistake in
      MediaMistake(
        .unfitForTrainer, mistake.range,
        .unfit(text(at: mistake.range), trainer: profile.rawValue, .unequalPair), notes: mistake.notes)
    }
      + entry.values.figures.compactMap { figure in
        guard case .box = figure.kind, let objection = profile.objection(to: figure.extent) else {
          return nil
        }
        return MediaMistake(
          .unfitForTrainer, figure.range,
          .unfitBox(trainer: profile.rawValue, objection),
          severity: objection.isRefusal ? .error : .warning)
      }
  }

  private func text(at range: Range<Int>) -> String { media.first { $0.range == range }?.text ?? "" }

  private func isInList(_ way: Int) -> Bool {
    layout.ways[way].isInList || (layout.ways[way].parent.map(isInList) ?? false)
  }

  /// Boxes and the like in pictures whose size no `ImageShape` tells.
  private func figureMistakes(in file: SourceFile) -> [MediaMistake] {
    entry.values.figures.compactMap { figure in
      guard entry.values.innermost(from: figure.scope, { $0.shape }) == nil,
        let image = entry.values.innermost(from: figure.scope, { image(of: $0) }), let header = header(image),
        !figure.extent.lies(in: header.shownSize), !figure.extent.lies(in: header.size)
      else { return nil }
      let (rule, range, message) = OutsideFigure.mistake(figure, header.shownSize, in: file)
      return MediaMistake(rule, range, message, notes: files[image].map { [.file($0.path)] } ?? [])
    }
  }
}
