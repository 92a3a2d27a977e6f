import YAMLTree

/// The text of a scalar together with where each of its bytes stands in the file.
///
/// Mostly the text is a slice of the file. Where escapes or line folding come between, the two are
/// aligned once, so that an error in a type expression points at the right characters in every style:
///
///     - >                      text   L i s t [ I n t ]
///       List[                  file   0 1 2 3 4 . . 8 9 …
///         Int]
struct ScalarText {
  let file: SourceFile
  let bytes: [UInt8]
  private let first: Int
  private let offsets: [Int]?
  private let end: Int

  init(_ node: Node, in file: SourceFile) {
    self.file = file
    bytes = node.withUTF8 { Array($0) }
    let quoted = node.style == .singleQuoted || node.style == .doubleQuoted
    first = node.start + (quoted ? 1 : 0)
    let source = file.bytes(in: node.range)
    let skipped = first - node.start
    if source.dropFirst(skipped).starts(with: bytes), node.style != .literal, node.style != .folded {
      offsets = nil
      end = first + bytes.count
    } else {
      let aligned = ScalarAlignment.offsets(of: bytes, in: source, style: node.style)
      offsets = aligned.map { node.start + $0 }
      end = node.end - (quoted ? 1 : 0)
    }
  }

  /// Text in quotes inside a type expression. Where it does not stand in the file as it is, the whole of it is
  /// every part's place.
  init(quoted name: Name) {
    file = name.range.file
    bytes = Array(name.text.utf8)
    if let place = FixIt.place(of: name) {
      first = place.lowerBound
      offsets = nil
      end = place.upperBound
    } else {
      first = name.range.bytes.lowerBound
      offsets = Array(repeating: first, count: bytes.count)
      end = name.range.bytes.upperBound
    }
  }

  /// The place in the file of a range of the text.
  func range(_ range: Range<Int>) -> SourceRange {
    guard let offsets else {
      return SourceRange(file, first + range.lowerBound..<first + range.upperBound)
    }
    let start = range.lowerBound < offsets.count ? offsets[range.lowerBound] : end
    guard !range.isEmpty else { return SourceRange(file, start..<start) }
    // The last byte's successor may be past blanks or an escape: end where the next one begins only if
    // nothing but the byte itself lies between.
    let last = offsets[range.upperBound - 1]
    let next = range.upperBound < offsets.count ? offsets[range.upperBound] : end
    return SourceRange(file, start..<max(min(next, last + 6), last + 1))
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
