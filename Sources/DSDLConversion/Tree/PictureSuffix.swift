/// The suffixes that tell pictures from other files.
enum PictureSuffix {
  private static let known: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp", "gif", "tif", "tiff", "ppm", "pgm", "pbm", "pnm",
    "jp2",
    "j2k", "avif", "heic", "heif", "jxl", "tga", "ico", "exr", "hdr",
  ]
  private static let longest = 4

  /// Whether a name ends in such a suffix, in any case.
  static func ends(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    var suffix: UInt64 = 0
    var count = 0
    for byte in name.reversed() {
      if byte == UInt8(ascii: ".") { return count > 0 && codes.contains(suffix) && count < name.count }
      guard count < longest else { return false }
      suffix |= UInt64(byte | (byte &- 0x41 < 26 ? 0x20 : 0)) << UInt64(8 * count)
      count += 1
    }
    return false
  }

  private static let codes = Set(known.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
}
