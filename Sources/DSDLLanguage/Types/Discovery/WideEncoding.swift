/// UTF-16 and UTF-32, which give themselves away by their first bytes.
enum WideEncoding {
  case utf16(isBig: Bool)
  case utf32(isBig: Bool)

  init?(of bytes: ByteView) {
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, 0, 0) where bytes.count >= 4: self = .utf32(isBig: false)
    case (0, 0, 0xFE, 0xFF): self = .utf32(isBig: true)
    case (0xFF, 0xFE, _, _): self = .utf16(isBig: false)
    case (0xFE, 0xFF, _, _): self = .utf16(isBig: true)
    // Without a mark: text begins with a character below 128.
    case (1..., 0, 0, 0) where bytes.count >= 4: self = .utf32(isBig: false)
    case (0, 0, 0, 1...): self = .utf32(isBig: true)
    case (1..., 0, 1..., _): self = .utf16(isBig: false)
    case (0, 1..., 0, 1...): self = .utf16(isBig: true)
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    }
  }

  /// The characters below 128; others, of which no section's name is made, become `?`.
  func text(_ bytes: ByteView) -> [UInt8] {
    let (width, low) =
      switch self {
      case .utf16(let isBig): (2, isBig ? 1 : 0)
      case .utf32(let isBig): (4, isBig ? 3 : 0)
      }
    return stride(from: 0, to: bytes.count - width + 1, by: width).compactMap { at in
      let others = (0..<width).contains { $0 != low && bytes[at + $0] != 0 }
      if at == 0, others { return nil }
      return others || bytes[at + low] > 0x7F ? UInt8(ascii: "?") : bytes[at + low]
    }
  }
}
