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
    var text = parts.joined(separator: "\0")
    return text.withUTF8 { StableHash.digits(of: $0) }
  }
}

extension Message {
  /// Which message it is, with its arguments: the same in every language and in every run.
  package var key: String {
    switch self {
    // Of these there may be one a sample, and asking the runtime for names takes long.
    case .label(.unknown(let text, let domains)):
      "label(DSDL.LabelMessage.unknown(\(Self.quoted(text)), domains: \(domains)))"
    case .field(.unknown(let key, let structure)):
      "field(DSDL.FieldMessage.unknown(\(Self.quoted(key)), of: \(Self.quoted(structure))))"
    // Types are named with their module, which was another one when baselines were first written.
    default: "\(self)".replacing("DSDLLanguage.", with: "DSDL.")
    }
  }

  /// A text as descriptions of values have it.
  private static func quoted(_ text: String) -> String {
    QuotedText.isPlain(text) ? "\"\(text)\"" : text.debugDescription
  }
}
