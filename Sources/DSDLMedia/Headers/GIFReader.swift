/// Reads GIF (87a and 89a).
///
///     "GIF89a" width height flags background ratio [colours]
///     21 F9 …                 extensions, in blocks of up to 255 bytes behind their length, ended by 0
///     2C place size flags …   frames, their pixels in such blocks
///     3B                      end
enum GIFReader {
  static func header(_ bytes: ImageBytes) throws(ImageProblem) -> ImageHeader {
    guard let width = bytes.number(6, 2, bigEndian: false), let height = bytes.number(8, 2, bigEndian: false),
      let flags = bytes.byte(10), bytes.size >= 13
    else { throw .truncated(.gif) }
    var header = ImageHeader(
      .gif, width: width, height: height, channels: 3, bitDepth: Int(flags & 7) + 1)
    header.hasPalette = true
    header.frames = 0
    var at = 13 + tableSize(flags)
    while let introducer = bytes.byte(at) {
      switch introducer {
      case 0x3B:
        guard header.frames > 0 else { throw .malformed(.gif) }
        return header
      case 0x21:
        if bytes.byte(at + 1) == 0xF9, let flags = bytes.byte(at + 3), flags & 1 == 1 {
          header.hasAlpha = true
        }
        at = try endOfBlocks(bytes, at + 2)
      case 0x2C:
        guard let flags = bytes.byte(at + 9) else { throw .truncated(.gif) }
        header.frames += 1
        at = try endOfBlocks(bytes, at + 11 + tableSize(flags))
      // Some writers leave zeros between blocks.
      case 0: at += 1
      default: throw header.frames > 0 ? .truncated(.gif) : .malformed(.gif)
      }
    }
    // Of many files only the last byte is missing, which nobody needs.
    guard header.frames > 0, at == bytes.size else { throw .truncated(.gif) }
    return header
  }

  private static func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  private static func endOfBlocks(_ bytes: ImageBytes, _ start: Int) throws(ImageProblem) -> Int {
    var at = start
    while let length = bytes.byte(at) {
      at += 1 + Int(length)
      if length == 0 { return at }
    }
    throw .truncated(.gif)
  }
}
