import DSDL

/// What one description is checked with: the options of the command line, and below them its configuration.
struct Settings {
  var options: ValidationOptions
  var failOn: FailureThreshold
  /// The file of known findings, if there is one.
  var baseline: String?
  let configuration: Configuration?

  init(
    _ options: ValidationOptions, _ own: SettingRequest, baseline: String? = nil,
    configuration: Configuration?
  ) {
    self.options = options
    self.configuration = configuration
    failOn = own.failOn ?? configuration?.failOn ?? .error
    self.baseline = baseline ?? configuration?.baseline
    guard let configuration else { return }
    self.options.libraryPath += configuration.libraryPath
    self.options.diagnostics.levels.merge(configuration.levels) { own, _ in own }
    self.options.diagnostics.pathSuppressions = configuration.ignored
    if own.maximumDiagnostics == nil, let maximum = configuration.maximumDiagnostics {
      self.options.diagnostics.maximumPerRuleAndFile = DiagnosticOptions.maximum(written: maximum)
    }
  }
}
