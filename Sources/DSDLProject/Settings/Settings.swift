package import DSDL

/// What one description is checked with: the options of the caller, and below them its configuration.
package struct Settings {
  package var options: ValidationOptions
  package var failOn: FailureThreshold
  /// The file of known findings, if there is one.
  package var baseline: String?
  package let configuration: Configuration?

  /// - Parameters:
  ///   - options: What the caller says of reading and checking.
  ///   - own: What else it sets.
  ///   - baseline: The file of known findings that it names.
  ///   - configuration: What counts where it says nothing.
  package init(
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
