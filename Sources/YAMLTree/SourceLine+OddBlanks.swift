/// Blanks that are no spaces before the first word of a line, as in text that was copied from a page.
extension SourceLine {
  struct OddBlanks {
    /// The first that is no space.
    let scalar: Unicode.Scalar
    let bytes: Range<Int>
    /// How many there are, and how many columns they take: one of Chinese text is as wide as two others.
    let count, columns: Int
  }

  /// The blanks that are no spaces, at the beginning of the line, up to its first word, and characters that take no room.
  var oddBlanks: OddBlanks? {
    var end = content.lowerBound
    var (count, columns) = (0, 0)
    var odd: Unicode.Scalar?
    for scalar in String(decoding: source[content].prefix(256), as: UTF8.self).unicodeScalars {
      let isInvisible = Self.isInvisible(scalar)
      guard scalar == " " || isInvisible || (scalar.value > 0x7F && scalar.properties.isWhitespace) else {
        break
      }
      // The byte order mark of the file stands where it belongs.
      if scalar != " ", !(scalar == "\u{FEFF}" && end == 0) { odd = odd ?? scalar }
      end += UTF8.width(scalar)
      guard !isInvisible else { continue }
      count += 1
      columns += scalar == "\u{3000}" ? 2 : 1
    }
    return odd.map { OddBlanks(scalar: $0, bytes: content.lowerBound..<end, count: count, columns: columns) }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FEFF}" || ("\u{200B}"..."\u{200F}").contains(scalar) || scalar == "\u{2060}"
  }

  /// Blanks that are no spaces, and characters that take no room, behind a colon or a dash.
  func oddBlankSlip(behind sign: Int) -> Slip? {
    var end = sign + 1
    var first: Unicode.Scalar?
    for scalar in String(decoding: source[end...].prefix(64), as: UTF8.self).unicodeScalars {
      guard Self.isInvisible(scalar) || (scalar.value > 0x7F && scalar.properties.isWhitespace) else { break }
      first = first ?? scalar
      end += UTF8.width(scalar)
    }
    guard let first, sign >= 0 else { return nil }
    let range = sign + 1..<end
    let isBeforeSpace = end < source.count && source[end] == 0x20
    return Slip(
      cause: .oddBlank(first, behind: Character(Unicode.Scalar(source[sign]))), range: range,
      fix: .init(range: range, replacement: isBeforeSpace ? "" : " "))
  }

  /// Spaces in place of the odd blanks of this line and of those right below it; nil if it cannot be told how many are
  /// meant, since wide blanks stand for one column each or for two, and both fit the lines above or none does.
  var spaces: TreeProblem.Fix? {
    var levels = levelsAbove
    var above = previous
    var text = ""
    var end = content.lowerBound
    var current: SourceLine? = self
    while let line = current, let blanks = line.oddBlanks {
      let word = blanks.bytes.upperBound..<max(blanks.bytes.upperBound, line.content.upperBound)
      let beginsItem = source[word].starts(with: "- ".utf8)
      let opens = above.map { source[$0.content].last == UInt8(ascii: ":") } ?? false
      func fits(_ column: Int) -> Bool {
        let innermost = levels.first?.column ?? -1
        if opens, column > innermost || (beginsItem && column == innermost) { return true }
        return levels.contains { $0.column == column && $0.beginsItem == beginsItem }
      }
      let widths = Set([blanks.count, blanks.columns]).filter {
        blanks.count == blanks.columns || fits(line.indentation + $0)
      }
      guard widths.count == 1, let width = widths.first else { return nil }
      text += String(decoding: source[end..<blanks.bytes.lowerBound], as: UTF8.self)
      text += String(repeating: " ", count: width)
      end = blanks.bytes.upperBound
      if source[word].first != UInt8(ascii: "#") {
        let own = self.levels(of: word, behind: line.indentation + width)
        levels = own.reversed() + levels.drop { $0.column >= own[0].column }
        above = line
      }
      current = line.next
    }
    return .init(range: content.lowerBound..<end, replacement: text)
  }
}

extension Node {
  /// A key of a mapping before which stand other blanks than spaces: to YAML they are letters, and what should stand under
  /// a key, or in an item, stands beside it.
  ///
  /// - Parameter orInvisible: Whether characters that take no room count, too.
  public func oddlyIndentedKey(orInvisible: Bool = false) -> TreeProblem? {
    for (key, value) in entries where key.kind == .scalar && key.style == .plain {
      guard key.withUTF8({ $0.first ?? 0 }) >= 0x80 else { continue }
      let line = SourceLine(tree.source, at: key.start)
      guard let blanks = line.oddBlanks, blanks.bytes.lowerBound == key.start,
        orInvisible || blanks.scalar.properties.isWhitespace
      else { continue }
      var problem = TreeProblem(kind: .syntax, cause: .oddIndentation(blanks.scalar), range: blanks.bytes)
      // Without what nobody sees it is still a key beside the others.
      problem.fix = blanks.scalar.properties.isWhitespace ? line.spaces : nil
      problem.values = [key.range, value.range]
      return problem
    }
    return nil
  }
}
