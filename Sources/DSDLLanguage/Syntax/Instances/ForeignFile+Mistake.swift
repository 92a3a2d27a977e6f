extension ForeignFile {
  /// What it is reported as.
  package var rule: Rule {
    switch content {
    case .wideText, .chineseText: .encoding
    case .pythonDictionary: .jsonSyntax
    default: .fileUnreadable
    }
  }
}

extension DiagnosticCollector {
  package func report(_ foreign: ForeignFile, in file: SourceFile) {
    report(InstanceMistake(foreign), in: file)
  }
}

extension InstanceMistake {
  package init(_ foreign: ForeignFile) {
    self.init(
      rule: foreign.rule, range: foreign.range, message: .file(.foreign(foreign.content)),
      hint: .file(.mending(foreign.content, ofLines: foreign.isOfLines)))
  }
}
