import DSDL
import JSONText

/// Text from a description as it may stand in Swift.
enum SwiftLiteral {
  /// A string in quotes, all on one line.
  static func string(_ text: String) -> String {
    var result = "\""
    VisibleText.append(text, to: &result, hidden: escape) { scalar in
      JSONText.isReserved(scalar) ? JSONText.escape(scalar) : nil
    }
    return result + "\""
  }

  /// A line of a comment.
  static func comment(_ text: String) -> String { VisibleText.escaping(text) }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(scalar.value.hexadecimal(uppercase: true))}"
  }
}
