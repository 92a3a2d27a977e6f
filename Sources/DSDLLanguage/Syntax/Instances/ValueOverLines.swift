/// A value of JSON Lines that goes over several lines, as it is printed for people, and is one mistake.
///
///     {"label": "cat"}
///     {
///       "label": "dog"
///     }
///
/// Whether it is one only the second line tells: the first one may be cut.
package struct ValueOverLines {
  /// What is wrong with the first line alone.
  package let cut: InstanceMistake
  private let start: Int
  private let opening: UInt8
  private let indentation: Int
  private var depth = 0

  /// Nil if the line does not end inside of a value, behind a bracket or a comma.
  package init?(_ line: Range<Int>, of bytes: ByteView) {
    let last = line.last { !isJSONBlank(bytes[$0]) }
    guard let last, "{[,".utf8.contains(bytes[last]) else { return nil }
    var reader = JSONReader(
      bytes[0..<line.upperBound], at: line.lowerBound, window: PageWindow(over: bytes, from: line.lowerBound))
    reader.isLine = true
    start = reader.start
    indentation = start - line.lowerBound
    opening = bytes[start]
    guard "{[".utf8.contains(opening) else { return nil }
    do throws(InstanceMistake) {
      try reader.skip()
      return nil
    } catch {
      guard reader.isAtEnd() else { return nil }
      cut = error
    }
    take(line, of: bytes)
  }

  /// Whether there is more of it.
  package var isOpen: Bool { depth > 0 }

  /// Whether a line begins as the first one does, with no more blanks: it is another value.
  package func ends(before line: Range<Int>, of bytes: ByteView) -> Bool {
    let start = line.first { !isJSONBlank(bytes[$0]) }
    return start.map { $0 - line.lowerBound <= indentation && bytes[$0] == opening } ?? false
  }

  /// Goes over a line of it.
  package mutating func take(_ line: Range<Int>, of bytes: ByteView) {
    var window = SearchWindow(over: bytes, from: line.lowerBound)
    var isText = false
    var at = line.lowerBound
    while at < line.upperBound {
      window.pass(at)
      switch bytes[at] {
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "\\") where isText: at += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): if !isText { depth += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if !isText { depth -= 1 }
      default: break
      }
      at += 1
    }
  }

  /// What is said of it.
  package var mistake: InstanceMistake {
    InstanceMistake(
      rule: .wrongShape, range: start..<start + 1, message: .sampleFile(.severalLines),
      hint: .sampleFile(.oneLineEachOrJSON))
  }
}
