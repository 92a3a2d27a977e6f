extension ForeignFile {
  /// What it is reported as.
  var rule: Rule {
    switch content {
    case .wideText: .encoding
    case .pythonDictionary: .jsonSyntax
    default: .fileUnreadable
    }
  }
}

extension DiagnosticCollector {
  func report(_ foreign: ForeignFile, in file: SourceFile) { report(InstanceMistake(foreign), in: file) }
}

extension InstanceMistake {
  init(_ foreign: ForeignFile) {
    self.init(
      rule: foreign.rule, range: foreign.range, message: .file(.foreign(foreign.content)),
      hint: .file(.mending(foreign.content)))
  }
}
