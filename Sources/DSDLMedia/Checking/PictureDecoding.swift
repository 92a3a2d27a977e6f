#if MediaDecoding
  import CPictureDecoders
#endif

/// Decodes pictures, where the trait `MediaDecoding` brings decoders along: JPEG, PNG and WebP.
public enum PictureDecoding {
  /// Whether there are decoders in this build.
  public static var isAvailable: Bool {
    #if MediaDecoding
      true
    #else
      false
    #endif
  }

  /// A larger file is not decoded.
  private static let sizeLimit = 1 << 30

  /// Decodes a picture, and notes what comes of it.
  ///
  /// - Parameter wantsValues: Whether to count the values of its pixels.
  static func decode(
    _ file: borrowing MediaFile, _ header: ImageHeader, wantsValues: Bool, into look: inout MediaLook
  ) {
    look.isUndecoded = true
    #if MediaDecoding
      guard [.jpeg, .png, .webp].contains(header.format), file.size <= sizeLimit else { return }
      var bytes = [UInt8](repeating: 0, count: file.size)
      let count = file.read(0..<file.size, into: &bytes)
      var message = [CChar](repeating: 0, count: Int(DSDL_MESSAGE_SIZE))
      var histogram = [Int64](
        repeating: 0, count: wantsValues && header.format == .png ? 1 << header.bitDepth : 0)
      var isCounted: CInt = 0
      let outcome =
        switch header.format {
        case .jpeg: dsdl_decode_jpeg(bytes, count, &message)
        case .webp: dsdl_decode_webp(bytes, count, &message)
        default:
          histogram.withUnsafeMutableBufferPointer {
            dsdl_decode_png(bytes, count, $0.isEmpty ? nil : $0.baseAddress, &isCounted, &message)
          }
        }
      look.isUndecoded = outcome == DSDL_NOT_DECODED
      if outcome == DSDL_CORRUPT {
        let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        look.problem = .corrupt(header.format, reason: String(decoding: text, as: UTF8.self))
      } else if isCounted != 0 {
        look.histogram = histogram.map(Int.init)
      }
    #endif
  }
}
