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
    return StableHash.digits(of: (occurrence == 0 ? key : "\(key)\0\(occurrence)").utf8)
  }
}
