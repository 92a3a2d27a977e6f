import YAMLTree

extension TreeProblem.Cause {
  /// What is wrong with a file of YAML.
  package var phrase: Phrase {
    switch self {
    case .wideEncoding(let name): Phrase("the file is \(name): UTF-8 is expected", zh: "文件是 \(name)：应为 UTF-8")
    case .notUTF8(let byte): TextMessage.notUTF8(byte).phrase
    case .controlCharacter(let character):
      Phrase(
        "control character \(LookAlikes.code(of: character)) is not allowed",
        zh: "不允许使用控制字符 \(LookAlikes.code(of: character))")

    case .fileTooLarge: Phrase("the file is larger than 4 GiB", zh: "文件大于 4 GiB")
    case .textsTooLarge: Phrase("the texts of this file take more than 4 GiB", zh: "文件中的文本超过 4 GiB")
    case .outOfMemory: Phrase("out of memory", zh: "内存不足")
    case .tooManyNodes(let limit):
      Phrase("more than \(limit.grouped) nodes", zh: "节点超过 \(limit.grouped) 个")
    case .tooManyProblems(let limit):
      Phrase("more than \(limit.grouped) problems in this file", zh: "文件中的问题超过 \(limit.grouped) 个")
    case .tooManyTagDirectives(let limit):
      Phrase("more than \(limit.grouped) '%TAG' lines", zh: "“%TAG”行超过 \(limit.grouped) 个")
    case .tooDeep(let limit): TextMessage.tooDeep(limit: limit).phrase
    case .tooDeepThroughAlias(let alias, let limit):
      Phrase(
        "the value is nested deeper than \(limit) through alias '\(alias)'",
        zh: "经由别名“\(alias)”，值的嵌套超过 \(limit) 层")
    case .tooManyAliasNodes(let limit):
      Phrase("aliases stand for more than \(limit.grouped) nodes", zh: "别名展开后超过 \(limit.grouped) 个节点")
    case .tooManyAliasBytes(let limit):
      Phrase(
        "aliases stand for more than \(limit.grouped) bytes of text", zh: "别名展开后的文本超过 \(limit.grouped) 字节")

    case .unsupportedTag(let tag, _): Phrase("tag '\(tag)' is not supported", zh: "不支持标签（tag）“\(tag)”")
    case .unfittingTag(let tag, let kind):
      Phrase(
        "tag '\(tag)' does not fit a \(kind.phrase.english)", zh: "标签（tag）“\(tag)”不适用于\(kind.phrase.chinese)")
    case .undefinedTagHandle(let tag):
      Phrase("tag '\(tag)' has no '%TAG' line", zh: "标签（tag）“\(tag)”没有对应的“%TAG”行")
    case .unreadableTag: Phrase("this tag cannot be read", zh: "这个标签（tag）无法读取")
    case .unknownAlias(let alias): Phrase("alias '\(alias)' has no anchor", zh: "别名“\(alias)”没有对应的锚点")
    case .aliasInItsAnchor(let alias):
      Phrase("alias '\(alias)' stands inside its own anchor", zh: "别名“\(alias)”位于它自己的锚点之内")
    case .noAliasName(let text):
      Phrase("'*' begins an alias, and '\(text)' is none", zh: "“*”表示别名，而“\(text)”不是别名")
    case .noAnchorName(let text):
      Phrase("'&' begins an anchor, and '\(text)' is none", zh: "“&”表示锚点，而“\(text)”不是锚点")
    case .missingBlankAfterProperty:
      Phrase("a blank is missing behind the anchor or tag", zh: "锚点或标签（tag）后面缺少空格")

    case .duplicateKey(let key): KeyMessage.repeated(key).phrase
    case .sameKey(let key, let other):
      Phrase("the key '\(key)' is the same to YAML as '\(other)'", zh: "对 YAML 来说，键“\(key)”与“\(other)”是同一个键")
    case .duplicateMergeKey: KeyMessage.repeated("<<").phrase
    case .beginsAgain(let missing): KeyMessage.beginsAgain(missing: missing).phrase
    case .mergeOfNoMapping:
      Phrase("'<<' takes a mapping or a list of mappings", zh: "“<<”只接受映射或映射的列表")
    case .missingColon: Phrase("':' is missing after this key", zh: "这个键后面缺少“:”")
    case .questionMarkBeforeText: Phrase("'?' stands directly before a text", zh: "“?”紧接在文本之前")
    case .noKey(let text): Phrase("a key is expected here, not '\(text)'", zh: "这里应为键，而不是“\(text)”")

    case .bullet(let sign): Phrase("'\(sign)' begins no item of a list", zh: "“\(sign)”不能引出列表项")
    case .missingBlankAfterColon(let key):
      Phrase("a blank is missing behind ':' after '\(key)'", zh: "“\(key)”之后的“:”后面缺少空格")
    case .oddBlank(let scalar, let sign):
      Phrase("behind '\(sign)' stands ", zh: "“\(sign)”后面是") + LookAlikes.OddCharacter(scalar: scalar).phrase
        + Phrase(", where a blank is expected", zh: "，应为普通空格")
    case .fullWidthBracket(let bracket):
      Phrase("'\(bracket)' begins text, and no list or mapping", zh: "“\(bracket)”开始的是文本，不是列表或映射")
    case .fullWidthColon(let key):
      Phrase("'：' behind '\(key)' is a full-width colon", zh: "“\(key)”后面的“：”是全角冒号")
    case .equalsSign(let sign, let key):
      Phrase("'\(sign)' does not separate '\(key)' from its value", zh: "“\(sign)”不能分隔“\(key)”与它的值")
    case .missingColonAfter(let key): Phrase("':' is missing behind '\(key)'", zh: "“\(key)”后面缺少“:”")
    case .missingBlankAfterDash(let text):
      Phrase("a blank is missing behind '-' in '\(text)'", zh: "“\(text)”中的“-”后面缺少空格")
    case .missingComma(let text), .perhapsMissingComma(let text):
      Phrase("',' is missing before '\(text)'", zh: "“\(text)”前面缺少“,”")
    case .noSeparator(let closing): Phrase("',' or '\(closing)' is expected here", zh: "这里应为“,”或“\(closing)”")
    case .dashInBrackets: Phrase("'-' is not allowed inside brackets", zh: "括号内不能使用“-”")
    case .noItem: Phrase("a list item with '-' is expected here", zh: "这里应为以“-”开头的列表项")
    case .unexpectedDash: Phrase("'-' is not allowed here", zh: "这里不能使用“-”")
    case .unexpectedQuestionMark: Phrase("'?' is not allowed here", zh: "这里不能使用“?”")
    case .unexpectedColon, .colonWithoutBlank, .colonAtEnd: Phrase("':' is not allowed here", zh: "这里不能使用“:”")

    case .openQuote("'"): Phrase("this single quote is not closed", zh: "这个单引号没有闭合")
    case .openQuote: Phrase("this double quote is not closed", zh: "这个双引号没有闭合")
    case .behindQuote(let text, _):
      Phrase("'\(text)' stands behind the closing quote", zh: "“\(text)”位于右引号之后")
    case .commentWithBracket(let closing):
      Phrase(
        "'#' begins a comment here, in which '\(closing)' closes nothing",
        zh: "这里的“#”引出注释，其中的“\(closing)”不起作用")
    case .openBracket(let bracket, _), .needlessBracket(let bracket), .bracketBeforeBlock(let bracket):
      Phrase("'\(bracket)' is not closed", zh: "“\(bracket)”没有闭合")
    case .strayBracket(let bracket, _): Phrase("'\(bracket)' closes nothing", zh: "“\(bracket)”没有对应的左括号")
    case .strayComma(let sign):
      Phrase("'\(sign)' is not written behind a value here", zh: "这里的值后面不能写“\(sign)”")
    case .colonBetweenBrackets:
      Phrase("':' does not give a parameter its value: '=' does", zh: "“:”不能给参数取值，应为“=”")
    case .bracketsInFlow, .bracketsAroundType:
      Phrase("a text with brackets is not closed by them", zh: "含有括号的文本不会由括号结束")

    case .oddIndentation("\u{A0}"): Phrase("a no-break space cannot indent YAML", zh: "YAML 不能用不换行空格缩进")
    case .oddIndentation(let scalar) where !scalar.properties.isWhitespace:
      Phrase(
        "\(LookAlikes.code(of: scalar)), which cannot be seen, stands at the beginning of the line",
        zh: "行首有看不见的字符 \(LookAlikes.code(of: scalar))")
    case .oddIndentation(let scalar):
      Phrase(
        "the blank \(LookAlikes.code(of: scalar)) cannot indent YAML",
        zh: "YAML 不能用空白字符 \(LookAlikes.code(of: scalar)) 缩进")
    case .tab: Phrase("a tab cannot indent YAML", zh: "YAML 不能用制表符缩进")
    case .indentation(let text, let blanks, _):
      Phrase(
        "'\(text)' stands behind \(blanks.counted("blank")), which fits nothing above",
        zh: "“\(text)”前面有 \(blanks) 个空格，与上文的任何缩进都不一致")
    case .firstIndentation(let text, let blanks, let others):
      Phrase(
        "'\(text)' stands behind \(blanks.counted("blank")), and the lines below it behind \(others)",
        zh: "“\(text)”前面有 \(blanks) 个空格，而下面各行前面有 \(others) 个")
    case .noValue(let text): Phrase("a value is expected here, not '\(text)'", zh: "这里应为值，而不是“\(text)”")
    case .noValueAtEnd: Phrase("the file ends where a value is expected", zh: "文件在应为值的地方结束")
    case .noValueStart(let text): Phrase("'\(text)' cannot start a value", zh: "值不能以“\(text)”开头")
    case .unrelated(let text):
      Phrase("'\(text)' does not belong to what stands above", zh: "“\(text)”不属于上文的任何部分")
    case .mergeConflict: Phrase("a merge conflict is not resolved", zh: "合并冲突没有解决")
    case .foreignComment: Phrase("'//' does not begin a comment", zh: "“//”不能引出注释")
    case .zeroIndentation: Phrase("an indentation of 0 is not allowed", zh: "缩进不能为 0")
    case .behindBlockSign(let text):
      Phrase(
        "'\(text)' stands behind '|' or '>', where a new line is expected", zh: "“|”或“>”后面应换行，却写了“\(text)”")
    case .unknownEscape(let escape): Phrase("'\(escape)' is no escape", zh: "“\(escape)”不是转义")
    case .noHexDigit(let text): Phrase("'\(text)' is no hexadecimal digit", zh: "“\(text)”不是十六进制数字")
    case .invalidEscapeCode: Phrase("this escape is no Unicode character", zh: "这个转义不是 Unicode 字符")

    case .secondDocument: Phrase("a second document begins here", zh: "第二个文档从这里开始")
    case .missingDocumentStart:
      Phrase("'---' is expected after the lines with '%'", zh: "以“%”开头的行之后应为“---”")
    case .unknownDirective:
      Phrase(
        "only '%YAML' and '%TAG' may follow a '%' that starts a line", zh: "行首的“%”只能构成“%YAML”或“%TAG”")
    case .repeatedDirective: Phrase("this directive is given twice", zh: "这个指令给出了两次")
    case .unreadableDirective: Phrase("this directive cannot be read", zh: "这个指令无法读取")
    case .unsupportedVersion: Phrase("this version of YAML is not supported", zh: "不支持这个版本的 YAML")
    case .other(let problem): Phrase(problem, zh: "YAML 无法读取：\(problem)")
    }
  }
}

extension TreeProblem.Related {
  /// What is to be seen there.
  package var message: NoteMessage {
    switch role {
    case .first: .first(.there)
    case .beginOfMapping: .begin(.mapping)
    case .beginOfList: .begin(.list)
    case .openingOfMapping: .opening(.mapping)
    case .openingOfList: .opening(.list)
    }
  }
}

extension Node.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .scalar: Phrase("scalar", zh: "标量")
    case .sequence: Phrase("list", zh: "列表")
    case .mapping: Phrase("mapping", zh: "映射")
    }
  }
}
