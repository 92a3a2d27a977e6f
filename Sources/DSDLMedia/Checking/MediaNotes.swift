import DSDL

/// What a part keeps of pictures for what is decided in the order of all samples, in little memory: it is there until the
/// parts before are taken over.
struct MediaNotes: Sendable {
  /// A picture.
  struct Note: Sendable {
    let sample: (number: Int, range: Range<Int>)
    let way: Int
    /// Where its locator stands.
    let range: Range<Int>
    let fingerprint: Fingerprint?
    /// Where its locator ends in `locators`.
    fileprivate let end: Int
  }

  private(set) var notes: [Note] = []
  private var locators: [UInt8] = []
  /// The headers of the pictures, if they are asked for.
  private(set) var headers: [ImageHeader] = []
  /// What is wrong with samples otherwise, of rules that are about pictures in order, too; and how many pictures come before.
  private(set) var mistakes: [(after: Int, sample: (number: Int, range: Range<Int>), mistake: MediaMistake)] =
    []

  mutating func add(
    _ medium: PictureValues.Medium, of sample: (number: Int, range: Range<Int>), _ fingerprint: Fingerprint?,
    header: ImageHeader?
  ) {
    locators += medium.text.utf8
    notes.append(
      Note(
        sample: sample, way: medium.way, range: medium.range, fingerprint: fingerprint, end: locators.count))
    if let header { headers.append(header) }
  }

  mutating func add(_ mistake: MediaMistake, of sample: (number: Int, range: Range<Int>)) {
    mistakes.append((notes.count, sample, mistake))
  }

  func locator(_ number: Int) -> String {
    String(decoding: locators[(number == 0 ? 0 : notes[number - 1].end)..<notes[number].end], as: UTF8.self)
  }
}
