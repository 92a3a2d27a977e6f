/// A format of pictures whose headers are understood.
@nonexhaustive
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"
  case bmp = "BMP"
  case tiff = "TIFF"

  /// The suffixes that files of this format have, in lower case and without a dot, the usual one first.
  public var suffixes: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .png: ["png", "apng"]
    case .webp: ["webp"]
    case .gif: ["gif"]
    case .bmp: ["bmp", "dib"]
    case .tiff: ["tif", "tiff"]
    }
  }

  /// The format that a suffix stands for; nil for the suffix of something else.
  ///
  /// - Parameter suffix: Without a dot, in any case.
  public init?(suffix: String) {
    guard let format = Self.bySuffix[suffix] ?? Self.bySuffix[suffix.lowercased()] else { return nil }
    self = format
  }

  private static let bySuffix = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { format in format.suffixes.map { ($0, format) } })

  /// The format that the first bytes of a file belong to; nil if they are those of no picture.
  init?(magic bytes: ImageBytes) {
    let first = bytes.number(0, 4, bigEndian: true) ?? 0
    if first >> 8 == 0xFF_D8_FF {
      self = .jpeg
    } else if first == 0x8950_4E47, bytes.number(4, 4, bigEndian: true) == 0x0D0A_1A0A {
      self = .png
    } else if bytes.matches("RIFF", at: 0), bytes.matches("WEBP", at: 8) {
      self = .webp
    } else if bytes.matches("GIF87a", at: 0) || bytes.matches("GIF89a", at: 0) {
      self = .gif
    } else if [0x4949_2A00, 0x4D4D_002A, 0x4949_2B00, 0x4D4D_002B].contains(first) {
      self = .tiff
    } else if bytes.matches("BM", at: 0), BMPReader.isHeader(bytes) {
      self = .bmp
    } else {
      return nil
    }
  }
}
