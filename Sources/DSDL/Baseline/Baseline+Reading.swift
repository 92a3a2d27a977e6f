extension Baseline {
  /// Reads a baseline.
  ///
  /// - Returns: The known findings, and what is wrong with the file.
  /// - Throws: `UnreadableFile` if there is no such file, or it cannot be read.
  public static func read(
    _ path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> (baseline: Baseline, report: ValidationReport) {
    var options = options
    options.diagnostics = DiagnosticOptions()
    let pipeline = Pipeline(options: options)
    let file: SourceFile
    do throws(FileProblem) {
      file = try pipeline.sources.read(options.location(path), limit: DiskReader.smallLimit)
    } catch {
      throw UnreadableFile(path: path, reason: error.explanation)
    }
    let entries = StackRoom.ensured { BaselineReader(file: file, collector: pipeline.collector).entries() }
    return (Baseline(entries: entries), ValidationReport(of: file, pipeline.collector))
  }
}
