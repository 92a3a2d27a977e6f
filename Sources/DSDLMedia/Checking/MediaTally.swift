import DSDL

/// What was met of files, in whatever order.
struct MediaTally: Sendable {
  /// What is counted of a picture.
  private struct Kind: Sendable, Hashable {
    let format: ImageFormat
    let size: PictureSize
    let channels: Int
    let isTurned: Bool
  }

  // What locators led to.
  var files = 0
  var urls = 0
  var unresolved = 0
  private var unread = 0
  private var undecoded = 0
  /// How many images are missing, broken, or of a format that is not read.
  private(set) var broken = 0
  private var kinds: [Kind: Int] = [:]
  /// The kind of the last picture and how many there were of it in a row, which are not among the others yet.
  private var latest: (kind: Kind, count: Int)?

  /// Counts what was seen of a file.
  ///
  /// - Parameter isImage: Whether it is what people look at, and no map.
  mutating func add(_ look: borrowing MediaLook, isImage: Bool) {
    if look.foreign != nil { unread += 1 }
    if look.isUndecoded { undecoded += 1 }
    guard isImage else { return }
    if look.problem != nil || look.foreign != nil { broken += 1 }
    guard let header = look.header else { return }
    let kind = Kind(
      format: header.format, size: header.size, channels: header.channels, isTurned: header.orientation > 1)
    if let latest, latest.kind == kind {
      self.latest = (kind, latest.count + 1)
    } else {
      if let latest { kinds[latest.kind, default: 0] += latest.count }
      latest = (kind, 1)
    }
  }

  /// Adds all of it to what is said in the end.
  func add(to summary: inout MediaSummary, _ pictures: inout PictureStatistics) {
    summary.files += files
    summary.urls += urls
    summary.unresolved += unresolved
    summary.unread += unread
    summary.undecoded += undecoded
    func add(_ kind: Kind, _ count: Int) {
      pictures.add(
        format: kind.format.rawValue, size: kind.size, channels: kind.channels, isTurned: kind.isTurned,
        count: count)
    }
    for (kind, count) in kinds { add(kind, count) }
    if let latest { add(latest.kind, latest.count) }
  }
}
