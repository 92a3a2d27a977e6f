/// A `Date`.
public struct DateValue: SampleValue, Hashable, CustomStringConvertible {
  /// As the sample has it.
  public let text: String
  /// Nil where the format has none, or says it by the number of a day or a week.
  public let year: Int?
  public let month: Int?
  public let day: Int?

  public init(from reader: inout ValueReader) throws(SampleError) {
    let format = if case .date(let format?)? = reader.type { format } else { nil as String? }
    text = try reader.string()
    let parts = MomentParts(text, format, isDate: true)
    (year, month, day) = (parts.year, parts.month, parts.day)
  }

  public var description: String { text }
}
