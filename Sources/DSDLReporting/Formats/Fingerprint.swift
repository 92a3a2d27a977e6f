import DSDL

/// Names findings in a way that survives changes elsewhere in the file.
///
/// A fingerprint is made from rule, path, JSON Pointer and message, not from the line. Findings that agree
/// in all of these are counted, so that no two of a report have the same fingerprint.
struct Fingerprint {
  private var occurrences: [String: Int] = [:]

  /// The fingerprint of the next finding of a report: 32 hexadecimal digits.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let parts = [
      diagnostic.rule.name, diagnostic.file.path, diagnostic.pointer ?? "", diagnostic.message,
    ]
    // No part has NUL in it, but where it does, one more only makes another fingerprint.
    let key = parts.joined(separator: "\0")
    let occurrence = occurrences[key, default: 0]
    occurrences[key] = occurrence + 1
    return Self.hash(occurrence == 0 ? key : "\(key)\0\(occurrence)")
  }

  /// FNV-1a with 128 bits.
  static func hash(_ text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
