/// A sample, or a value in it, cannot be read as the type that was asked for.
public struct SampleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A place of its own for the diagnostic, which is large: samples that may be errors are no larger for it.
  private final class Storage: Sendable {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  private let storage: Storage

  package init(_ diagnostic: Diagnostic) { storage = Storage(diagnostic) }

  /// What is wrong, and where: file, range, number of the sample, JSON Pointer.
  public var diagnostic: Diagnostic { storage.diagnostic }

  public static func == (left: SampleError, right: SampleError) -> Bool {
    left.diagnostic == right.diagnostic
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(diagnostic) }

  /// The place and what is wrong: `samples.json:9:23: text is expected`.
  public var description: String {
    let start = diagnostic.range.start
    return "\(diagnostic.file.path):\(start.line):\(start.column): \(diagnostic.message)"
  }
}
