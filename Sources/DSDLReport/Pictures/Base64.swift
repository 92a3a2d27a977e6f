/// Bytes as text (RFC 4648).
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { text in
      var count = 0
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let second = start + 1 < bytes.count ? bytes[start + 1] : 0
        let third = start + 2 < bytes.count ? bytes[start + 2] : 0
        let bits = Int(bytes[start]) << 16 | Int(second) << 8 | Int(third)
        for place in 0..<4 {
          let isPadding = start + place > bytes.count
          text[count] = isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63]
          count += 1
        }
      }
      return count
    }
  }
}
