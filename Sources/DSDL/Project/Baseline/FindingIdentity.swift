/// What makes a finding the same finding tomorrow: its rule, file, message, kind of place, and the text
/// marked. Not its line, nor the number of its sample.
struct FindingIdentity {
  /// Longer texts are known by their beginning.
  private static let textLimit = 4096

  let fingerprint: String
  private let file: String
  private let path: String

  /// - Parameter file: The file's name, as it stays when the command runs elsewhere.
  init(of diagnostic: Diagnostic, in file: String) {
    self.file = file
    path = JSONPointer.withoutNumbers(diagnostic.pointer ?? "")
    let range = diagnostic.range.bytes
    let end = min(range.upperBound, range.lowerBound + Self.textLimit)
    var bytes: [UInt8] = []
    let message = Self.withoutNumbers(message: diagnostic.message)
    for part in [diagnostic.rule.name, file, path, message] { bytes += Array(part.utf8) + [0] }
    // Blanks are left out: a file may be written anew by another tool.
    bytes += diagnostic.file.bytes(in: range.lowerBound..<end).filter { !isJSONBlank($0) }
    fingerprint = StableHash.digits(of: bytes)
  }

  /// An entry for findings like this, which are still to be counted.
  func entry(of diagnostic: Diagnostic) -> Baseline.Entry {
    Baseline.Entry(
      file: file, rule: diagnostic.rule.name, path: path, message: diagnostic.message,
      fingerprint: fingerprint, count: 0)
  }

  /// Numbers outside of quotes, which count or point somewhere, as `#`.
  static func withoutNumbers(message: String) -> String {
    var text = ""
    var isQuoted = false
    var isNumber = false
    for scalar in message.unicodeScalars {
      if scalar == "'" { isQuoted.toggle() }
      let isDigit = !isQuoted && ("0"..."9").contains(scalar)
      if !isDigit { text.unicodeScalars.append(scalar) } else if !isNumber { text += "#" }
      isNumber = isDigit
    }
    return text
  }
}
