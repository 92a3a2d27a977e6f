/// Reads how a picture is to be turned from EXIF, which is a TIFF file inside of another.
enum EXIFReader {
  private static let orientationTag = 0x0112

  /// The orientation, 1 to 8; nil if there is none or it is broken, which is no reason to refuse a picture.
  static func orientation(_ bytes: ImageBytes, at start: Int, count: Int) -> Int? {
    let isBigEndian: Bool
    switch bytes.number(start, 2, bigEndian: true) {
    case 0x4949: isBigEndian = false
    case 0x4D4D: isBigEndian = true
    default: return nil
    }
    guard bytes.number(start + 2, 2, bigEndian: isBigEndian) == 42,
      let directory = bytes.number(start + 4, 4, bigEndian: isBigEndian), directory < count,
      let entries = bytes.number(start + directory, 2, bigEndian: isBigEndian)
    else { return nil }
    for entry in 0..<min(entries, 512) {
      let at = start + directory + 2 + 12 * entry
      guard bytes.number(at, 2, bigEndian: isBigEndian) == orientationTag else { continue }
      let value = bytes.number(at + 8, 2, bigEndian: isBigEndian)
      return value.flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }
}
