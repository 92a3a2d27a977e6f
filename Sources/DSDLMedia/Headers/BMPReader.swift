/// Reads BMP, from OS/2's to version 5.
enum BMPReader {
  private static let headerSizes = [12, 16, 40, 52, 56, 64, 108, 124]

  /// Whether what follows "BM", with which much text begins as well, is the header of a picture.
  static func isHeader(_ bytes: ImageBytes) -> Bool {
    guard let size = bytes.number(14, 4, bigEndian: false) else { return bytes.size < 18 }
    return headerSizes.contains(size)
  }

  static func header(_ bytes: ImageBytes) throws(ImageProblem) -> ImageHeader {
    guard bytes.size >= 26, let headerSize = bytes.number(14, 4, bigEndian: false),
      let pixels = bytes.number(10, 4, bigEndian: false)
    else { throw .truncated(.bmp) }
    let isOld = headerSize == 12
    let numberSize = isOld ? 2 : 4
    guard let width = bytes.number(18, numberSize, bigEndian: false),
      let height = bytes.number(18 + numberSize, numberSize, bigEndian: false),
      let bits = bytes.number(isOld ? 24 : 28, 2, bigEndian: false)
    else { throw .truncated(.bmp) }
    // Pictures that begin at the top have a negative height.
    let rows = isOld ? height : Int(abs(Int64(Int32(truncatingIfNeeded: height))))
    guard [1, 2, 4, 8, 16, 24, 32].contains(bits), width <= Int32.max else { throw .malformed(.bmp) }
    let compression = isOld ? 0 : bytes.number(30, 4, bigEndian: false) ?? 0
    // The fourth byte of a pixel is transparency only where a mask says so.
    let hasMask = compression == 3 && headerSize >= 56 && bytes.number(66, 4, bigEndian: false) ?? 0 != 0
    var header = ImageHeader(
      .bmp, width: width, height: rows, channels: hasMask ? 4 : 3, bitDepth: min(bits, 8))
    header.hasPalette = bits <= 8
    header.hasAlpha = hasMask
    // Of pictures that are not compressed the size is known.
    let isPlain = compression == 0 || compression == 3
    let (rowBits, overflow) = width.multipliedReportingOverflow(by: bits)
    guard !overflow else { throw .malformed(.bmp) }
    let rowSize = (rowBits + 31) / 32 * 4
    let (needed, tooLarge) = rowSize.multipliedReportingOverflow(by: rows)
    // What fills up the last row may be missing.
    let padding = rowSize - (rowBits + 7) / 8
    guard !isPlain || (!tooLarge && needed <= bytes.size + padding - pixels) else { throw .truncated(.bmp) }
    guard pixels < bytes.size else { throw .truncated(.bmp) }
    return header
  }
}
