import DSDL

/// Rows whose cells line up, two blanks apart.
package struct TextTable {
  /// A piece of a row.
  package struct Cell {
    let text: String
    let role: TextStyle.Role?
    let isRight: Bool

    /// - Parameter isRight: Whether it is set at the right of its column, as numbers are.
    package init(_ text: String, _ role: TextStyle.Role? = nil, isRight: Bool = false) {
      self.text = VisibleText.escaping(text)
      self.role = role
      self.isRight = isRight
    }

    var width: Int { DisplayWidth.of(text) }
  }

  /// What one cell may make a whole column wide: longer ones stick out.
  private static let maximumWidth = 64

  private(set) var rows: [[Cell]] = []

  package init() {}

  package mutating func append(_ cells: [Cell]) { rows.append(cells) }

  /// The rows as lines, without blanks at their ends.
  package func lines(_ style: TextStyle, indentation: String = "  ") -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        if cell.width <= Self.maximumWidth { widths[column] = max(widths[column], cell.width) }
      }
    }
    return rows.map { row in
      var line = indentation
      let last = row.lastIndex { !$0.text.isEmpty } ?? -1
      for (column, cell) in row.prefix(last + 1).enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.width))
        let text = cell.role.map { style.paint(cell.text, $0) } ?? cell.text
        line += cell.isRight ? padding + text : column == last ? text : text + padding
        if column < last { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
