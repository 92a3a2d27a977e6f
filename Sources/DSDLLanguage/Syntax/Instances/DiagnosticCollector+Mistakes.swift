package import YAMLTree

/// What the readers of YAML and JSON found wrong becomes diagnostics here.
extension DiagnosticCollector {
  /// Reports what a reader has noted and stepped over, which it then forgets.
  package func reportRecovered(
    by reader: inout some InstanceReader, in file: SourceFile, sample: Int? = nil, pointer: String? = nil,
    subject: @autoclosure () -> String? = nil
  ) {
    for mistake in reader.recovered {
      report(mistake, in: file, sample: sample, pointer: pointer, subject: subject())
    }
    for (rule, count) in reader.furtherRecovered { self.count(rule, count, in: file, sample: sample) }
    reader.forgetRecovered()
  }

  package func report(
    _ mistake: InstanceMistake, in file: SourceFile, sample: Int? = nil, pointer: String? = nil,
    subject: @autoclosure () -> String? = nil
  ) {
    guard mistake.encoding == nil else {
      return reportOlderText(in: file) {
        var other = mistake
        other.encoding = nil
        report(other, in: file, sample: sample, pointer: pointer, subject: subject())
      }
    }
    report(
      mistake.rule, at: SourceRange(file, mistake.range), sample: sample,
      pointer: pointer.map { $0 + mistake.way }
    ) {
      var finding = Finding(
        mistake.message, notes: mistake.notes(in: file), hint: mistake.hint, fix: mistake.fix)
      finding.subject = subject()
      return finding
    }
    // In place of an alias without an anchor, or behind a tag, stands an empty value.
    if mistake.standsForValue { silence(SourceRange(file, mistake.range)) }
    for value in mistake.values { silence(SourceRange(file, value)) }
  }
}

extension InstanceMistake {
  /// What is wrong with the tree of a file.
  package init(_ problem: TreeProblem, in file: SourceFile) {
    self.init(problem)
    guard case .notUTF8 = problem.cause else { return }
    encoding = file.contents.withByteView { OlderEncoding(of: $0, at: problem.range.lowerBound) }
    if let encoding { hint = .text(.saveOlderAsUTF8(encoding)) }
  }

  /// What is wrong with a tree.
  package init(_ problem: TreeProblem) {
    rule =
      switch problem.kind {
      case .syntax: .yamlSyntax
      case .encoding: .encoding
      case .tag: .yamlTag
      case .duplicateKey: .duplicateKey
      case .limit: .limitExceeded
      }
    range = problem.range
    message = .yaml(problem.cause)
    hint = problem.cause.hint
    values = problem.values
    endsReading = problem.endsReading
    fix = problem.fix.map { FixIt($0.range, $0.replacement, safety: $0.isGuess ? .unsafe : .safe) }
    related = problem.related.map {
      Related(message: .note($0.message), range: $0.range, role: $0.message.role)
    }
  }

  /// Whether nothing more is said of some values because of it.
  package var silencesValues: Bool { standsForValue || !values.isEmpty }

  /// Whether its range may be that of a value which is not there.
  fileprivate var standsForValue: Bool {
    (rule == .yamlSyntax || rule == .yamlTag || rule == .jsonSyntax) && !range.isEmpty
  }
}
