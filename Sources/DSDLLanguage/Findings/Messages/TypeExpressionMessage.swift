/// What is said of the text of type expressions, and of types that are written as mappings.
package enum TypeExpressionMessage: Sendable, Hashable {
  /// What may stand at a place.
  package enum Expected: Sendable, Hashable { case typeName, commaOrBracket, value, end }

  case empty
  case endsEarly(expected: Expected)
  case unexpected(String, expected: Expected)
  case noPlace(Character)
  case otherSign(Character, expected: Character)
  case openQuote
  case openBracket
  case strayBracket
  case strayEquals
  case missingParamName
  case paramWithArguments
  case paramBoundWithSign(String)
  case typesTooDeep(limit: Int)
  case listsTooDeep(limit: Int)
  case oddBlank
  case lastComma
  case emptyBrackets
  case innerBlank
  case mapping
  case mappingWithoutType(ShapeMessage.Subject)

  // Hints.
  case addBracket
  case quoteBlanks
  /// What gives a parameter its value.
  case writeArgument(String)
  case writeText
  case writeMapping
  case writeList(of: String)
  case writeIfType(String)
  case typeAndOptional

  package var phrase: Phrase {
    switch self {
    case .empty: Phrase("a type is expected", zh: "应为类型")
    case .endsEarly(let expected):
      Phrase(
        "the type ends early: \(expected.phrase.english) is expected",
        zh: "类型提前结束，应为\(expected.phrase.chinese)")
    case .unexpected(let token, let expected):
      Phrase(
        "'\(token)' is not expected here: \(expected.phrase.english) is",
        zh: "这里不应有“\(token)”，应为\(expected.phrase.chinese)")
    case .noPlace(let character):
      Phrase("'\(character)' has no place in a type expression", zh: "类型表达式中不能有 \(character)")
    case .otherSign(let sign, "\""), .otherSign(let sign, "'"):
      Phrase(
        "'\(sign)' has no place in a type expression: a straight quote is expected",
        zh: "类型表达式中不能有 \(sign) ，应为直引号")
    case .otherSign(let sign, let expected):
      Phrase(
        "'\(sign)' has no place in a type expression: '\(expected)' is expected",
        zh: "类型表达式中不能有“\(sign)”，应为“\(expected)”")
    case .openQuote: Phrase("the quote is not closed", zh: "引号没有闭合")
    case .openBracket: Phrase("'[' is not closed", zh: "“[”没有闭合")
    case .strayBracket: Phrase("']' has no matching '['", zh: "“]”没有对应的“[”")
    case .strayEquals:
      Phrase("'=' is not expected here: parameters stand between brackets", zh: "这里不应有“=”：参数应写在方括号中")
    case .missingParamName: Phrase("a param's name is expected after '$'", zh: "“$”后面应为形参的名称")
    case .paramBoundWithSign(let name):
      Phrase("'$' does not stand before '\(name)', which gets a value here", zh: "这里给“\(name)”取值，前面不写“$”")
    case .paramWithArguments: Phrase("a param takes no arguments", zh: "形参不接受实参")
    case .typesTooDeep(let limit): Phrase("types are nested deeper than \(limit)", zh: "类型的嵌套超过 \(limit) 层")
    case .listsTooDeep(let limit): Phrase("lists are nested deeper than \(limit)", zh: "列表的嵌套超过 \(limit) 层")
    case .oddBlank:
      Phrase(
        "this blank is not a plain space; other readers may refuse it", zh: "这不是普通空格，其他读取程序可能会拒绝")
    case .lastComma: Phrase("the comma before ']' is superfluous", zh: "“]”前的逗号是多余的")
    case .emptyBrackets: Phrase("empty brackets are superfluous", zh: "空的方括号是多余的")
    case .innerBlank:
      Phrase("a blank stands in the type, which the Python SDK does not read", zh: "类型中有空格，Python SDK 无法读取")
    case .mapping:
      Phrase("a type is a mapping, which the Python SDK does not read", zh: "类型写成了映射，Python SDK 无法读取")
    case .mappingWithoutType(let subject):
      Phrase(
        "\(subject.phrase.english) is a mapping without '$type': a type is expected",
        zh: "\(subject.phrase.chinese)是没有“$type”的映射，应为类型")
    case .addBracket: Phrase("add ']' at the end", zh: "在结尾加上“]”")
    case .quoteBlanks: Phrase("put text with blanks in quotes", zh: "含有空格的文本请加上引号")
    case .writeArgument(let pair):
      Phrase(
        "write '\(pair)', or put text with blanks in quotes", zh: "写成“\(pair)”；含有空格的文本请加上引号")
    case .writeText:
      Phrase("write it as text, such as 'Label[dom=MyDomain]'", zh: "写成文本，例如“Label[dom=MyDomain]”")
    case .writeMapping:
      Phrase(
        "write '{ $type: Label, dom: MyDomain }' or 'Label[dom=MyDomain]'",
        zh: "写成“{ $type: Label, dom: MyDomain }”或“Label[dom=MyDomain]”")
    case .writeIfType(let type): Phrase("write '\(type)' if it is a type", zh: "如果它是类型，请写成“\(type)”")
    case .typeAndOptional: TypeMessage.writeTypeAndOptional.phrase
    case .writeList(let element):
      Phrase(
        "write List[\(element)] for a list of \(element)", zh: "\(element) 的列表请写成 List[\(element)]")
    }
  }
}

extension TypeExpressionMessage.Expected {
  fileprivate var phrase: Phrase {
    switch self {
    case .typeName: Phrase("a type's name", zh: "类型的名称")
    case .commaOrBracket: Phrase("',' or ']'", zh: "“,”或“]”")
    case .value: Phrase("a value", zh: "值")
    case .end: Phrase("the end of the type", zh: "类型的结尾")
    }
  }
}
