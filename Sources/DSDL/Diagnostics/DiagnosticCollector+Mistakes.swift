import YAMLTree

/// What the readers of YAML and JSON found wrong becomes diagnostics here.
extension DiagnosticCollector {
  func report(_ problem: TreeProblem, in file: SourceFile, sample: Int? = nil) {
    let rule: Rule =
      switch problem.kind {
      case .syntax: .yamlSyntax
      case .encoding: .encoding
      case .tag: .yamlTag
      case .duplicateKey: .duplicateKey
      case .limit: .limitExceeded
      }
    report(rule, at: SourceRange(file, problem.range), sample: sample) {
      let note = problem.related.map { Note(.custom($0.message), SourceRange(file, $0.range)) }
      return Finding(problem.message, notes: note.map { [$0] } ?? [])
    }
    // In place of an alias without an anchor stands an empty value.
    if problem.kind == .syntax, !problem.range.isEmpty { silence(SourceRange(file, problem.range)) }
  }

  /// Reports what a reader has noted and stepped over, which it then forgets.
  func reportRecovered(
    by reader: inout some InstanceReader, in file: SourceFile, sample: Int? = nil, pointer: String? = nil
  ) {
    for mistake in reader.recovered { report(mistake, in: file, sample: sample, pointer: pointer) }
    for (rule, count) in reader.furtherRecovered { self.count(rule, count, sample: sample) }
    reader.forgetRecovered()
  }

  func report(_ mistake: InstanceMistake, in file: SourceFile, sample: Int? = nil, pointer: String? = nil) {
    report(mistake.rule, at: SourceRange(file, mistake.range), sample: sample, pointer: pointer) {
      let note = mistake.related.map { Note("it is first here", SourceRange(file, $0), role: .first) }
      return Finding(mistake.message, notes: note.map { [$0] } ?? [], hint: mistake.hint, fix: mistake.fix)
    }
  }
}
