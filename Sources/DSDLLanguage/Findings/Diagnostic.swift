/// One finding: what is wrong, where, and what to do about it.
///
/// The same type goes from every stage to every report.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that was broken.
  public let rule: Rule
  /// How much it weighs here; rules have a default and can be configured.
  public let severity: Severity
  /// What is wrong and what was expected, as a value.
  package let said: Message
  /// The narrowest range of the mistake.
  public let range: SourceRange
  /// For instances: the sample's number, from 0 over all sample files in order.
  public let sample: Int?
  /// For instances: the JSON Pointer (RFC 6901) into the file named by `range`.
  public let pointer: String?
  /// Other places that matter: a declaration, the first of two, the chain of params.
  public let notes: [Note]
  /// What to try, as values.
  package let advice: [Message]
  /// The mechanical correction, if there is one.
  public let fix: FixIt?
  /// For instances: what the sample says of itself, such as the path of its picture.
  package let subject: String?
  /// What the finding is known by, if a report tells it.
  let recordedIdentity: String?

  package init(
    rule: Rule, severity: Severity, said: Message, range: SourceRange, sample: Int?, pointer: String?,
    notes: [Note], advice: [Message], fix: FixIt?, subject: String? = nil, recordedIdentity: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.said = said
    self.range = range
    self.sample = sample
    self.pointer = pointer
    self.notes = notes
    self.advice = advice
    self.fix = fix
    self.subject = subject
    self.recordedIdentity = recordedIdentity
  }

  /// The same finding without its fix.
  package var withoutFix: Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, said: said, range: range, sample: sample, pointer: pointer,
      notes: notes, advice: advice, fix: nil, subject: subject, recordedIdentity: recordedIdentity)
  }

  /// A finding of a check of one's own, whose words are the same in every language.
  public init(
    rule: Rule, severity: Severity, message: String, range: SourceRange, sample: Int? = nil,
    pointer: String? = nil, notes: [Note] = [], hints: [String] = [], fix: FixIt? = nil
  ) {
    self.init(
      rule: rule, severity: severity, said: .custom(message), range: range, sample: sample, pointer: pointer,
      notes: notes, advice: hints.map(Message.custom), fix: fix)
  }

  /// What the text of the file seems to be that is no UTF-8, which is told once for a file; nil if it is about something
  /// else.
  package var encoding: OlderEncoding? {
    for case .text(.saveOlderAsUTF8(let encoding)) in advice { return encoding }
    return nil
  }

  /// The file of the mistake.
  public var file: SourceFile { range.file }

  /// What is wrong and what was expected, without a full stop.
  public var message: String { message(in: .english) }
  /// What to try, in words.
  public var hints: [String] { hints(in: .english) }

  /// What is wrong and what was expected, without a full stop.
  public func message(in language: TextLanguage) -> String {
    VisibleText.exposing(said.text(in: language))
  }
  /// What to try, in words.
  public func hints(in language: TextLanguage) -> [String] {
    advice.map { VisibleText.exposing($0.text(in: language)) }
  }
}
