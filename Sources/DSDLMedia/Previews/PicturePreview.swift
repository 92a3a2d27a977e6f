package import DSDL

#if MediaDecoding
  import CPictureDecoders

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif
#endif

/// What there is to show of a picture: how large it is, and a small copy where there are decoders.
package struct PicturePreview: Sendable {
  /// The kinds of files that browsers show.
  package enum MediaType: String, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
  }

  /// The columns and rows of pixels as viewers show them, turned as EXIF says.
  package let size: PictureSize
  /// The size of the file.
  package let fileSize: Int
  /// Whether a browser shows the file as it is.
  package let isShownByBrowsers: Bool
  /// A small copy; nil without decoders, or if the picture cannot be decoded.
  package var copy: (type: MediaType, bytes: [UInt8])?

  /// Larger files are not decoded.
  private static let sizeLimit = 1 << 28

  /// Reads a picture.
  ///
  /// - Parameters:
  ///   - path: Its file.
  ///   - side: How long the sides of the copy may be; nil for no copy.
  /// - Returns: Nil if there is no file, or no picture in it.
  package init?(path: String, side: Int?) {
    guard let file = try? MediaFile(path), let header = try? ImageHeader(Self.bytes(of: file)) else {
      return nil
    }
    let (width, height) = header.displaySize
    size = PictureSize(width: width, height: height)
    fileSize = file.size
    isShownByBrowsers = header.format != .tiff
    if let side { copy = Self.copy(of: file, header, side: side) }
  }

  private static func copy(
    of file: borrowing MediaFile, _ header: ImageHeader, side: Int
  ) -> (MediaType, [UInt8])? {
    #if MediaDecoding
      let format: dsdl_format
      switch header.format {
      case .jpeg: format = DSDL_JPEG
      case .png: format = DSDL_PNG
      case .webp: format = DSDL_WEBP
      default: return nil
      }
      guard let bytes = contents(of: file) else { return nil }
      var preview = dsdl_preview()
      defer { dsdl_preview_free(&preview) }
      let outcome = dsdl_preview_picture(
        format, bytes, bytes.count, UInt32(side), CInt(header.orientation), &preview)
      guard outcome == DSDL_DECODED else { return nil }
      return (.jpeg, Array(UnsafeBufferPointer(start: preview.bytes, count: preview.count)))
    #else
      return nil
    #endif
  }

  /// A copy of a map in colours, transparent where they are.
  ///
  /// - Parameters:
  ///   - side: How long its sides may be.
  ///   - color: The colour of a value: red, green, blue and how opaque; values of 255 and more share colours.
  /// - Returns: The copy, and the values that are in it, those of most pixels first; nil without decoders, or if it is no
  ///   PNG that can be decoded.
  package static func map(
    path: String, side: Int, color: (UInt32) -> (UInt8, UInt8, UInt8, UInt8)
  ) -> (png: [UInt8], values: [UInt32])? {
    #if MediaDecoding
      guard let file = try? MediaFile(path), let header = try? ImageHeader(Self.bytes(of: file)),
        header.format == .png, let bytes = contents(of: file)
      else { return nil }
      var (width, height): (UInt32, UInt32) = (0, 0)
      var values: UnsafeMutablePointer<UInt32>?
      let outcome = dsdl_preview_values(bytes, bytes.count, UInt32(side), &values, &width, &height)
      guard outcome == DSDL_DECODED, let values else { return nil }
      defer { free(values) }
      let pixels = UnsafeBufferPointer(start: values, count: Int(width) * Int(height))
      var counts: [UInt32: Int] = [:]
      for value in pixels { counts[value, default: 0] += 1 }
      let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      var palette = [UInt8](repeating: 0, count: 256 * 4)
      var numbers: [UInt32: UInt8] = [:]
      for (index, value) in ranked.enumerated() {
        let number = index < 256 ? index : 1 + index % 255
        numbers[value] = UInt8(number)
        guard index < 256 else { continue }
        let (red, green, blue, alpha) = color(value)
        palette.replaceSubrange(number * 4..<number * 4 + 4, with: [red, green, blue, alpha])
      }
      let indices = pixels.map { numbers[$0] ?? 0 }
      var preview = dsdl_preview()
      defer { dsdl_preview_free(&preview) }
      guard dsdl_preview_palette(indices, width, height, palette, &preview) == DSDL_DECODED else {
        return nil
      }
      return (Array(UnsafeBufferPointer(start: preview.bytes, count: preview.count)), ranked)
    #else
      return nil
    #endif
  }

  /// Whether there is a file that can be read.
  package static func isThere(_ path: String) -> Bool { (try? MediaFile.status(of: path)) != nil }

  private static func bytes(of file: borrowing MediaFile) -> ImageBytes {
    let bytes = ImageBytes()
    bytes.open(file)
    return bytes
  }

  private static func contents(of file: borrowing MediaFile) -> [UInt8]? {
    guard file.size <= sizeLimit else { return nil }
    var bytes = [UInt8](repeating: 0, count: file.size)
    guard file.read(0..<file.size, into: &bytes) == file.size else { return nil }
    return bytes
  }
}
