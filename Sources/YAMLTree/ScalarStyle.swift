/// How a scalar is written in its file.
public enum ScalarStyle: UInt8, Sendable {
  /// Without quotes: `text`.
  case plain
  /// `'text'`.
  case singleQuoted
  /// `"text"`, in YAML and JSON alike.
  case doubleQuoted
  /// A block that keeps its line breaks, after `|`.
  case literal
  /// A block whose lines are joined, after `>`.
  case folded
  /// A JSON literal: a number, `true`, `false` or `null`.
  case json
}
