import DSDL

/// The name of a dataset, and what is named after it.
public struct DatasetName: Sendable, Hashable {
  /// The name as it was given, such as `CMP Facade`.
  public let text: String
  /// What the names of types begin with: `CMPFacade`.
  public let prefix: String
  /// What the names of files end in: `cmp-facade`.
  public let stem: String

  /// Nil if the text has neither letters nor digits.
  public init?(_ text: String) {
    let words = text.unicodeScalars.split {
      !$0.properties.isXIDContinue || $0.properties.isDefaultIgnorableCodePoint
    }
    .map { String(String.UnicodeScalarView($0)) }
    var prefix = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    guard prefix.contains(where: { $0 != "_" }) else { return nil }
    if !NameRules.isIdentifier(prefix) { prefix = "_\(prefix)" }
    guard NameRules.isIdentifier(prefix) else { return nil }
    self.text = text
    self.prefix = prefix
    stem = words.map { $0.lowercased() }.joined(separator: "-")
  }
}
