import SystemPackage

/// Reads a description or a library with everything it imports, and checks its samples.
public enum Validator {
  /// Checks one file.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: Where to look for imports, what to report.
  /// - Throws: `UnreadableFile` if the file itself is missing or cannot be read. Whatever is wrong inside
  ///   of it, or with files it names, is a diagnostic of the report.
  public static func validate(
    _ path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> ValidationReport {
    let pipeline = Pipeline(options: options)
    let (document, table): (Document, NameTable)
    do throws(FileProblem) {
      (document, table) = try pipeline.read(options.location(path))
    } catch {
      throw UnreadableFile(path: path, reason: error.explanation)
    }
    let types = pipeline.resolve(document, table)
    var counts = ValidationReport.SampleCounts()
    if let data = document.data, options.checksSamples {
      counts = pipeline.check(data.samples, .samples, against: types.sample ?? .unknown, of: document)
      _ = pipeline.check(data.globalInfo, .globalInfo, against: types.globalInfo ?? .unknown, of: document)
    }
    let collector = pipeline.collector
    return ValidationReport(
      description: document.file, files: Array(pipeline.sources.files.dropFirst()),
      diagnostics: collector.sorted, errors: collector.errors, warnings: collector.warnings,
      countByRule: collector.countByRule, omitted: collector.omitted, samples: counts, isComplete: true,
      fixes: collector.fixes)
  }
}
