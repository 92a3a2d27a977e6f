/// Why a file of numbers cannot be used.
public struct ArrayProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The file does not exist or cannot be opened or read.
    case unreadable
    /// The file is neither `.npy` nor `.npz`, or is broken.
    case malformed
    /// The file ends before its last number.
    case truncated
    /// The numbers are of a type, or in an order, that is not read.
    case unsupported
    /// The array has another shape than the measure takes.
    case shape
    /// A number is NaN or infinite, or a row is not what the measure takes.
    case value
  }

  /// The file, as it was named.
  public let path: String
  /// What kind of thing is wrong with it.
  public let kind: Kind
  /// What is wrong and what was expected, without a full stop.
  public let message: String

  package init(_ path: String, _ kind: Kind, _ message: String) {
    self.path = path
    self.kind = kind
    self.message = message
  }

  public var description: String { "\(path): \(message)" }
}
