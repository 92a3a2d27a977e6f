import YAMLTree

/// A key that the language knows in some mapping, with what tells a slip for it from another key.
struct KnownKey {
  /// What stands under a key.
  enum Shape {
    case text, list, mapping, null
  }

  let name: String
  /// Other words that are read as this key; its own in another spelling need not be named.
  let synonyms: [String]
  /// Words that are read as this key only where its value fits: they may well be other keys.
  let otherWords: [String]
  /// Keys beside which other words mean this one: any of them if it is there, and nothing else does.
  var company: [String] = []
  /// Keys beside which this one is not missing, so that other words mean something else.
  var substitutes: [String] = []
  /// What may stand under it: a key that is only similar, with something else under it, is another key.
  let shapes: [Shape]
  /// Whether only this very word is meant.
  var isExact = false

  init(
    _ name: String, _ synonyms: [String] = [], otherWords: [String] = [], takes shapes: Shape...
  ) {
    self.name = name
    self.synonyms = synonyms
    self.otherWords = otherWords
    self.shapes = shapes
  }

  /// The key that other words mean only beside one of these.
  func beside(_ company: String...) -> KnownKey {
    var key = self
    key.company = company
    return key
  }

  /// The key that other words do not mean beside one of these.
  func unless(_ substitutes: String...) -> KnownKey {
    var key = self
    key.substitutes = substitutes
    return key
  }

  /// The key without anything that is read as it.
  var exact: KnownKey {
    var key = self
    key.isExact = true
    return key
  }

  /// Whether a word is the key in another spelling: other case, blanks, `-`, `_`, `$`, or one `s` more or less.
  func isSpelt(_ word: String) -> Bool {
    let folded = Self.fold(word)
    return ([name] + synonyms).contains { Self.fold($0) == folded }
  }

  /// Whether a word may be another one for the key, in some spelling.
  func isPerhaps(_ word: String) -> Bool {
    let folded = Self.fold(word)
    return otherWords.contains { Self.fold($0) == folded }
  }

  /// Whether a word is the key in another spelling, or misspelt.
  func isMeant(by word: String) -> Bool {
    isSpelt(word) || Spelling.nearest(to: word, among: [name]).first == name
  }

  func takes(_ value: Node) -> Bool {
    switch value.kind {
    case .sequence: shapes.contains(.list)
    case .mapping: shapes.contains(.mapping)
    case .scalar: shapes.contains(value.plainScalar?.core == .null ? .null : .text)
    }
  }

  private static func fold(_ word: String) -> String {
    var folded = word.lowercased().filter { $0.isLetter || $0.isNumber }
    if folded.count > 3, folded.hasSuffix("s") { folded.removeLast() }
    return folded
  }
}
