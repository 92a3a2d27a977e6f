import DSDL

/// What a part keeps of pictures for what is decided in the order of all samples, in little memory: it is there until the
/// parts before are taken over.
struct MediaNotes: Sendable {
  /// A picture.
  struct Note {
    let sample: (number: Int, range: Range<Int>)
    let way: Int
    /// Where its locator stands.
    let range: Range<Int>
    let fingerprint: Fingerprint?
  }

  /// The same in half of the memory.
  private struct Stored: Sendable {
    let sampleStart: Int
    let sampleLength: UInt32
    let sample: Int32
    /// Where the locator stands behind the start of the sample.
    let start: UInt32
    let length: UInt32
    let way: Int32
    /// Where its text ends in `locators`.
    let end: UInt32
    let fingerprint: Fingerprint?
  }

  private var stored: [Stored] = []
  private var locators: [UInt8] = []
  /// The headers of the pictures, if they are asked for.
  private(set) var headers: [ImageHeader] = []
  /// What is wrong with samples otherwise, of rules that are about pictures in order, too; and how many pictures come before.
  private(set) var mistakes: [(after: Int, sample: (number: Int, range: Range<Int>), mistake: MediaMistake)] =
    []

  var indices: Range<Int> { stored.indices }

  subscript(number: Int) -> Note {
    let stored = stored[number]
    let start = stored.sampleStart + Int(stored.start)
    return Note(
      sample: (
        Int(stored.sample), stored.sampleStart..<stored.sampleStart + Int(stored.sampleLength)
      ), way: Int(stored.way), range: start..<start + Int(stored.length), fingerprint: stored.fingerprint)
  }

  /// Takes up a picture. Parts are of some megabytes.
  mutating func add(
    _ medium: PictureValues.Medium, of sample: (number: Int, range: Range<Int>), _ fingerprint: Fingerprint?,
    header: ImageHeader?
  ) {
    locators += medium.text.utf8
    stored.append(
      Stored(
        sampleStart: sample.range.lowerBound, sampleLength: UInt32(clamping: sample.range.count),
        sample: Int32(clamping: sample.number),
        start: UInt32(clamping: medium.range.lowerBound - sample.range.lowerBound),
        length: UInt32(clamping: medium.range.count), way: Int32(clamping: medium.way),
        end: UInt32(clamping: locators.count), fingerprint: fingerprint))
    if let header { headers.append(header) }
  }

  mutating func add(_ mistake: MediaMistake, of sample: (number: Int, range: Range<Int>)) {
    mistakes.append((stored.count, sample, mistake))
  }

  func locator(_ number: Int) -> String {
    let start = number == 0 ? 0 : Int(stored[number - 1].end)
    return String(decoding: locators[start..<Int(stored[number].end)], as: UTF8.self)
  }
}
