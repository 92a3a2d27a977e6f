/// There is no such field in the samples of a dataset, or it is a struct, which has fields of its own.
public struct UnknownColumn: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String
  /// The name of the type of samples.
  public let type: String

  public var description: String { "'\(path)' is no field of \(type) with values" }
}
