/// What makes a finding the same finding tomorrow: its rule, its file, its kind of place, what its sample says of itself,
/// and what is said of it, as a value. Not its line, nor the number of its sample, nor any wording.
package enum FindingIdentity {
  /// All of it but the file, as 32 hexadecimal digits.
  package static func digits(of diagnostic: Diagnostic) -> String {
    if let recorded = diagnostic.recordedIdentity { return recorded }
    return digits(
      diagnostic.rule.name, JSONPointer.withoutNumbers(diagnostic.pointer ?? ""), diagnostic.subject ?? "",
      diagnostic.said.key)
  }

  /// All of it.
  ///
  /// - Parameter file: The file's name, as it stays when the command runs elsewhere.
  package static func fingerprint(of diagnostic: Diagnostic, in file: String) -> String {
    digits(file, digits(of: diagnostic))
  }

  private static func digits(_ parts: String...) -> String {
    StableHash.digits(of: parts.joined(separator: "\0").utf8)
  }
}

extension Message {
  /// Which message it is, with its arguments: the same in every language and in every run.
  fileprivate var key: String { "\(self)" }
}
