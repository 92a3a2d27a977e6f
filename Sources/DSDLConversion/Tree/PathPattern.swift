/// A pattern of paths such as `*.jpg` or `A/*_photo.png`: `*` stands for any characters but slashes, `**` for slashes as
/// well, `?` for one character.
///
/// A pattern without a slash is about the name of a file, wherever it is.
struct PathPattern: Sendable, Hashable {
  let text: String
  private let bytes: [UInt8]
  private let isOfName: Bool

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    isOfName = !bytes.contains(UInt8(ascii: "/"))
  }

  /// What the wildcards stand for in a path, with the folder where the pattern leaves it open: two files with the same
  /// are a pair. A suffix that a wildcard at the end stands for does not count. Nil if the path does not match.
  ///
  /// - Parameters:
  ///   - path: A path in a subset.
  ///   - name: Where the file's name begins in it.
  func key(of path: ArraySlice<UInt8>, name: Int) -> [UInt8]? {
    if isOfName {
      guard let stem = wildcards(in: path[name...]) else { return nil }
      return path[..<name] + stem
    }
    return wildcards(in: path)
  }

  /// The text for the wildcards, joined with NULs. Only the latest `*` is ever extended, so that the time is bounded by
  /// the product of both lengths.
  private func wildcards(in text: ArraySlice<UInt8>) -> [UInt8]? {
    var spans: [Range<Int>] = []
    var (at, index) = (0, text.startIndex)
    var star: (at: Int, spans: Int, crosses: Bool)?
    while index < text.endIndex {
      if at < bytes.count, bytes[at] == UInt8(ascii: "*") {
        spans.append(index..<index)
        let start = at
        while at < bytes.count, bytes[at] == UInt8(ascii: "*") { at += 1 }
        star = (at, spans.count, at - start > 1)
      } else if at < bytes.count, bytes[at] == UInt8(ascii: "?"), text[index] != UInt8(ascii: "/") {
        spans.append(index..<index + 1)
        at += 1
        index += 1
      } else if at < bytes.count, bytes[at] == text[index] {
        at += 1
        index += 1
      } else if let last = star {
        spans.removeSubrange(last.spans...)
        let span = spans[last.spans - 1]
        guard last.crosses || text[span.upperBound] != UInt8(ascii: "/") else { return nil }
        spans[last.spans - 1] = span.lowerBound..<span.upperBound + 1
        (at, index) = (last.at, span.upperBound + 1)
      } else {
        return nil
      }
    }
    while at < bytes.count, bytes[at] == UInt8(ascii: "*") { at += 1 }
    guard at == bytes.count else { return nil }
    if bytes.last == UInt8(ascii: "*"), let last = spans.last {
      let isSuffix = last.lowerBound > text.startIndex && text[last.lowerBound - 1] == UInt8(ascii: ".")
      let dot = text[last].lastIndex(of: UInt8(ascii: "."))
      spans[spans.count - 1] = last.lowerBound..<(dot ?? (isSuffix ? last.lowerBound : last.upperBound))
    }
    return Array(spans.map { text[$0] }.joined(separator: [0]))
  }
}
