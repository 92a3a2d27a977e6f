/// The text of a sample, or of the file around it, cannot be read without losing something.
public struct MalformedSample: Error, Sendable, CustomStringConvertible {
  /// What is wrong and where: text that is not JSON or YAML, a key that is there twice, a file without
  /// `samples`.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ mistake: InstanceMistake, in file: SourceFile, sample: Int, pointer: String) {
    self.init(
      Diagnostic(
        rule: mistake.rule, severity: .error, said: mistake.message,
        range: SourceRange(file, mistake.range), sample: sample, pointer: pointer + mistake.way,
        notes: mistake.notes(in: file), advice: mistake.hint.map { [$0] } ?? [], fix: mistake.fix))
  }

  /// The place and what is wrong: `samples.json:9:23: the key 'image' is there twice`.
  public var description: String {
    let start = diagnostic.range.start
    return "\(diagnostic.file.path):\(start.line):\(start.column): \(diagnostic.message)"
  }
}
