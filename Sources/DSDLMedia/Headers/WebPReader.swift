/// Reads WebP: lossy (`VP8 `), lossless (`VP8L`), and extended (`VP8X`), with or without an animation.
enum WebPReader {
  static func header(_ bytes: ImageBytes) throws(ImageProblem) -> ImageHeader {
    guard let size = bytes.number(4, 4, bigEndian: false), bytes.size >= 20 else { throw .truncated(.webp) }
    // The size counts what follows it.
    guard bytes.size >= size + 8 else { throw .truncated(.webp) }
    switch bytes.number(12, 4, bigEndian: true) {
    case lossyType: return try lossy(bytes, at: 20)
    case losslessType: return try lossless(bytes, at: 20)
    case extendedType: return try extended(bytes, end: size + 8)
    default: throw .malformed(.webp)
    }
  }

  private static func lossy(_ bytes: ImageBytes, at start: Int) throws(ImageProblem) -> ImageHeader {
    guard let width = bytes.number(start + 6, 2, bigEndian: false),
      let height = bytes.number(start + 8, 2, bigEndian: false)
    else { throw .truncated(.webp) }
    guard bytes.number(start + 3, 3, bigEndian: true) == 0x9D_01_2A else { throw .malformed(.webp) }
    return ImageHeader(.webp, width: width & 0x3FFF, height: height & 0x3FFF, channels: 3, bitDepth: 8)
  }

  private static func lossless(_ bytes: ImageBytes, at start: Int) throws(ImageProblem) -> ImageHeader {
    guard let signature = bytes.byte(start), let bits = bytes.number(start + 1, 4, bigEndian: false) else {
      throw .truncated(.webp)
    }
    guard signature == 0x2F else { throw .malformed(.webp) }
    let hasAlpha = bits >> 28 & 1 == 1
    var header = ImageHeader(
      .webp, width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1, channels: hasAlpha ? 4 : 3,
      bitDepth: 8)
    header.hasAlpha = hasAlpha
    return header
  }

  private static func extended(_ bytes: ImageBytes, end: Int) throws(ImageProblem) -> ImageHeader {
    guard let flags = bytes.byte(20), let width = bytes.number(24, 3, bigEndian: false),
      let height = bytes.number(27, 3, bigEndian: false)
    else { throw .truncated(.webp) }
    let hasAlpha = flags & 0x10 != 0
    let isAnimated = flags & 0x02 != 0
    var header = ImageHeader(
      .webp, width: width + 1, height: height + 1, channels: hasAlpha ? 4 : 3, bitDepth: 8)
    header.hasAlpha = hasAlpha
    var frames = 0
    var hasPixels = false
    var at = 12
    while at + 8 <= end {
      guard let length = bytes.number(at + 4, 4, bigEndian: false) else { throw .truncated(.webp) }
      switch bytes.number(at, 4, bigEndian: true) {
      case frameType: frames += 1
      case lossyType, losslessType: hasPixels = true
      case exifType: header.orientation = orientation(bytes, at: at + 8, count: length)
      default: break
      }
      at += 8 + length + length % 2
    }
    guard isAnimated ? frames > 0 : hasPixels else { throw .truncated(.webp) }
    header.frames = max(1, frames)
    return header
  }

  private static func orientation(_ bytes: ImageBytes, at start: Int, count: Int) -> Int {
    let skipped = bytes.matches("Exif\0\0", at: start) ? 6 : 0
    return EXIFReader.orientation(bytes, at: start + skipped, count: count - skipped) ?? 1
  }

  private static let lossyType = 0x5650_3820  // "VP8 "
  private static let losslessType = 0x5650_384C  // VP8L
  private static let extendedType = 0x5650_3858  // VP8X
  private static let frameType = 0x414E_4D46  // ANMF
  private static let exifType = 0x4558_4946  // EXIF
}
