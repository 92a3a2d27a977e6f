import DSDL

/// The files that a sample names, together with what it says of them.
struct SampleMedia {
  /// Where a sample stands, and what it says.
  struct Entry {
    let number: Int
    let range: Range<Int>
    let section: PictureValues.Section
  }

  private let entry: Entry
  /// What it says, among what others say.
  let values: PictureValues
  /// What was seen of all that they name.
  let looked: LookedMedia

  init(_ entry: Entry, _ values: PictureValues, _ looked: LookedMedia) {
    self.entry = entry
    self.values = values
    self.looked = looked
  }

  /// The numbers of its locators.
  var media: Range<Int> { entry.section.media }
  var place: (number: Int, range: Range<Int>) { (entry.number, entry.range) }

  func kind(_ medium: Int) -> PictureLayout.Kind { values.layout.ways[values.media[medium].way].kind }
  private func header(_ medium: Int) -> ImageHeader? {
    looked.files[medium].flatMap { looked.looks[$0].header }
  }
  private func text(_ medium: Int) -> String { values.media[medium].text }
  private func files(_ media: Int...) -> [MediaMessage] {
    media.compactMap { looked.files[$0].map { .file(looked.jobs[$0].path) } }
  }

  // MARK: One file

  /// What is wrong with a file by itself.
  func mistakes(ofFile medium: Int, _ aim: LookAim) -> [MediaMistake] {
    guard let file = looked.files[medium] else { return [] }
    let (look, path) = (looked.looks[file], looked.jobs[file].path)
    let name = text(medium)
    var mistakes: [MediaMistake] = []
    func add(_ rule: Rule, _ message: MediaMessage, hints: [MediaMessage] = []) {
      mistakes.append(
        MediaMistake(rule, values.media[medium].range, message, notes: [.file(path)], hints: hints))
    }
    if let actual = look.actualPath {
      let meant = correction(of: name, path, actual)
      add(
        .mediaNameCase, .nameCase(name, actual: meant ?? actual), hints: meant.map { [.write($0)] } ?? [])
    }
    switch look.problem {
    case nil: break
    case .notFound:
      add(.mediaNotFound, .notFound(name), hints: hints(forMissing: name, path, aim))
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
    if let message = wrongSuffix(name, path, look) {
      add(.mediaSuffix, message.message, hints: message.hints)
    }
    if let domain = kind(medium).labelDomain, aim.depth == .decode,
      let message = wrongValue(name, look, domain)
    {
      add(.labelMapValue, message)
    }
    return mistakes
  }

  /// The locator as it should be written, where it is a path that was taken as it is.
  private func correction(of name: String, _ path: String, _ actual: String) -> String? {
    guard path.hasSuffix(name), actual.utf8.count == path.utf8.count else { return nil }
    return String(decoding: actual.utf8.suffix(name.utf8.count), as: UTF8.self)
  }

  private func hints(
    forMissing name: String, _ path: String, _ aim: LookAim
  ) -> [MediaMessage] {
    guard let other = aim.listings.otherSuffix(of: path) else {
      return [.nameRoot(aim.root.isEmpty ? "." : aim.root)]
    }
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return [.write(folder + other)]
  }

  private func wrongSuffix(
    _ name: String, _ path: String, _ look: MediaLook
  ) -> (message: MediaMessage, hints: [MediaMessage])? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), !path.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return nil }
    let suffix = String(path[path.utf8.index(after: dot)...])
    guard let expected = ImageFormat(suffix: suffix) else { return nil }
    if let header = look.header {
      guard header.format != expected else { return nil }
      // An object id has no suffix.
      let renamed = "\(name.dropLast(suffix.count))\(header.format.suffixes[0])"
      return (
        .suffix(name, suffix: suffix, format: header.format.rawValue),
        name.hasSuffix(suffix) ? [.rename(renamed)] : []
      )
    }
    return look.foreign.map { (.suffix(name, suffix: suffix, format: $0.rawValue), []) }
  }

  /// 0, and the largest value, stand for pixels without a class.
  private func wrongValue(_ name: String, _ look: MediaLook, _ domain: ClassDomain) -> MediaMessage? {
    guard let histogram = look.histogram else {
      guard look.problem == nil, let header = look.header, !header.hasPalette, header.channels > 2 else {
        return nil
      }
      return .mapColours(name, channels: header.channels)
    }
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

  private func shapeMistakes() -> [MediaMistake] {
    values.scopes[entry.section.scopes].compactMap { scope in
      guard isWrong(scope), let shape = scope.shape, let image = scope.image, let header = header(image)
      else {
        return nil
      }
      var notes = files(image)
      if header.orientation >= 5 { notes.append(.turned(by: header.orientation)) }
      return MediaMistake(
        .imageShapeMismatch, shape.range, .shapeMismatch(text(image), size: header.size), notes: notes,
        hints: shape.size == header.size.swapped ? [.swapShape] : [])
    }
  }

  /// Whether the `ImageShape` of a struct is not that of its picture.
  private func isWrong(_ scope: PictureValues.Scope) -> Bool {
    guard let shape = scope.shape, let header = scope.image.flatMap(header) else { return false }
    return shape.size != header.size && shape.size != header.shownSize
  }

  private func mapMistakes() -> [MediaMistake] {
    media.compactMap { index in
      guard kind(index).isMap, let map = header(index),
        let image = values.innermost(from: values.media[index].scope, { $0.image }),
        let header = header(image), map.size != header.size, map.size != header.shownSize
      else { return nil }
      return MediaMistake(
        .labelMapSize, values.media[index].range,
        .mapSize(text(index), size: map.size, image: header.size), notes: files(index, image))
    }
  }

  private func pairMistakes() -> [MediaMistake] {
    unequalPairs().map { first, second in
      MediaMistake(
        .pairSizeMismatch, values.media[second.medium].range,
        .pairSize(
          text(second.medium), size: second.size, other: text(first.medium), otherSize: first.size),
        notes: files(first.medium, second.medium))
    }
  }

  private typealias SizedPicture = (medium: Int, size: PictureSize)

  /// The two pictures of the sample, if it has two, and their sizes differ.
  private func unequalPairs() -> [(SizedPicture, SizedPicture)] {
    guard media.count > 1 else { return [] }
    let images = media.filter { kind($0).isImage }
    guard images.count == 2, images.allSatisfy({ !isInList(values.media[$0].way) }),
      let first = header(images[0]), let second = header(images[1]), first.size != second.size,
      first.shownSize != second.shownSize
    else { return [] }
    return [((images[0], first.shownSize), (images[1], second.shownSize))]
  }

  /// What a trainer does not take of the sample as it is.
  func mistakes(for profile: TrainerProfile) -> [MediaMistake] {
    let pairs = profile.needsEqualPairs ? unequalPairs() : []
    return pairs.map { first, second in
      MediaMistake(
        .unfitForTrainer, values.media[second.medium].range,
        .unfit(
          text(second.medium), trainer: profile.rawValue, .unequalPair(second.size, other: first.size)),
        notes: files(first.medium, second.medium))
    }
      + values.figures[entry.section.figures].compactMap { figure in
        guard case .box = values.kind(of: figure), let objection = profile.objection(to: figure.extent) else {
          return nil
        }
        return MediaMistake(
          .unfitForTrainer, figure.range,
          .unfitBox(trainer: profile.rawValue, objection),
          severity: objection.isRefusal ? .error : .warning)
      }
  }

  private func isInList(_ way: Int) -> Bool {
    values.layout.ways[way].isInList || (values.layout.ways[way].parent.map(isInList) ?? false)
  }

  /// Boxes and the like that do not lie in their picture: in that of an `ImageShape`, unless that is wrong itself.
  private func figureMistakes(in file: SourceFile) -> [MediaMistake] {
    values.figures[entry.section.figures].compactMap { figure in
      let shaped = values.innermost(from: figure.scope) { $0.shape == nil ? nil : $0 }
      if let shaped, let shape = shaped.shape, !isWrong(shaped) {
        return mistake(figure, [shape.size], in: file, shape: shape.range)
      }
      guard let image = shaped?.image ?? values.innermost(from: figure.scope, { $0.image }),
        let header = header(image)
      else { return nil }
      return mistake(figure, [header.shownSize, header.size], in: file, notes: files(image))
    }
  }

  /// A figure that lies in no picture of these sizes; nil if it does.
  private func mistake(
    _ figure: PictureValues.Figure, _ sizes: [PictureSize], in file: SourceFile, notes: [MediaMessage] = [],
    shape: Range<Int>? = nil
  ) -> MediaMistake? {
    guard !sizes.contains(where: figure.extent.lies) else { return nil }
    let (rule, range, message) = OutsideFigure.mistake(figure, values.kind(of: figure), sizes[0], in: file)
    return MediaMistake(rule, range, message, notes: notes, shape: shape)
  }
}
