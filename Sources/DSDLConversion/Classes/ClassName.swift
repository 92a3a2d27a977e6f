import DSDL

/// What classes are called after folders and lines of files.
enum ClassName {
  /// A level of a class's name for a folder's name; nil if nothing is left of it.
  ///
  /// What has no place in names becomes `_`: other characters than letters, digits, `_` and blanks, and the dot, which
  /// separates levels.
  static func level(_ text: String) -> String? {
    let trimmed = text.unicodeScalars.trimmed
    guard !trimmed.isEmpty else { return nil }
    if trimmed.allSatisfy(isUsual) { return String(trimmed) }
    var level = ""
    var isGap = false
    for scalar in trimmed {
      if scalar == " " || !isUsual(scalar) {
        isGap = true
        continue
      }
      if isGap, !level.isEmpty { level += "_" }
      isGap = false
      level.unicodeScalars.append(scalar)
    }
    return level.contains { $0 != "_" } ? level : nil
  }

  /// The name of a class for the names of the folders that lead to it.
  static func path(_ folders: [String]) -> String? {
    guard folders.count > 1 else { return folders.first.flatMap(level) }
    var levels: [String] = []
    for folder in folders {
      guard let level = level(folder) else { return nil }
      // Blanks have no place in names with levels.
      levels.append(String(level.map { $0 == " " ? "_" : $0 }))
    }
    return levels.joined(separator: ".")
  }

  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "." && ClassNameStyle.isUsual(scalar) && !scalar.properties.isDefaultIgnorableCodePoint
  }
}

extension String.UnicodeScalarView {
  fileprivate var trimmed: Substring.UnicodeScalarView {
    var rest = self[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return rest
  }
}
