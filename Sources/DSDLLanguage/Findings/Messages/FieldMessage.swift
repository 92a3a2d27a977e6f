/// What is said of the fields of an object in samples.
package enum FieldMessage: Sendable, Hashable {
  case unknown(String, of: String)
  case missing(String, of: String)

  // Hints.
  case fields([String])
  /// Of a key with an object that has the fields.
  case unwrap(String)
  /// What takes over the entries of a mapping, by the name of its anchor.
  case mergeKey(String)

  /// The same for a key that is a slip for it: in quotes, with too few or too many signs, or without a blank behind.
  package static func mergeKey(for key: String) -> FieldMessage? {
    guard let first = key.utf8.first, first == UInt8(ascii: "<") || first >= 0x80 else { return nil }
    if ["<<", "<", "<<<", "«", "≪"].contains(key) { return .mergeKey("name") }
    return key.hasPrefix("<<:*") && key.utf8.count < 64 ? .mergeKey(String(key.dropFirst(4))) : nil
  }

  package var phrase: Phrase {
    switch self {
    case .unknown(let key, let structure):
      Phrase("'\(key)' is not a field of '\(structure)'", zh: "“\(key)”不是“\(structure)”的字段")
    case .missing(let field, let structure):
      Phrase("the field '\(field)' of '\(structure)' is missing", zh: "缺少“\(structure)”的字段“\(field)”")
    case .mergeKey(let name):
      Phrase(
        "to take over the entries of a mapping, write '<<: *\(name)', without quotes",
        zh: "要并入一个映射的条目，请写“<<: *\(name)”，不加引号")
    case .unwrap(let key):
      Phrase(
        "write the fields that stand in it in place of '\(key)'", zh: "去掉“\(key)”这一层，直接写出其中的字段")
    case .fields(let names): Phrase("its fields are ", zh: "它的字段有") + NameList.listing(names)
    }
  }
}
