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
    throw UnreadableFile(path: path, reason: "does not exist")
  }
}
