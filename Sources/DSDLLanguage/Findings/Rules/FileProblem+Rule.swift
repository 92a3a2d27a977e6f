extension FileProblem {
  /// What it is reported as where it is a finding.
  package var rule: Rule {
    switch self {
    case .notFound: .fileNotFound
    case .tooLarge, .endlessLine, .endlessSample, .windowTooLarge: .limitExceeded
    case .unsupportedCompression, .dictionaryMissing: .unsupportedFile
    case .changed: .fileChanged
    default: .fileUnreadable
    }
  }
}
