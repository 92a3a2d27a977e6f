/// A sample as it was read, with its place.
public struct Sample: Sendable {
  /// Its number, from 0 over all sources in order.
  public let number: Int
  /// Where it stands.
  public let range: SourceRange
  /// The JSON Pointer (RFC 6901) that leads to it in its file: `/samples/3`, or `/data/samples/3` in a
  /// description; empty in JSON Lines, where it leads into the line.
  public let pointer: String

  let content: Result<DataValue, MalformedSample>

  /// What the sample says, without regard to its type.
  ///
  /// - Throws: `MalformedSample` where the text cannot be read without losing something. A sample that does
  ///   not fit its type is not malformed: that is for ``Dataset/validate(_:)`` to find.
  public var value: DataValue {
    get throws(MalformedSample) { try content.get() }
  }
}
