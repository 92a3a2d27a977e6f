/// A format that pictures or arrays come in, and whose headers are not read: what is in it is not told.
@nonexhaustive
public enum ForeignFormat: String, Sendable, Hashable, CaseIterable {
  case avif = "AVIF"
  case heif = "HEIF"
  case jpeg2000 = "JPEG 2000"
  case jpegXL = "JPEG XL"
  case netpbm = "Netpbm"
  case openEXR = "OpenEXR"
  case radiance = "Radiance HDR"
  case icon = "ICO"
  case photoshop = "Photoshop"
  case svg = "SVG"
  case dicom = "DICOM"
  case numPy = "NumPy"
  case gzip = "gzip"
  case pcx = "PCX"
  case targa = "TGA"
  case dds = "DDS"
  case qoi = "QOI"
  case farbfeld = "farbfeld"
  case hdf5 = "HDF5"

  /// The format that the first bytes belong to; nil if they are those of none.
  init?(_ bytes: ImageBytes) {
    if bytes.matches("ftyp", at: 4) {
      guard let format = Self(brand: bytes) else { return nil }
      self = format
    } else if let format = Self.magics.first(where: { bytes.matches($0.magic, at: $0.offset) })?.format {
      self = format
    } else if bytes.number(0, 4, bigEndian: true) == 0x8957_5046
      || bytes.number(0, 4, bigEndian: true) == 0x8948_4446
    {
      self = .hdf5
    } else if bytes.number(0, 4, bigEndian: true) == 0x762F_3101 {
      self = .openEXR
    } else if bytes.number(0, 4, bigEndian: true) == 0x934E_554D {
      self = .numPy
    } else if bytes.number(0, 2, bigEndian: true) == 0x1F8B {
      self = .gzip
    } else if bytes.number(0, 4, bigEndian: true) == 0xFF4F_FF51 {
      self = .jpeg2000
    } else if bytes.number(0, 2, bigEndian: true) == 0xFF0A {
      self = .jpegXL
    } else if Self.isNetpbm(bytes) {
      self = .netpbm
    } else if bytes.number(0, 4, bigEndian: true) == 0x0000_0100,
      bytes.number(4, 2, bigEndian: false) ?? 0 > 0
    {
      self = .icon
    } else if bytes.byte(0) == 0x0A, let version = bytes.byte(1), version <= 5, bytes.byte(2) == 1 {
      self = .pcx
    } else if Self.isTarga(bytes) {
      self = .targa
    } else if Self.isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  private static let magics: [(magic: StaticString, offset: Int, format: ForeignFormat)] = [
    ("jP  ", 4, .jpeg2000), ("JXL ", 4, .jpegXL), ("#?RADIANCE", 0, .radiance), ("#?RGBE", 0, .radiance),
    ("8BPS", 0, .photoshop), ("DICM", 128, .dicom), ("DDS ", 0, .dds), ("qoif", 0, .qoi),
    ("farbfeld", 0, .farbfeld),
  ]

  /// Files of the ISO base media format say what they are in four letters.
  private init?(brand bytes: ImageBytes) {
    let heif: [StaticString] = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"]
    if bytes.matches("avif", at: 8) || bytes.matches("avis", at: 8) {
      self = .avif
    } else if heif.contains(where: { bytes.matches($0, at: 8) }) {
      self = .heif
    } else {
      return nil
    }
  }

  /// `P6`, and then white space or a remark.
  private static func isNetpbm(_ bytes: ImageBytes) -> Bool {
    guard bytes.byte(0) == UInt8(ascii: "P"), let kind = bytes.byte(1), let next = bytes.byte(2) else {
      return false
    }
    let isKind = (UInt8(ascii: "1")...UInt8(ascii: "7")).contains(kind) || kind | 0x20 == UInt8(ascii: "f")
    return isKind && [0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "#")].contains(next)
  }

  /// A TGA begins with no mark, but with a header in which little is allowed: whether there is a palette, the kind of
  /// picture, the palette (all zeros if there is none), the place, the size and the bits of a pixel.
  private static func isTarga(_ bytes: ImageBytes) -> Bool {
    guard let hasPalette = bytes.byte(1), let kind = bytes.byte(2), let depth = bytes.byte(16),
      let flags = bytes.byte(17), let width = bytes.number(12, 2, bigEndian: false),
      let height = bytes.number(14, 2, bigEndian: false), let paletteDepth = bytes.byte(7),
      let palette = bytes.number(3, 4, bigEndian: false)
    else { return false }
    let isMapped = kind & 7 == 1
    guard [1, 2, 3, 9, 10, 11].contains(kind), width > 0, height > 0, flags & 0xC0 == 0,
      [8, 15, 16, 24, 32].contains(depth)
    else { return false }
    if hasPalette == 0 { return !isMapped && palette == 0 && paletteDepth == 0 }
    return hasPalette == 1 && isMapped && [15, 16, 24, 32].contains(paletteDepth)
  }

  /// The element stands behind a declaration and remarks, in the first bytes.
  private static func isSVG(_ bytes: ImageBytes) -> Bool {
    guard bytes.byte(0) == UInt8(ascii: "<") || bytes.number(0, 3, bigEndian: true) == 0xEF_BB_BF else {
      return false
    }
    return (0..<min(bytes.size, 1024)).contains {
      bytes.byte($0) == UInt8(ascii: "<") && bytes.matches("<svg", at: $0)
    }
  }
}
