/// One finding: what is wrong, where, and what to do about it (section 5 of the language guide).
///
/// The same type goes from every stage to every report.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that was broken.
  public let rule: Rule
  /// How much it weighs here; rules have a default and can be configured.
  public let severity: Severity
  /// What is wrong and what was expected, without a full stop.
  public let message: String
  /// The narrowest range of the mistake.
  public let range: SourceRange
  /// For instances: the sample's number, from 0 over all sample files in order.
  public let sample: Int?
  /// For instances: the JSON Pointer (RFC 6901) into the file named by `range`.
  public let pointer: String?
  /// Other places that matter: a declaration, the first of two, the chain of params.
  public let notes: [Note]
  /// What to try, in words.
  public let hints: [String]
  /// The mechanical correction, if there is one.
  public let fix: FixIt?

  /// The file of the mistake.
  public var file: SourceFile { range.file }
}
