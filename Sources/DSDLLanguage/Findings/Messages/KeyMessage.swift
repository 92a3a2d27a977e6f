/// What is said of keys of descriptions and libraries, and of any mapping.
package enum KeyMessage: Sendable, Hashable {
  /// What a key may be a part of.
  package enum Owner: Sendable, Hashable {
    case description, library, data
    case structure, classDomain
    case type
  }

  case unknown(String, of: Owner)
  /// One with definitions under it.
  case unknownWithDefinitions(String, of: Owner)
  /// One that seems to be a field.
  case unknownReadAsField(String, of: Owner)
  /// One that is read as another one.
  case slip(String, of: Owner, for: String)
  case emptyReadAsAbsent(String)
  case emptyReadAsList(String)
  case repeated(String)
  /// The first keys of an object come again in their order; what is missing between two items of a list, if it is one.
  case beginsAgain(missing: String?)

  // Hints.
  case leaveOutOrList
  case leaveOutOrNameType

  package var phrase: Phrase {
    switch self {
    case .unknown(let key, let owner): Self.unknown(key, owner)
    case .unknownWithDefinitions(let key, let owner):
      Self.unknown(key, owner)
        + Phrase(": its definitions are read as those of 'defs'", zh: "，其中的定义按“defs”中的定义读取")
    case .unknownReadAsField(let key, let owner):
      Self.unknown(key, owner) + Phrase(": it is read as an optional field", zh: "，按可选字段读取")
    case .slip(let key, let owner, let meant):
      Self.unknown(key, owner) + Phrase(": it is read as '\(meant)'", zh: "，按“\(meant)”读取")
    case .emptyReadAsAbsent(let key):
      Phrase("'\(key)' is empty: it is read as if it were absent", zh: "“\(key)”为空，按不存在处理")
    case .emptyReadAsList(let key):
      Phrase("'\(key)' is empty: it is read as an empty list", zh: "“\(key)”为空，按空列表读取")
    case .repeated(let key): Phrase("the key '\(key)' is there twice", zh: "键“\(key)”重复出现")
    case .beginsAgain(nil):
      Phrase("the keys begin again here, from the first one on", zh: "键从第一个起在这里重新开始")
    case .beginsAgain(let missing?) where missing.hasPrefix("-"):
      Phrase("the mapping begins again here: '\(missing)' is missing", zh: "映射从这里重新开始：缺少“\(missing)”")
    case .beginsAgain(let missing?):
      Phrase("the object begins again here: '\(missing)' is missing", zh: "对象从这里重新开始：缺少“\(missing)”")
    case .leaveOutOrList: Phrase("leave it out, or write []", zh: "省略它，或者写成 []")
    case .leaveOutOrNameType: Phrase("leave it out, or name a type", zh: "省略它，或者写上类型")
    }
  }

  private static func unknown(_ key: String, _ owner: Owner) -> Phrase {
    Phrase("'\(key)' is not \(owner.phrase.english)", zh: "“\(key)”不是\(owner.phrase.chinese)")
  }
}

extension KeyMessage.Owner {
  fileprivate var phrase: Phrase {
    switch self {
    case .description: Phrase("a section of a description", zh: "描述文件的部分")
    case .library: Phrase("a section of a library", zh: "库的部分")
    case .data: Phrase("a key of 'data'", zh: "“data”的键")
    case .structure: Phrase("a property of a struct", zh: "结构体的属性")
    case .classDomain: Phrase("a property of a class domain", zh: "类别域的属性")
    case .type: Phrase("a key of a type", zh: "类型的键")
    }
  }
}
