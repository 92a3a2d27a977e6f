/// Reads TIFF 6 and BigTIFF, of either order of bytes. What is said is of the first page.
enum TIFFReader {
  /// More pages than these are not counted.
  private static let maximumPages = 10_000
  private static let maximumEntries = 4096

  /// How many bytes a value of a type has.
  private static let sizes = [
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
  ]
  /// Without these nobody can read the pixels: depths, places and sizes of strips and tiles, colours, tables of JPEG.
  private static let neededTags: Set<Int> = [258, 273, 279, 320, 324, 325, 347]

  /// The numbers of a directory that matter.
  private struct Directory {
    var width = 0
    var height = 0
    var bitDepth = 1
    var channels = 1
    var orientation = 1
    var photometric = 1
    var extraSamples = 0
    /// Where the last strip or tile begins, and how many bytes it has.
    var lastStrip: (offset: Int, bytes: Int)?
    var next = 0
  }

  private struct Layout {
    let bytes: ImageBytes
    let isBigEndian: Bool
    let isBig: Bool

    func number(_ at: Int, _ count: Int) -> Int? {
      guard count == 8 else { return bytes.number(at, count, bigEndian: isBigEndian) }
      // No file is larger than what 63 bits can count.
      guard let high = bytes.number(isBigEndian ? at : at + 4, 4, bigEndian: isBigEndian),
        let low = bytes.number(isBigEndian ? at + 4 : at, 4, bigEndian: isBigEndian), high <= Int32.max
      else { return nil }
      return high << 32 | low
    }

    var offsetSize: Int { isBig ? 8 : 4 }

    /// Whether the values of an entry stand elsewhere, and not all of them are there.
    func endsBehindFile(_ type: Int, _ count: Int, at place: Int) -> Bool {
      guard let size = TIFFReader.sizes[type] else { return false }
      let (total, overflow) = size.multipliedReportingOverflow(by: count)
      guard !overflow, total > offsetSize else { return overflow }
      guard let offset = number(place, offsetSize) else { return true }
      return total > bytes.size - offset
    }
  }

  static func header(_ bytes: ImageBytes) throws(ImageProblem) -> ImageHeader {
    let isBigEndian = bytes.byte(0) == UInt8(ascii: "M")
    let isBig = bytes.number(2, 2, bigEndian: isBigEndian) == 43
    let layout = Layout(bytes: bytes, isBigEndian: isBigEndian, isBig: isBig)
    guard let first = layout.number(isBig ? 8 : 4, layout.offsetSize) else { throw .truncated(.tiff) }
    let page = try directory(layout, at: first)
    var header = ImageHeader(
      .tiff, width: page.width, height: page.height, channels: page.photometric == 3 ? 3 : page.channels,
      bitDepth: page.bitDepth)
    header.orientation = page.orientation
    header.hasPalette = page.photometric == 3
    header.isCMYK = page.photometric == 5
    header.hasAlpha = page.extraSamples > 0
    try checkPixels(of: page, bytes)
    var seen: Set<Int> = [first]
    var next = page.next
    // Directories may overlap, so that a small file has many pages with many entries.
    var entriesLeft = maximumEntries + bytes.size / 12
    while next != 0, seen.count < maximumPages, seen.insert(next).inserted {
      header.frames += 1
      entriesLeft -= layout.number(next, isBig ? 8 : 2) ?? 0
      guard entriesLeft >= 0 else {
        next = try following(layout, next)
        continue
      }
      let page = try directory(layout, at: next)
      try checkPixels(of: page, bytes)
      next = page.next
    }
    return header
  }

  private static func checkPixels(of page: Directory, _ bytes: ImageBytes) throws(ImageProblem) {
    if let strip = page.lastStrip, strip.bytes > bytes.size - strip.offset { throw .truncated(.tiff) }
  }

  /// Where the directory behind another one begins; 0 behind the last.
  private static func following(_ layout: Layout, _ start: Int) throws(ImageProblem) -> Int {
    let countSize = layout.isBig ? 8 : 2
    guard start < layout.bytes.size, let count = layout.number(start, countSize) else {
      throw .truncated(.tiff)
    }
    guard count > 0, count <= maximumEntries else { throw .malformed(.tiff) }
    let entries = count * (layout.isBig ? 20 : 12)
    guard let next = layout.number(start + countSize + entries, layout.offsetSize) else {
      throw .truncated(.tiff)
    }
    return next
  }

  private static func directory(_ layout: Layout, at start: Int) throws(ImageProblem) -> Directory {
    let countSize = layout.isBig ? 8 : 2
    let entrySize = layout.isBig ? 20 : 12
    guard start < layout.bytes.size, let count = layout.number(start, countSize) else {
      throw .truncated(.tiff)
    }
    guard count > 0, count <= maximumEntries else { throw .malformed(.tiff) }
    var directory = Directory()
    var stripOffset: Int?
    var stripBytes: Int?
    for entry in 0..<count {
      let at = start + countSize + entry * entrySize
      guard let tag = layout.number(at, 2), let type = layout.number(at + 2, 2),
        let values = layout.number(at + 4, layout.offsetSize),
        let value = try element(layout, of: type, 0, of: values, at: at + 4 + layout.offsetSize)
      else { throw .truncated(.tiff) }
      if neededTags.contains(tag), layout.endsBehindFile(type, values, at: at + 4 + layout.offsetSize) {
        throw .truncated(.tiff)
      }
      switch tag {
      case 256: directory.width = value
      case 257: directory.height = value
      case 258: directory.bitDepth = value
      case 262: directory.photometric = value
      case 273, 324:
        stripOffset = try element(layout, of: type, values - 1, of: values, at: at + 4 + layout.offsetSize)
      case 274: directory.orientation = (1...8).contains(value) ? value : 1
      case 277: directory.channels = value
      case 279, 325:
        stripBytes = try element(layout, of: type, values - 1, of: values, at: at + 4 + layout.offsetSize)
      case 338: directory.extraSamples = values
      default: break
      }
    }
    if let stripOffset, let stripBytes { directory.lastStrip = (stripOffset, stripBytes) }
    directory.next = try following(layout, start)
    return directory
  }

  /// One of the values of an entry; 0 for one that is no whole number.
  private static func element(
    _ layout: Layout, of type: Int, _ index: Int, of count: Int, at place: Int
  ) throws(ImageProblem) -> Int? {
    guard [1, 3, 4, 13, 16, 18].contains(type), let size = sizes[type], count > 0 else { return 0 }
    let (total, overflow) = size.multipliedReportingOverflow(by: count)
    guard !overflow else { throw .malformed(.tiff) }
    if total <= layout.offsetSize { return layout.number(place + index * size, size) }
    guard let offset = layout.number(place, layout.offsetSize), offset < layout.bytes.size else { return nil }
    return layout.number(offset + index * size, size)
  }
}
