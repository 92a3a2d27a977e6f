import DSDL

/// Text from a description as it may stand in Python.
enum PythonLiteral {
  /// A string in quotes, all on one line.
  static func string(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// The lines of a docstring, the quotes left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    VisibleText.append(text, to: &result, hidden: escape) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: nil
      }
    }
    return result
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return scalar.value <= 0xFFFF
      ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
