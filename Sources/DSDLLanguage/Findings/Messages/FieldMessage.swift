/// What is said of the fields of an object in samples.
package enum FieldMessage: Sendable, Hashable {
  case unknown(String, of: String)
  case missing(String, of: String)

  // Hints.
  case fields([String])

  package var phrase: Phrase {
    switch self {
    case .unknown(let key, let structure):
      Phrase("'\(key)' is not a field of '\(structure)'", zh: "“\(key)”不是“\(structure)”的字段")
    case .missing(let field, let structure):
      Phrase("the field '\(field)' of '\(structure)' is missing", zh: "缺少“\(structure)”的字段“\(field)”")
    case .fields(let names): Phrase("its fields are ", zh: "它的字段有") + NameList.listing(names)
    }
  }
}
