/// How values are written.
package struct JSONStyle: Sendable {
  /// Up to which length a value is written on one line.
  let lineWidth: Int
  /// Appends a text in quotes to UTF-8.
  let quote: @Sendable (String, inout [UInt8]) -> Void

  /// - Parameters:
  ///   - lineWidth: Up to which length a value is written on one line.
  ///   - quote: Appends a text in quotes to UTF-8.
  package init(
    lineWidth: Int,
    quote: @escaping @Sendable (String, inout [UInt8]) -> Void = { text, bytes in
      JSONText.append(quoting: text, to: &bytes)
    }
  ) {
    self.lineWidth = lineWidth
    self.quote = quote
  }

  /// All on one line, for programs.
  package static let line = JSONStyle(lineWidth: .max)
  /// An element or member a line, for programs.
  package static let tree = JSONStyle(lineWidth: 0)
}
