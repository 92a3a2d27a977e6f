/// A sample that has been read, or the reason why it could not be, with its place.
public struct Located<Value: Sendable>: Sendable {
  /// Its number, from 0 over all sources in order: what cannot be read counts, too.
  public let number: Int
  /// Where it stands.
  public let range: SourceRange
  @usableFromInline let result: Result<Value, SampleError>

  @usableFromInline
  init(number: Int, range: SourceRange, result: Result<Value, SampleError>) {
    self.number = number
    self.range = range
    self.result = result
  }

  /// - Throws: `SampleError` if the sample is not what the type expects, or cannot be read at all.
  @inlinable public var value: Value { get throws(SampleError) { try result.get() } }
}
