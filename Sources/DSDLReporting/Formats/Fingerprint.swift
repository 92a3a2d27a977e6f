import DSDL

/// Names the findings of a report so that no two have the same name: what they are known by, and those that agree in
/// it are counted.
struct Fingerprint {
  private var occurrences: [String: Int] = [:]

  /// The fingerprint of the next finding of a report: 32 hexadecimal digits.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let fingerprint = FindingIdentity.fingerprint(of: diagnostic, in: diagnostic.file.path)
    let occurrence = occurrences[fingerprint, default: 0]
    occurrences[fingerprint] = occurrence + 1
    return occurrence == 0 ? fingerprint : StableHash.digits(of: "\(fingerprint)\0\(occurrence)".utf8)
  }
}
