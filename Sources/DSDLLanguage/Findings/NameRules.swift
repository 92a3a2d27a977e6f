/// What may be called what.
package enum NameRules {
  /// A letter or `_`, then letters, digits and `_`, of any script.
  package static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.startsIdentifier else { return false }
    return text.unicodeScalars.allSatisfy { $0.continuesIdentifier && !$0.isInvisible }
  }

  /// An identifier that may also contain `-`, as some field names of the public documents do.
  static func isDashedIdentifier(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "-")), !text.hasPrefix("-") else { return false }
    return isIdentifier(String(text.map { $0 == "-" ? "_" : $0 }))
  }

  /// Whether fields and params may be called so, whatever else there is to say of it.
  static func isAllowed(_ text: String) -> Bool { isIdentifier(text) || isDashedIdentifier(text) }

  /// Whether there is nothing to say of a name of a field: no fix leads to another.
  package static func isPortable(_ text: String) -> Bool {
    isIdentifier(text) && portabilityProblem(ofField: text) == nil
  }

  /// Why other readers may refuse a name.
  package enum Problem: Sendable, Hashable {
    /// The Python SDK keeps it for itself.
    case sdkName
    /// It is a keyword of Python.
    case keyword
    case hyphen
    /// Python takes it for the same name in ASCII.
    case fullWidth
    /// Python takes it for the same name with composed characters.
    case decomposed
    /// A letter looks like a Latin one, among Latin ones.
    case mixedScripts(LookAlikes.OddCharacter)
  }

  /// What other readers may refuse in a field's name that is allowed here.
  static func portabilityProblem(ofField name: String) -> Problem? {
    readerNames.contains(name) ? .sdkName : portabilityProblem(of: name)
  }

  /// What other readers may refuse in any name that is allowed here.
  static func portabilityProblem(of name: String) -> Problem? {
    if isPythonKeyword(name) { return .keyword }
    if isDashedIdentifier(name) { return .hyphen }
    return isIdentifier(name) ? likeness(of: name) : nil
  }

  /// The same but for names that look like others: one may be a slip itself, or what somebody wants.
  package static func isPortableOrAlike(_ text: String) -> Bool {
    isPortable(text) || (isIdentifier(text) && likeness(of: text) != nil)
  }

  /// What the SDK names its own arguments, so that a field of that name breaks it.
  private static let readerNames: Set<String> = ["self", "struct_obj", "namespace"]

  package static func isPythonKeyword(_ text: String) -> Bool { pythonKeywords.contains(text) }

  private static let pythonKeywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  /// A name that could be used instead of one that is not an identifier, and of which there is nothing to say itself.
  ///
  /// - Parameter isTaken: Whether something else has a name.
  package static func suggestion(for text: String, isTaken: (String) -> Bool = { _ in false }) -> String? {
    var suggestion = ""
    for scalar in core(of: text) where !scalar.isInvisible {
      suggestion.unicodeScalars.append(scalar.continuesIdentifier ? scalar : "_")
    }
    if let first = suggestion.unicodeScalars.first, first != "_", !first.startsIdentifier {
      suggestion = "_" + suggestion
    }
    suggestion = plainForm(of: suggestion) ?? suggestion
    if portabilityProblem(ofField: suggestion) != nil, likeness(of: suggestion) == nil { suggestion += "_" }
    guard isIdentifier(suggestion), suggestion.contains(where: { $0 != "_" }), !isTaken(suggestion) else {
      return nil
    }
    return suggestion
  }

  /// The same for a definition, whose kind may stand before it: `struct Pet`.
  package static func suggestion(
    forDefinition text: String, isTaken: (String) -> Bool = { _ in false }
  ) -> String? {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let hasKind = words.count == 2 && ["struct", "class", "class_domain"].contains(words[0])
    return suggestion(for: hasKind ? String(words[1]) : text, isTaken: isTaken)
  }

  /// A name without the signs around it, as in `$image`, `image*` and `image (required)`.
  private static func core(of text: String) -> Substring.UnicodeScalarView {
    var name = text.trimmed[...].unicodeScalars
    if let last = name.last, let opening = openingBrackets[last], let at = name.firstIndex(of: opening) {
      let before = name[..<at]
      if before.contains(where: \.continuesIdentifier) { name = before }
    }
    while let first = name.first, !first.continuesIdentifier { name.removeFirst() }
    while let last = name.last, !last.continuesIdentifier { name.removeLast() }
    return name
  }

  private static let openingBrackets: [Unicode.Scalar: Unicode.Scalar] = [
    "]": "[", ")": "(", "}": "{", ">": "<", "］": "［", "）": "（", "｝": "｛", "】": "【", "》": "《",
  ]
}

extension Unicode.Scalar {
  private var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  /// Whether it is a letter, by Unicode's rules for identifiers. ASCII is not looked up, which takes long.
  var startsIdentifier: Bool { isASCII ? isASCIILetter : properties.isXIDStart }

  /// Whether nothing is to be seen of it, as of joiners and marks of direction: names with and without it look the same.
  var isInvisible: Bool { !isASCII && properties.isDefaultIgnorableCodePoint }

  /// Whether it is a character of ASCII in the width of Chinese ones, the blank included.
  var isFullWidth: Bool { 0xFF01...0xFF5E ~= value || value == 0x3000 }

  /// Whether it is a letter, a digit or `_`, by the same rules.
  var continuesIdentifier: Bool {
    isASCII ? isASCIILetter || value &- 0x30 < 10 || value == 0x5F : properties.isXIDContinue
  }
}
