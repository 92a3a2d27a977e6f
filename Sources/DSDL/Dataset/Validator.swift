/// Reads a description or a library with everything it imports, and checks its samples.
public enum Validator {
  /// Checks one file: ``Dataset/init(contentsOf:options:)`` and ``Dataset/validate()`` in one step.
  ///
  /// - Parameters:
  ///   - path: A description or a library, relative to the working folder.
  ///   - options: Where to look for imports, what to report.
  /// - Throws: `UnreadableFile` if the file itself is missing or cannot be read. Whatever is wrong inside
  ///   of it, or with files it names, is a diagnostic of the report.
  public static func validate(
    _ path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> ValidationReport {
    try Dataset(contentsOf: path, options: options).validate()
  }
}
