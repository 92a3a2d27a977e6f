/// What is said of definitions and their names, and of structs with their fields and params.
package enum DefinitionMessage: Sendable, Hashable {
  /// What has a name.
  package enum Named: Sendable, Hashable { case definition, field, param }

  case missingDef(String)
  case misspeltDef(String)
  case unknownKind(String)
  /// A kind that does not have this property, which is there in place of its own.
  case otherKind(String, property: String)
  /// A name that is something else than text to YAML.
  case nameNotText(Named, String, Shape)
  case invalidName(Named, String)
  case parentInBrackets(String)
  case paramsInBrackets(String)
  case optionalMark(String, mark: String)
  case keyword(String)
  case builtInName(String)
  case reservedStd
  case unportableName(Named, String, NameRules.Problem)
  /// The Python SDK takes a struct for one that contains itself.
  case seemingCycle(String, in: String, field: String)
  case noFields(String, hasProperty: Bool)
  case strayProperty(String)
  case strayBeside(String, String)
  case nameMissing(before: String)
  case listedTwice(String, in: String)
  case noOptionalField(String)
  case unusedParam(String, of: String)
  case shadowingParam(String)
  /// A struct that contains itself by way of others: the structs from the first to the first again.
  case cycle([String])
  case unused(Kind, String, hasGlobalInfo: Bool)
  case definedTwice(String)

  /// Kinds of definitions; nil is any.
  package enum Kind: Sendable, Hashable { case structure, classDomain, unknown }

  // Hints.
  case addDef(kind: String?)
  case chooseOtherName
  case beginWithLetter
  case callIt(String)
  case callItWithParents(String, parent: String)
  case callItWithParams(String, params: String)
  case listAsOptional(String)
  case indentLikeFields(as: String?)
  case indentAsFields(String, isWritten: Bool)
  case writeList(String, [String])
  case indentIfField
  case requiredUnlessOptional
  case indentUnder(String)
  case nameAbove
  case writeFields
  case renameStruct
  case endlessInstance
  case removeOrUse

  package var phrase: Phrase {
    switch self {
    case .writeFields:
      Phrase("write each field with its type: 'image: Image'", zh: "每个字段都写上类型：“image: Image”")
    case .missingDef(let name): Phrase("'\(name)' has no '$def'", zh: "“\(name)”没有“$def”")
    case .misspeltDef(let key):
      Phrase(
        "'\(key)' is not a property of a definition: '$def' is expected", zh: "“\(key)”不是定义的属性，应为“$def”")
    case .unknownKind(let kind):
      Phrase(
        "'\(kind)' is not a kind of definition: 'struct' or 'class_domain' is expected",
        zh: "“\(kind)”不是定义的种类，应为“struct”或“class_domain”")
    case .otherKind(let kind, let property):
      Phrase(
        "a '\(kind)' does not have '\(property)', which stands here",
        zh: "“\(kind)”没有“\(property)”，而这里写的正是它")
    case .nameNotText(let named, let text, let shape):
      Phrase(
        "the \(named.nameOf.english) \(text) \(shape.predicate.english) to YAML: an identifier is expected",
        zh: "\(named.nameOf.chinese) \(text) 对 YAML 来说\(shape.predicate.chinese)，应为标识符")
    case .invalidName(let named, let name):
      Phrase(
        "'\(name)' cannot name \(named.phrase.english): \(Self.identifier.english)",
        zh: "“\(name)”不能用作\(named.phrase.chinese)的名称：\(Self.identifier.chinese)")
    case .parentInBrackets(let name):
      Phrase(
        "'\(name)' names a parent in brackets, as older drafts did: \(Self.identifier.english)",
        zh: "“\(name)”像较早草案那样在方括号中写了父级：\(Self.identifier.chinese)")
    case .paramsInBrackets(let name):
      Phrase(
        "'\(name)' names params in brackets: \(Self.identifier.english)",
        zh: "“\(name)”在括号中写了参数：\(Self.identifier.chinese)")
    case .optionalMark(let name, let mark):
      Phrase(
        "'\(name)' cannot name a field: '\(mark)' has no meaning here",
        zh: "“\(name)”不能用作字段的名称：“\(mark)”在这里没有含义")
    case .keyword(let name):
      Phrase(
        "'\(name)' is a keyword of Python and cannot name a definition",
        zh: "“\(name)”是 Python 的关键字，不能用作定义的名称")
    case .builtInName(let name):
      Phrase("'\(name)' is the name of a built-in type", zh: "“\(name)”是内置类型的名称")
    case .reservedStd:
      Phrase("'std' is a reserved name for a class domain", zh: "“std”是保留名称，不应用作类别域的名称")
    case .unportableName(let named, let name, let problem):
      Phrase(
        "the \(named.nameOf.english) '\(name)' \(problem.phrase.english): \(problem.consequence.english)",
        zh: "\(named.nameOf.chinese)“\(name)”\(problem.phrase.chinese)，\(problem.consequence.chinese)")
    case .seemingCycle(let name, let word, let field):
      Phrase(
        "the struct's name '\(name)' is part of '\(word)' in its field '\(field)', which the Python SDK takes for a circle",
        zh: "结构体的名称“\(name)”是其字段“\(field)”中“\(word)”的一部分，Python SDK 会当作循环引用")
    case .noFields(let name, let hasProperty):
      Phrase(
        "struct '\(name)' has no fields: \(hasProperty ? "" : "'$fields' with ")at least one is expected",
        zh: "结构体“\(name)”没有字段，\(hasProperty ? "至少应有一个" : "应有“$fields”，其中至少一个字段")")
    case .strayProperty(let key):
      Phrase(
        "'\(key)' stands among the fields: it belongs beside '$fields'", zh: "“\(key)”写在字段之中：它应与“$fields”并列")
    case .strayBeside(let key, let name):
      Phrase(
        "'\(key)' stands beside '\(name)': it belongs under it", zh: "“\(key)”与“\(name)”并列：它应写在“\(name)”之下")
    case .nameMissing(let key):
      Phrase("'\(key)' stands where the name of a definition is expected", zh: "“\(key)”写在应为定义名称的地方")
    case .listedTwice(let name, let list):
      Phrase("'\(name)' is listed twice in '\(list)'", zh: "“\(name)”在“\(list)”中列出了两次")
    case .noOptionalField(let name):
      Phrase("'\(name)' is listed as optional but is not a field", zh: "“\(name)”列为可选，却不是字段")
    case .unusedParam(let param, let name):
      Phrase("no field of '\(name)' uses the param '\(param)'", zh: "“\(name)”没有字段使用形参“\(param)”")
    case .shadowingParam(let param):
      Phrase("the param '\(param)' has the name of a type or class domain", zh: "形参“\(param)”与类型或类别域同名")
    case .cycle(let path):
      Phrase(
        "struct '\(path.first ?? "")' contains itself: \(path.joined(separator: " → "))",
        zh: "结构体“\(path.first ?? "")”包含它自己：\(path.joined(separator: " → "))")
    case .unused(let kind, let name, let hasGlobalInfo):
      Phrase(
        "\(kind.phrase.english) '\(name)' is not used: 'sample-type' \(hasGlobalInfo ? "and 'global-info-type' do" : "does") not lead to it",
        zh:
          "\(kind.phrase.chinese)“\(name)”没有用到：从“sample-type”\(hasGlobalInfo ? "和“global-info-type”" : "")出发都不会到达它"
      )
    case .definedTwice(let name):
      Phrase("'\(name)' is defined twice: this definition counts", zh: "“\(name)”定义了两次：以这个定义为准")
    case .addDef(let kind?): Phrase("add '$def: \(kind)'", zh: "加上“$def: \(kind)”")
    case .addDef(nil):
      Phrase("add '$def: struct' or '$def: class_domain'", zh: "加上“$def: struct”或“$def: class_domain”")
    case .chooseOtherName: Phrase("choose another name", zh: "换一个名称")
    case .beginWithLetter: Phrase("choose a name that begins with a letter", zh: "选用以字母开头的名称")
    case .callIt(let name): Phrase("call it '\(name)'", zh: "可以命名为“\(name)”")
    case .callItWithParents(let name, let parent):
      Phrase(
        "call it '\(name)' and write its classes as 'parent.child', with the classes of '\(parent)' as parents",
        zh: "命名为“\(name)”，并把类别写成“父级.子级”，以“\(parent)”的类别作为父级")
    case .callItWithParams(let name, let params):
      Phrase(
        "call it '\(name)' and write '$params: [\(params)]' beside '$fields'",
        zh: "命名为“\(name)”，并在“$fields”旁边写上“$params: [\(params)]”")
    case .listAsOptional(let name):
      Phrase(
        "for a field that may be missing, call it '\(name)' and write '$optional: [\(name)]' beside '$fields'",
        zh: "如果字段可以缺少，请命名为“\(name)”，并在“$fields”旁边写上“$optional: [\(name)]”")
    case .indentLikeFields(nil): Phrase("indent it like '$fields'", zh: "缩进到与“$fields”相同")
    case .indentLikeFields(let name?):
      Phrase("indent it like '$fields', as '\(name)'", zh: "缩进到与“$fields”相同，并写成“\(name)”")
    case .indentAsFields(let field, let isWritten):
      isWritten
        ? Phrase("indent '\(field)' and what follows under it", zh: "把“\(field)”及其后的内容缩进到它下面")
        : Phrase(
          "write '$fields:' above '\(field)', and indent the fields under it",
          zh: "在“\(field)”上一行写上“$fields:”，并把字段缩进到它下面")
    case .writeList(let property, let names):
      Phrase("write '\(property): [\(Self.list(names))]'", zh: "写成“\(property): [\(Self.list(names))]”")
    case .indentUnder(let name): Phrase("indent it more deeply than '\(name)'", zh: "缩进得比“\(name)”更深")
    case .nameAbove:
      Phrase("write the name of the definition on the line above, as in 'Pet:'", zh: "在上一行写出定义的名称，例如“Pet:”")
    case .indentIfField:
      Phrase("indent it under '$fields' if it is a field", zh: "如果它是字段，请缩进到“$fields”下")
    case .requiredUnlessOptional:
      Phrase("a field is required unless '$optional' lists it", zh: "没有列在“$optional”中的字段都是必需的")
    case .renameStruct: Phrase("give the struct another name", zh: "给结构体换一个名称")
    case .endlessInstance: Phrase("an instance of it would never end", zh: "它的实例永远不会结束")
    case .removeOrUse: Phrase("remove it, or use it", zh: "删去它，或者使用它")
    }
  }

  private static let identifier = Phrase(
    "a letter or '_', then letters, digits and '_' are expected", zh: "应以字母或“_”开头，后面是字母、数字和“_”")

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "…" : names.prefix(8).joined(separator: ", ")
  }
}

extension DefinitionMessage.Named {
  fileprivate var phrase: Phrase {
    switch self {
    case .definition: Phrase("a definition", zh: "定义")
    case .field: Phrase("a field", zh: "字段")
    case .param: Phrase("a param", zh: "形参")
    }
  }

  /// What its name is called.
  fileprivate var nameOf: Phrase {
    switch self {
    case .definition: Phrase("name", zh: "名称")
    case .field: Phrase("field name", zh: "字段名称")
    case .param: Phrase("param", zh: "形参")
    }
  }
}

extension DefinitionMessage.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .structure: Phrase("struct", zh: "结构体")
    case .classDomain: Phrase("class domain", zh: "类别域")
    case .unknown: Phrase("definition", zh: "定义")
    }
  }
}

extension NameRules.Problem {
  fileprivate var consequence: Phrase {
    if case .mixedScripts = self { return Self.otherSpelling }
    return Phrase("other readers may refuse it", zh: "其他读取程序可能会拒绝")
  }

  /// What comes of names that look like others.
  static var otherSpelling: Phrase {
    Phrase("elsewhere it may be written with other characters", zh: "别处可能用不同的字符书写它")
  }

  var phrase: Phrase {
    switch self {
    case .sdkName: Phrase("is a name that the Python SDK keeps for itself", zh: "是 Python SDK 自己使用的名称")
    case .keyword: Phrase("is a keyword of Python", zh: "是 Python 的关键字")
    case .hyphen: Phrase("contains '-'", zh: "含有“-”")
    case .fullWidth: Phrase("contains full-width characters", zh: "含有全角字符")
    case .decomposed:
      Phrase("has letters in another Unicode form than NFC", zh: "含有不是 NFC 形式的 Unicode 字母")
    case .mixedScripts(let character):
      Phrase("contains ", zh: "含有") + character.phrase
    }
  }
}
