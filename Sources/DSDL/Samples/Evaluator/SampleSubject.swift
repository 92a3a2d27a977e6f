/// What a sample says of itself, which tells it from others wherever it stands: the first text in it that looks like the
/// path of a file, or else the first text.
struct SampleSubject<Reader: InstanceReader> {
  /// So many values are looked at, and none that stands deeper.
  private static var mostValues: Int { 64 }
  private static var deepest: Int { 8 }
  private static var longest: Int { 256 }

  private var reader: Reader
  private var left = mostValues
  private var first: String?

  /// - Parameter reader: One whose cursor is at the sample.
  static func text(_ reader: Reader) -> String? {
    var subject = SampleSubject(reader: reader)
    let path = try? subject.path(depth: 0)
    return path.flatMap { $0 } ?? subject.first
  }

  private init(reader: Reader) { self.reader = reader }

  /// The path in the value at the cursor. Where there is none, or nothing is left to look at, the cursor is anywhere.
  private mutating func path(depth: Int) throws(InstanceMistake) -> String? {
    left -= 1
    guard left > 0, depth < Self.deepest else {
      left = 0
      return nil
    }
    var isFirst = true
    switch try reader.kind() {
    case .object:
      try reader.beginObject()
      while left > 0, try reader.nextKey(isFirst: isFirst) != nil {
        isFirst = false
        if let path = try path(depth: depth + 1) { return path }
      }
    case .array:
      try reader.beginArray()
      while left > 0, try reader.nextElement(isFirst: isFirst) {
        isFirst = false
        if let path = try path(depth: depth + 1) { return path }
      }
    case .string:
      let text = try reader.scalar().text
      guard text.count > 0, text.count <= Self.longest else { return nil }
      let string = text.string
      if first == nil { first = string }
      return string.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } ? string : nil
    case .number, .boolean, .null, .nonfinite: _ = try reader.scalar()
    }
    return nil
  }
}
