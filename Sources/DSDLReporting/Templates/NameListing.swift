/// Names with what each stands for, lined up, for people.
package enum NameListing {
  /// - Parameter width: The columns of the terminal; nil for lines of any length.
  package static func text(
    _ entries: [(name: String, summary: String)], style: TextStyle, width: Int?
  ) -> String {
    var table = TextTable()
    let nameWidth = entries.map(\.name.utf8.count).max() ?? 0
    // Beside less than this nothing can be read.
    let room = width.map { max(24, $0 - nameWidth - 2) } ?? .max
    for (name, summary) in entries {
      for (index, line) in TextWrapping.lines(summary, width: room).enumerated() {
        table.append([.init(index == 0 ? name : "", .strong), .init(line)])
      }
    }
    return table.lines(style, indentation: "").map { $0 + "\n" }.joined()
  }
}
