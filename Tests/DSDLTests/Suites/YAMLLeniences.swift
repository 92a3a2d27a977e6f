/// Where libyaml is not YAML 1.2: cases of the YAML test suite, by their folders.
enum YAMLLeniences {
  /// Errors there that pass here, with the values that must be meant: a comment without a blank before it, tabs behind
  /// a value, lines in brackets that are not indented, a `-` in brackets, a quote that goes on without indentation.
  static let accepted: Set<String> = [
    "9C9N", "9JBA", "CVW2", "DK95/01", "G5U8", "MUS6/00", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y/003", "YJV2",
  ]

  /// A block scalar that ends with blanks and no line break lacks a line break here.
  static let different: Set<String> = ["JEF9/02", "L24T/01"]
}
