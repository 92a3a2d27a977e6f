/// How class names are usually written.
package enum ClassNameStyle {
  /// Whether a character is a letter of any script, a digit, `_`, a blank or `.`.
  package static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "." || scalar.continuesIdentifier
  }

  /// Whether a dotted name has a level without a name.
  package static func hasEmptyLevel(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(where: \.isEmpty)
  }

  /// Whether there is nothing to say of a name: no fix leads to another.
  package static func isUsual(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy(isUsual) && !hasEmptyLevel(name)
      && !(name.unicodeScalars.contains(" ") && name.unicodeScalars.contains("."))
  }
}
