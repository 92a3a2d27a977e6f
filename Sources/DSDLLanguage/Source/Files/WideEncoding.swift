/// UTF-16 and UTF-32, which give themselves away by their first bytes.
enum WideEncoding {
  case utf16(isBig: Bool)
  case utf32(isBig: Bool)

  /// - Parameter units: How many of the first characters are to be below 128 where there is no mark. Other files than those of
  ///   text may have two by chance.
  init?(of bytes: ByteView, units: Int = 4) {
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, 0, 0) where bytes.count >= 4: self = .utf32(isBig: false)
    case (0, 0, 0xFE, 0xFF): self = .utf32(isBig: true)
    case (0xFF, 0xFE, _, _): self = .utf16(isBig: false)
    case (0xFE, 0xFF, _, _): self = .utf16(isBig: true)
    default:
      guard bytes[0] == 0 || bytes[1] == 0 else { return nil }
      let all = [Self.utf32(isBig: false), .utf32(isBig: true), .utf16(isBig: false), .utf16(isBig: true)]
      guard let encoding = all.first(where: { $0.isEncodingOfText(bytes, units) }) else { return nil }
      self = encoding
    }
  }

  /// How many bytes a unit has, and which of them is that of a character below 128.
  private var unit: (width: Int, low: Int) {
    switch self {
    case .utf16(let isBig): (2, isBig ? 1 : 0)
    case .utf32(let isBig): (4, isBig ? 3 : 0)
    }
  }

  /// Whether each of the first units is a character below 128.
  private func isEncodingOfText(_ bytes: ByteView, _ units: Int) -> Bool {
    let (width, low) = unit
    let count = min(units, bytes.count / width)
    return count > 0
      && (0..<count * width).allSatisfy { at in
        let byte = bytes[at]
        return at % width == low ? (byte >= 0x20 && byte != 0x7F) || isJSONBlank(byte) : byte == 0
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
    let (width, low) = unit
    return stride(from: 0, to: bytes.count - width + 1, by: width).compactMap { at in
      let others = (0..<width).contains { $0 != low && bytes[at + $0] != 0 }
      if at == 0, others { return nil }
      return others || bytes[at + low] > 0x7F ? UInt8(ascii: "?") : bytes[at + low]
    }
  }
}
