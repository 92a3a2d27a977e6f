/// Reads PNG (ISO/IEC 15948), animated ones included.
///
///     signature (8 bytes)
///     length (4), type (4), data, check sum (4)      IHDR
///     …                                              IDAT, …
///     length 0, type, check sum                      IEND
enum PNGReader {
  private static let signatureSize = 8

  static func header(_ bytes: ImageBytes) throws(ImageProblem) -> ImageHeader {
    guard bytes.size >= 33 else { throw .truncated(.png) }
    guard bytes.matches("IHDR", at: 12), bytes.number(8, 4, bigEndian: true) == 13,
      let width = bytes.number(16, 4, bigEndian: true), let height = bytes.number(20, 4, bigEndian: true),
      let depth = bytes.byte(24).map(Int.init), let colour = bytes.byte(25),
      width <= Int32.max, height <= Int32.max, [1, 2, 4, 8, 16].contains(depth)
    else { throw .malformed(.png) }
    let channels: Int
    switch colour {
    case 0: channels = 1
    case 2, 3: channels = 3
    case 4: channels = 2
    case 6: channels = 4
    default: throw .malformed(.png)
    }
    var header = ImageHeader(.png, width: width, height: height, channels: channels, bitDepth: depth)
    header.hasPalette = colour == 3
    header.hasAlpha = colour == 4 || colour == 6
    try readChunks(bytes, into: &header)
    return header
  }

  /// Goes through the chunks before the pixels, and makes sure that the last one is there.
  private static func readChunks(_ bytes: ImageBytes, into header: inout ImageHeader) throws(ImageProblem) {
    let endsWell = bytes.matches("IEND", at: bytes.size - 8)
    var at = signatureSize
    while true {
      guard let length = bytes.number(at, 4, bigEndian: true),
        let type = bytes.number(at + 4, 4, bigEndian: true)
      else { throw .truncated(.png) }
      guard length <= Int32.max else { throw .malformed(.png) }
      switch type {
      case endType:
        guard at + 12 <= bytes.size else { throw .truncated(.png) }
        return
      case animationType: header.frames = max(1, bytes.number(at + 8, 4, bigEndian: true) ?? 1)
      case transparencyType: header.hasAlpha = true
      case exifType:
        header.orientation = EXIFReader.orientation(bytes, at: at + 8, count: length) ?? header.orientation
      case pixelsType where endsWell: return
      default: break
      }
      at += 12 + length
      guard at < bytes.size else { throw .truncated(.png) }
    }
  }

  private static let endType = 0x4945_4E44  // IEND
  private static let animationType = 0x6163_544C  // acTL
  private static let transparencyType = 0x7452_4E53  // tRNS
  private static let exifType = 0x6558_4966  // eXIf
  private static let pixelsType = 0x4944_4154  // IDAT
}
