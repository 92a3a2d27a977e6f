import DSDL

/// What baselines of version 1 know findings by: rule, file, kind of place, what is said in English, and the text marked.
struct TextIdentity {
  /// Longer texts are known by their beginning.
  private static let textLimit = 4096

  let fingerprint: String

  init(of diagnostic: Diagnostic, in file: String) {
    let path = JSONPointer.withoutNumbers(diagnostic.pointer ?? "")
    let range = diagnostic.range.bytes
    let end = min(range.upperBound, range.lowerBound + Self.textLimit)
    var bytes: [UInt8] = []
    let message = Self.withoutNumbers(message: diagnostic.message)
    for part in [diagnostic.rule.name, file, path, message] { bytes += Array(part.utf8) + [0] }
    // Blanks are left out: a file may be written anew by another tool.
    bytes += diagnostic.file.bytes(in: range.lowerBound..<end).filter { !isJSONBlank($0) }
    fingerprint = StableHash.digits(of: bytes)
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
