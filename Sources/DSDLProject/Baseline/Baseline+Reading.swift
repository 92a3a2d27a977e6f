public import DSDL

extension Baseline {
  /// Reads a baseline. Nothing of its text gets into the report: it may be a file of another kind.
  ///
  /// - Returns: The known findings, and what is wrong with the file.
  /// - Throws: `UnreadableFile` if there is no such file, or it cannot be read.
  public static func read(
    _ path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> (baseline: Baseline, report: ValidationReport) {
    try read(path, options: options, expectsBuiltInRules: false)
  }

  /// - Parameter expectsBuiltInRules: Whether to warn of other rules, which programs with rules of their own have.
  package static func read(
    _ path: String, options: ValidationOptions, expectsBuiltInRules: Bool
  ) throws(UnreadableFile) -> (baseline: Baseline, report: ValidationReport) {
    var options = options
    options.diagnostics = DiagnosticOptions()
    let pipeline = Pipeline(options: options)
    let file = try pipeline.named(path)
    let reader = BaselineReader(
      file: file, collector: pipeline.collector, expectsBuiltInRules: expectsBuiltInRules)
    let baseline = StackRoom.ensured { reader.baseline() }
    let report = ValidationReport(of: file, pipeline.collector)
    return (baseline, report.withoutText)
  }
}
