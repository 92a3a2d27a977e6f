/// Where media are: a path relative to the media folder, an object id or a URL.
public struct Locator: SampleValue, Hashable, CustomStringConvertible {
  /// As the sample has it.
  public var text: String

  public init(_ text: String) { self.text = text }

  public init(from reader: inout ValueReader) throws(SampleError) {
    guard reader.isObject else {
      text = try reader.string()
      return
    }
    // `{"$loc": "…", "$descr": {…}}`
    var fields = try reader.fields()
    text = try fields.read("$loc")
    reader.finish(fields)
  }

  @nonexhaustive
  public enum Kind: Sendable, Hashable {
    /// Relative to the media folder.
    case path
    /// `::domain::id`
    case objectID
    /// `https://…`
    case url
  }

  public var kind: Kind {
    if text.hasPrefix("::") { return .objectID }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return .path }
    return text.utf8[colon...].starts(with: "://".utf8) ? .url : .path
  }

  public var description: String { text }
}
