/// Reads JPEG (ITU-T T.81), baseline and progressive.
///
///     FF D8            start
///     FF E1 length …   segments: EXIF, tables, …
///     FF C0 length depth height width components …
///     FF DA length …   pixels, to be decoded
///     FF D9            end
enum JPEGReader {
  static func header(_ bytes: ImageBytes) throws(ImageProblem) -> ImageHeader {
    var at = 2
    var orientation = 1
    var header: ImageHeader?
    while true {
      // Some writers leave something between segments, which all readers step over.
      guard let start = bytes.first(0xFF, in: at..<max(at, bytes.size)) else { throw .truncated(.jpeg) }
      at = start
      guard let marker = bytes.byte(at + 1) else { throw .truncated(.jpeg) }
      switch marker {
      // Bytes of FF may fill the space between segments.
      case 0xFF:
        at += 1
        continue
      case 0x00, 0x01, 0xD0...0xD7:
        at += 2
        continue
      case 0xD9: throw .truncated(.jpeg)
      default: break
      }
      guard let length = bytes.number(at + 2, 2, bigEndian: true) else { throw .truncated(.jpeg) }
      guard length >= 2 else { throw .malformed(.jpeg) }
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: header = try frame(bytes, at)
      case 0xE1 where bytes.matches("Exif\0\0", at: at + 4):
        orientation = EXIFReader.orientation(bytes, at: at + 10, count: length - 8) ?? orientation
      case 0xDA:
        guard var header else { throw .malformed(.jpeg) }
        guard hasEnd(bytes, from: at + 2 + length) else { throw .truncated(.jpeg) }
        header.orientation = orientation
        return header
      default: break
      }
      at += 2 + length
    }
  }

  private static func frame(_ bytes: ImageBytes, _ at: Int) throws(ImageProblem) -> ImageHeader {
    guard let depth = bytes.byte(at + 4).map(Int.init), let height = bytes.number(at + 5, 2, bigEndian: true),
      let width = bytes.number(at + 7, 2, bigEndian: true), let channels = bytes.byte(at + 9).map(Int.init)
    else { throw .truncated(.jpeg) }
    guard [2, 8, 12, 16].contains(depth), (1...4).contains(channels) else { throw .malformed(.jpeg) }
    var header = ImageHeader(.jpeg, width: width, height: height, channels: channels, bitDepth: depth)
    header.isCMYK = channels == 4
    return header
  }

  /// Whether the picture's end is there. Cameras write more behind it.
  private static func hasEnd(_ bytes: ImageBytes, from start: Int) -> Bool {
    if bytes.number(bytes.size - 2, 2, bigEndian: true) == 0xFF_D9 { return true }
    return bytes.containsPair(0xFF, 0xD9, from: start)
  }
}
