/// A sample, or a value in it, cannot be read as the type that was asked for.
public struct SampleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and where: file, range, number of the sample, JSON Pointer.
  public let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// The place and what is wrong: `samples.json:9:23: text is expected`.
  public var description: String {
    let start = diagnostic.range.start
    return "\(diagnostic.file.path):\(start.line):\(start.column): \(diagnostic.message)"
  }
}
