import DSDL

/// What the comments of a YAML file say of a name in it: those on the lines right above, and the one behind it.
///
///     # An image with its style.       ← said of ImageMedia
///     ImageMedia:
///         $fields:
///             image: Image  # a photo   ← said of image
enum SourceComment {
  /// How far from a name comments are looked for, in bytes.
  private static let reach = 4096

  /// The lines of the comments, without `#`. Empty for a name in the middle of a line.
  static func lines(at name: Name) -> [String] {
    let (file, place) = (name.range.file, name.range.bytes)
    guard place.lowerBound > 0, !file.path.lowercased().hasSuffix(".json") else { return [] }
    let window = max(0, place.lowerBound - reach)..<place.lowerBound
    var above = lines(of: file.bytes(in: window))
    let indentation = above.popLast() ?? []
    guard indentation.allSatisfy({ " \t-?\"'".utf8.contains($0) }) else { return [] }
    // The first line may be cut.
    if window.lowerBound > 0, !above.isEmpty { above.removeFirst() }
    let comments = above.reversed().prefix { $0.first { !isBlank($0) } == UInt8(ascii: "#") }
    let behind = file.bytes(in: place.upperBound..<place.upperBound + reach)
    let trailing = comment(in: lines(of: behind)[0])
    return (comments.reversed() + [trailing]).compactMap(text)
  }

  /// The pieces of text between line ends, which are LF, CRLF or CR.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where isLineEnd(bytes[index]) {
      let isSecondHalf = bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D
      if !isSecondHalf { lines.append(bytes[start..<index]) }
      start = index + 1
    }
    lines.append(bytes[start...])
    return lines
  }

  /// The part of a line from the `#` of a comment on.
  private static func comment(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var quote: UInt8?
    var previous = UInt8(ascii: "a")
    for index in line.indices {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if index > line.startIndex, " =[,:".utf8.contains(previous) { quote = byte }
      } else if byte == UInt8(ascii: "#"), isBlank(previous) {
        return line[index...]
      }
      previous = byte
    }
    return []
  }

  /// What a comment says; nil if that is nothing, a line to look at, or meant for this program.
  private static func text(of comment: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: comment.drop { isBlank($0) || $0 == UInt8(ascii: "#") }, as: UTF8.self)
    let end = text.lastIndex { !$0.isWhitespace }
    guard let end, text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return text.hasPrefix("dsdl:") ? nil : String(text[...end])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
