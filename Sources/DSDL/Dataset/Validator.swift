/// Reads a description or a library with everything it imports, and checks its samples.
public enum Validator {
  /// Checks one file: ``Dataset/init(contentsOfFile:options:)`` and ``Dataset/validate(_:)`` in one step.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: Where to look for imports, what to check, what to report.
  /// - Throws: `UnreadableFile` if the file itself is missing or cannot be read. Whatever is wrong inside
  ///   of it, or with files it names, is a diagnostic of the report.
  public static func validate(
    contentsOfFile path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> ValidationReport {
    try dataset(contentsOfFile: path, options: options).validate(options.checking)
  }

  /// Reads a description or a library to check it with some options.
  package static func dataset(
    contentsOfFile path: String, options: ValidationOptions
  ) throws(UnreadableFile) -> Dataset {
    var reading = options.reading
    if options.samplesOverride != nil || !options.checksSamples { reading.looksForSamples = false }
    if options.samplesOverride != nil { reading.needsSamples = false }
    return try Dataset(contentsOfFile: path, options: reading)
  }
}
