import DSDL
import JSONText

/// Text from a description as it may stand in Python.
enum PythonLiteral {
  /// A string in quotes, all on one line.
  static func string(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// The lines of a docstring, the quotes left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    VisibleText.append(text, to: &result, hidden: escape) { scalar in
      JSONText.isReserved(scalar) || scalar == "\n" ? JSONText.escape(scalar) : nil
    }
    return result
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    scalar.value <= 0xFFFF
      ? "\\u" + scalar.value.hexadecimal(width: 4) : "\\U" + scalar.value.hexadecimal(width: 8)
  }
}
