import DSDL

/// Text from a description as it may stand in Swift.
enum SwiftLiteral {
  /// A string in quotes, all on one line.
  static func string(_ text: String) -> String {
    var result = "\""
    VisibleText.append(text, to: &result, hidden: escape) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      default: nil
      }
    }
    return result + "\""
  }

  /// A line of a comment.
  static func comment(_ text: String) -> String { VisibleText.escaping(text) }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
