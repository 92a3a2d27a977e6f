package import YAMLTree

/// Something that is said of a mistake: a value with what the user wrote as arguments. Its text is made when somebody
/// reads it.
///
/// The messages of a group of rules are an enumeration of their own, with their wording beside them. What the user wrote
/// is an argument as it stands: `Diagnostic` and `Note` make visible what cannot be seen in it.
///
/// It is indirect: what holds one, on a stack that may be 512 levels deep, stays small.
package indirect enum Message: Sendable, Hashable {
  /// What comes as text from outside of the library: the system, or checks that a program brings along.
  case custom(String)
  case baseline(BaselineMessage)
  case classDomain(ClassDomainMessage)
  case configuration(ConfigurationMessage)
  case dateTime(DateTimeMessage)
  case definition(DefinitionMessage)
  case field(FieldMessage)
  case file(FileMessage)
  case foreignForm(ForeignFormMessage)
  case geometry(GeometryMessage)
  case hint(HintMessage)
  case importing(ImportMessage)
  case json(JSONMessage)
  case key(KeyMessage)
  case label(LabelMessage)
  case locator(LocatorMessage)
  case media(MediaMessage)
  case note(NoteMessage)
  case reading(ReadingMessage)
  case sampleFile(SampleFileMessage)
  case scalar(ScalarMessage)
  case section(SectionMessage)
  case shape(ShapeMessage)
  case spelling(SpellingMessage)
  case suppression(SuppressionMessage)
  case text(TextMessage)
  case type(TypeMessage)
  case typeExpression(TypeExpressionMessage)
  case value(ValueMessage)
  case valueHint(ValueHint)
  /// What making datasets of other files, and writing datasets for other tools, has to say.
  case conversion(ConversionMessage)
  /// What writing a dataset for another tool has to say.
  case export(ExportMessage)
  /// What is said of annotations in other formats.
  case annotation(AnnotationMessage)
  case conversionHint(ConversionHint)
  case yaml(TreeProblem.Cause)
  /// What to do about it.
  case yamlAdvice(TreeProblem.Cause)

  package func text(in language: TextLanguage = .english) -> String { phrase[language] }

  package var phrase: Phrase {
    switch self {
    case .custom(let text): Phrase(verbatim: text)
    case .baseline(let message): message.phrase
    case .classDomain(let message): message.phrase
    case .configuration(let message): message.phrase
    case .dateTime(let message): message.phrase
    case .definition(let message): message.phrase
    case .field(let message): message.phrase
    case .file(let message): message.phrase
    case .foreignForm(let message): message.phrase
    case .geometry(let message): message.phrase
    case .hint(let message): message.phrase
    case .importing(let message): message.phrase
    case .json(let message): message.phrase
    case .key(let message): message.phrase
    case .label(let message): message.phrase
    case .locator(let message): message.phrase
    case .media(let message): message.phrase
    case .note(let message): message.phrase
    case .reading(let message): message.phrase
    case .sampleFile(let message): message.phrase
    case .scalar(let message): message.phrase
    case .section(let message): message.phrase
    case .shape(let message): message.phrase
    case .spelling(let message): message.phrase
    case .suppression(let message): message.phrase
    case .text(let message): message.phrase
    case .type(let message): message.phrase
    case .typeExpression(let message): message.phrase
    case .value(let message): message.phrase
    case .valueHint(let message): message.phrase
    case .conversion(let message): message.phrase
    case .export(let message): message.phrase
    case .annotation(let message): message.phrase
    case .conversionHint(let hint): hint.phrase
    case .yaml(let cause): cause.phrase
    case .yamlAdvice(let cause): cause.advice ?? Phrase(verbatim: "")
    }
  }
}
