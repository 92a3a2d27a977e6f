package import YAMLTree

/// Something that is said of a mistake: a value with what the user wrote as arguments. Its text is made when somebody
/// reads it.
///
/// The messages of a group of rules are an enumeration of their own, with their wording beside them. What the user wrote
/// is an argument as it stands: `Diagnostic` and `Note` make visible what cannot be seen in it.
package enum Message: Sendable, Hashable {
  /// What comes as text from outside of the library: the system, or checks that a program brings along.
  case custom(String)
  case classDomain(ClassDomainMessage)
  case dateTime(DateTimeMessage)
  case definition(DefinitionMessage)
  case hint(HintMessage)
  case importing(ImportMessage)
  case key(KeyMessage)
  case note(NoteMessage)
  case scalar(ScalarMessage)
  case section(SectionMessage)
  case shape(ShapeMessage)
  case spelling(SpellingMessage)
  case type(TypeMessage)
  case typeExpression(TypeExpressionMessage)
  /// What making datasets of other files, and writing datasets for other tools, has to say.
  case conversion(ConversionMessage)
  /// What writing a dataset for another tool has to say.
  case export(ExportMessage)
  case conversionHint(ConversionHint)
  case yaml(TreeProblem.Cause)
  /// What to do about it.
  case yamlAdvice(TreeProblem.Cause)

  package func text(in language: TextLanguage = .english) -> String {
    switch self {
    case .custom(let text): text
    case .classDomain(let message): message.phrase[language]
    case .dateTime(let message): message.phrase[language]
    case .definition(let message): message.phrase[language]
    case .hint(let message): message.phrase[language]
    case .importing(let message): message.phrase[language]
    case .key(let message): message.phrase[language]
    case .note(let message): message.phrase[language]
    case .scalar(let message): message.phrase[language]
    case .section(let message): message.phrase[language]
    case .shape(let message): message.phrase[language]
    case .spelling(let message): message.phrase[language]
    case .type(let message): message.phrase[language]
    case .typeExpression(let message): message.phrase[language]
    case .conversion(let message): message.phrase[language]
    case .export(let message): message.phrase[language]
    case .conversionHint(let hint): hint.phrase[language]
    case .yaml(let cause): cause.phrase[language]
    case .yamlAdvice(let cause): cause.advice?[language] ?? ""
    }
  }
}

extension Message: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .custom(text) }
}
