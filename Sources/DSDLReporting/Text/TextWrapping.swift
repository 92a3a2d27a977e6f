/// Breaks text into lines at words; Chinese, which has no blanks between them, at characters.
package enum TextWrapping {
  /// What no line begins with, and what none ends with.
  private static let closing = Set("，。；：、”）」』》？！,.;:)]}".unicodeScalars)
  private static let opening = Set("“（「『《([{".unicodeScalars)

  /// The lines of a paragraph.
  ///
  /// - Parameter width: How many columns a line may take. A longer word stands on a line of its own.
  package static func lines(_ paragraph: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for (piece, hasBlank) in pieces(of: paragraph) {
      let wanted = DisplayWidth.of(piece)
      let gap = hasBlank && !line.isEmpty ? 1 : 0
      if !line.isEmpty, columns + gap + wanted > width {
        lines.append(line)
        (line, columns) = (piece, wanted)
      } else {
        line += (gap == 1 ? " " : "") + piece
        columns += gap + wanted
      }
    }
    return lines + [line]
  }

  /// What no line break may come into, and whether a blank stands before it.
  private static func pieces(of paragraph: String) -> [(text: String, hasBlank: Bool)] {
    var pieces: [(text: String, hasBlank: Bool)] = []
    for word in paragraph.split(separator: " ") {
      var piece = String.UnicodeScalarView()
      var isFirst = true
      for scalar in word.unicodeScalars {
        if let last = piece.last, DisplayWidth.of(scalar) == 2 || DisplayWidth.of(last) == 2,
          !closing.contains(scalar), !opening.contains(last)
        {
          pieces.append((String(piece), isFirst))
          isFirst = false
          piece.removeAll()
        }
        piece.append(scalar)
      }
      pieces.append((String(piece), isFirst))
    }
    return pieces
  }
}
