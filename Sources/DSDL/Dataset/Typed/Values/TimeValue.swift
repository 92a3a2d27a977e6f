/// A `Time`.
public struct TimeValue: SampleValue, Hashable, CustomStringConvertible {
  /// As the sample has it.
  public let text: String
  /// From 0 to 23.
  public let hour: Int
  public let minute: Int
  public let second: Int

  public init(from reader: inout ValueReader) throws(SampleError) {
    let format = if case .time(let format?)? = reader.type { format } else { nil as String? }
    text = try reader.string()
    let parts = MomentParts(text, format, isDate: false)
    (hour, minute, second) = (parts.hour, parts.minute, parts.second)
  }

  public var description: String { text }
}
