/// How JSON is laid out.
struct JSONStyle {
  var itemSeparator: StaticString
  var keySeparator: StaticString
  /// Columns a level, each item on a line of its own; 0 keeps everything on one line.
  var indent = 0
  /// Whether characters beyond ASCII are written `\u4eba`.
  var escapesUnicode = false

  static let compact = JSONStyle(itemSeparator: ",", keySeparator: ":")
  /// As Python's `json.dump` writes it when it is told nothing.
  static let python = JSONStyle(itemSeparator: ", ", keySeparator: ": ", escapesUnicode: true)
  /// As Python's `json.dump(…, indent=4)`.
  static let indented = JSONStyle(itemSeparator: ",", keySeparator: ": ", indent: 4, escapesUnicode: true)
  static let escaped = JSONStyle(itemSeparator: ",", keySeparator: ":", escapesUnicode: true)
}
