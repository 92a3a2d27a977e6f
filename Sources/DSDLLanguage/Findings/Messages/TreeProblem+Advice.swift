import YAMLTree

extension TreeProblem.Cause {
  /// The hint that goes with it; nil if it is clear what to do.
  package var hint: Message? { advice == nil ? nil : .yamlAdvice(self) }

  /// What to do about it; nil if that is clear.
  var advice: Phrase? {
    switch self {
    case .wideEncoding, .notUTF8: TextMessage.saveAsUTF8.phrase
    case .controlCharacter: Phrase("delete it or write it as an escape", zh: "删去它，或者写成转义")
    case .unsupportedTag(_, isPerhapsText: true):
      Phrase("remove it, or quote it if it is text", zh: "删去它；如果它是文本，请加上引号")
    case .unsupportedTag, .undefinedTagHandle: HintMessage.remove.phrase
    case .unreadableTag: Phrase("remove it or quote the text", zh: "删去它，或者给文本加上引号")
    case .unknownAlias: Phrase("quote it if it is text", zh: "如果它是文本，请加上引号")
    case .noAliasName, .noAnchorName, .questionMarkBeforeText, .noValueStart, .behindBlockSign,
      .unknownDirective:
      Phrase("quote the text", zh: "给文本加上引号")
    case .sameKey: Phrase("quote what is meant as text", zh: "如果是文本，请加上引号")
    case .duplicateMergeKey: Phrase("merge several with '<<: [*a, *b]'", zh: "合并多个映射时写成“<<: [*a, *b]”")
    case .mergeOfNoMapping: Phrase("to use it as a key, quote it", zh: "如果要用作键，请加上引号")
    case .missingColon: Phrase("a key and its ':' stand on one line", zh: "键与它的“:”应写在同一行")
    case .noKey, .unrelated: Phrase("check indentation and quotes", zh: "检查缩进和引号")
    case .noItem: Phrase("check the indentation", zh: "检查缩进")
    case .oddBlank: Phrase("write a blank", zh: "写成普通空格")
    case .missingColonAfter(let key): HintMessage.write("\(key): ").phrase
    case .fullWidthBracket(let bracket):
      HintMessage.fullWidthBracket(bracket, bracket == "｛" ? "{" : "[").phrase
    case .fullWidthColon, .equalsSign: HintMessage.write(": ").phrase
    case .bullet: HintMessage.write("- ").phrase
    case .dashInBrackets: Phrase("separate values by ','", zh: "值之间用“,”分隔")
    case .perhapsMissingComma:
      Phrase("write ', ', or put the text in quotes if it goes on", zh: "写上“, ”；如果文本还没有结束，请给它加上引号")
    case .unexpectedDash, .unexpectedQuestionMark, .unexpectedColon(isFirst: false):
      Phrase("quote the text or start a new line", zh: "给文本加上引号，或者另起一行")
    case .unexpectedColon(isFirst: true):
      Phrase("check the indentation or quote the text", zh: "检查缩进，或者给文本加上引号")
    case .colonAtEnd: Phrase("remove it, or quote the text", zh: "删去它，或者给文本加上引号")
    case .colonWithoutBlank:
      Phrase("put a blank after it or quote the text", zh: "在它后面加一个空格，或者给文本加上引号")
    case .openQuote: Phrase("close it where the text ends", zh: "在文本结束处闭合")
    case .behindQuote(_, "'"): Phrase("a quote inside a text is doubled", zh: "文本中的引号要写两个")
    case .behindQuote:
      Phrase(
        "a quote inside a text is written with a backslash before it", zh: "文本中的引号前面要加反斜杠")
    case .commentWithBracket(let closing):
      Phrase("quote the text, or write '\(closing)' before the comment", zh: "给文本加上引号，或者把“\(closing)”写在注释前面")
    case .bracketBeforeBlock:
      Phrase("remove it: what is indented below needs none", zh: "请删去它：下面缩进的内容不需要括号")
    case .openBracket(_, let closing): Phrase("add '\(closing)'", zh: "加上“\(closing)”")
    case .strayBracket(_, hasOpening: false):
      Phrase("remove it or add its opening bracket", zh: "删去它，或者加上左括号")
    case .strayBracket, .needlessBracket, .strayComma: HintMessage.remove.phrase
    case .colonBetweenBrackets: HintMessage.write("=").phrase
    case .bracketsAroundType:
      Phrase(
        "write a type without brackets around it, and a list of it as List[…]",
        zh: "类型外面不要加方括号；它的列表请写成 List[…]")
    case .bracketsInFlow: Phrase("quote it inside of '[…]' and '{…}'", zh: "在“[…]”和“{…}”中请给它加上引号")
    case .oddIndentation(let scalar) where !scalar.properties.isWhitespace: HintMessage.remove.phrase
    case .tab, .oddIndentation: Phrase("use spaces", zh: "请使用空格")
    case .indentation(_, _, let fitting):
      Phrase(
        "indent it by \(fitting.map { $0 == 0 ? "none" : "\($0)" }.joined(separator: " or "))",
        zh: fitting.map { $0 == 0 ? "不缩进" : "缩进 \($0) 个空格" }.joined(separator: "，或者"))
    case .firstIndentation(_, _, let others):
      Phrase("indent it by \(others)", zh: "缩进 \(others) 个空格")
    case .mergeConflict:
      Phrase(
        "keep one side and remove the lines with '<<<', '===' and '>>>'",
        zh: "保留其中一方，并删去含有“<<<”、“===”和“>>>”的行")
    case .foreignComment: HintMessage.write("#").phrase
    case .zeroIndentation: Phrase("use 1 to 9", zh: "请使用 1 到 9")
    case .unknownEscape:
      Phrase("write '\\\\' for a backslash or use single quotes", zh: "反斜杠写成“\\\\”，或者使用单引号")
    case .noHexDigit:
      Phrase("'\\x' takes 2, '\\u' 4, '\\U' 8 of them", zh: "“\\x”后面是 2 个，“\\u”后面是 4 个，“\\U”后面是 8 个")
    case .invalidEscapeCode: Phrase("write the character itself", zh: "直接写这个字符")
    case .secondDocument: Phrase("keep one document a file", zh: "一个文件只放一个文档")
    case .repeatedDirective: Phrase("delete one", zh: "删去其中一个")
    case .unreadableDirective: Phrase("delete it", zh: "删去它")
    case .unsupportedVersion: Phrase("use 1.2", zh: "请使用 1.2")
    case .fileTooLarge, .textsTooLarge, .outOfMemory, .tooManyNodes, .tooManyProblems, .tooManyTagDirectives,
      .tooDeep, .tooDeepThroughAlias, .tooManyAliasNodes, .tooManyAliasBytes, .unfittingTag,
      .aliasInItsAnchor, .missingBlankAfterProperty, .duplicateKey, .beginsAgain, .missingBlankAfterColon,
      .missingBlankAfterDash, .missingComma, .noSeparator, .noValue, .noValueAtEnd, .missingDocumentStart,
      .other:
      nil
    }
  }
}
