/// How values are written.
package struct JSONStyle: Sendable {
  /// Up to which length a value is written on one line.
  let lineWidth: Int
  /// Puts a text in quotes.
  let quoted: @Sendable (String) -> String

  /// - Parameters:
  ///   - lineWidth: Up to which length a value is written on one line.
  ///   - quoted: Puts a text in quotes.
  package init(lineWidth: Int, quoted: @escaping @Sendable (String) -> String = { JSONText.quoted($0) }) {
    self.lineWidth = lineWidth
    self.quoted = quoted
  }

  /// All on one line, for programs.
  package static let line = JSONStyle(lineWidth: .max)
  /// An element or member a line, for programs.
  package static let tree = JSONStyle(lineWidth: 0)
}
