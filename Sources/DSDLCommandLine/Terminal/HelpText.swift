import DSDLReporting

/// Help as the argument parser lays it out, whose lines are too long where characters take two columns.
///
///       --jobs <n>              Threads to use, at most as many as there are
///                               processors.
enum HelpText {
  /// The text with lines of no more than so many columns.
  static func wrapped(_ text: String, width: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var wrapped: [String] = []
    while let line = lines.popFirst() {
      guard DisplayWidth.of(line) > width else {
        wrapped.append(line)
        continue
      }
      let start = textStart(of: line)
      let column = DisplayWidth.of(String(line[..<start]))
      var paragraph = String(line[start...])
      while let next = lines.first, isContinuation(next, at: column) {
        let next = next.drop { $0 == " " }
        let needsBlank = !"：。；，、（".contains(paragraph.suffix(1)) && next.first != "（"
        paragraph += (needsBlank ? " " : "") + next
        lines.removeFirst()
      }
      let parts = TextWrapping.lines(paragraph, width: max(24, width - column))
      wrapped.append(line[..<start] + parts.joined(separator: "\n" + String(repeating: " ", count: column)))
    }
    return wrapped.joined(separator: "\n")
  }

  /// Where the text begins: behind blanks, or behind the name of an option or command and the blanks that follow it.
  private static func textStart(of line: String) -> String.Index {
    if let name = line.prefixMatch(of: #/ {2}\S.*? {2,}/#) { return name.range.upperBound }
    return line.firstIndex { $0 != " " } ?? line.startIndex
  }

  /// Whether a line goes on with the text that begins in a column of the line above.
  private static func isContinuation(_ line: String, at column: Int) -> Bool {
    let blanks = line.prefix { $0 == " " }.count
    return blanks == column && line.count > blanks
  }
}
