public import DSDL

/// A YAML or JSON file that a search came upon, and of which nobody can tell whether it is meant as a description.
public struct SkippedFile: Sendable, Hashable {
  /// The path, beginning as what was searched.
  public let path: String
  /// Why it cannot be told, to follow the path.
  package let why: Phrase

  package init(path: String, reason: Phrase) {
    self.path = path
    why = reason
  }

  /// Why it cannot be told, to follow the path: "is empty".
  public var reason: String { reason(in: .english) }

  /// Why it cannot be told, to follow the path.
  public func reason(in language: TextLanguage) -> String { why[language] }

  /// The file as a finding of the rule `skipped-file`; nil if the rule is off.
  package func report(options: ValidationOptions) -> ValidationReport? {
    guard options.diagnostics.severity(of: .skippedFile) != nil else { return nil }
    let pipeline = Pipeline(options: options)
    let file = pipeline.sources.note(options.location(path))
    pipeline.collector.report(
      .skippedFile, at: SourceRange(startOf: file),
      .configuration(.skipped(why)), hint: .configuration(.mendOrExclude(Configuration.fileName)))
    return ValidationReport(of: file, pipeline.collector)
  }
}
