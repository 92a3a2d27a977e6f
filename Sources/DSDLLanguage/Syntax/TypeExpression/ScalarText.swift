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
  /// The quote around it, of YAML or JSON, if it has one.
  let quote: UInt8?

  init(_ node: Node, in file: SourceFile) {
    self.file = file
    bytes = node.withUTF8 { Array($0) }
    let quoted = node.style == .singleQuoted || node.style == .doubleQuoted
    first = node.start + (quoted ? 1 : 0)
    let source = file.bytes(in: node.range)
    quote = quoted ? source.first : nil
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
    quote = UInt8(ascii: "\"")
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

  /// Another text with the same places.
  ///
  /// - Parameters:
  ///   - bytes: What is read instead.
  ///   - places: For each of them the byte of the text that it stands for.
  init(_ text: ScalarText, bytes: [UInt8], places: [Int]) {
    file = text.file
    self.bytes = bytes
    first = text.first
    offsets = places.map { text.offsets?[$0] ?? text.first + $0 }
    end = text.end
    quote = text.quote
  }

  /// Whether it stands without quotes between the brackets of a list or a mapping of YAML.
  var isInFlow: Bool {
    guard quote == nil else { return false }
    var at = end
    var isComment = false
    while true {
      let block = file.bytes(in: at..<at + 256)
      for byte in block {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isComment = false
        case UInt8(ascii: "#"): isComment = true
        case _ where isComment || isJSONBlank(byte): break
        default: return [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(byte)
        }
      }
      guard !block.isEmpty else { return false }
      at += block.count
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
