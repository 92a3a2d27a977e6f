import JSONText

/// What is said of text that is not JSON.
package enum JSONMessage: Sendable, Hashable {
  /// What stands where something else is expected.
  package enum Found: Sendable, Hashable {
    /// The end of a file, or of a line.
    case end(isLine: Bool)
    case singleQuote, typographicQuote, comment, ellipsis, comma, nul, control, conflict
    /// A character or a word in a place where it does not belong.
    case text(String)
    /// A word that JSON does not have.
    case word(String)
  }

  /// What is expected.
  package enum Expected: Sendable, Hashable {
    case value, simpleValue
    case characters(Character)
    /// A comma, or this bracket.
    case commaOr(UInt8)
    case quotedKey
    case endOfFile, endOfLine
    case objectWith(String)

    /// Whether nothing more is expected.
    package var isEnd: Bool { self == .endOfFile || self == .endOfLine }
  }

  /// Why digits are no number.
  package enum NumberFault: Sendable, Hashable {
    case digitBeforePoint, plusSign, uselessZero, digitsAfterMinus, digitsAfterPoint, digitsInExponent, word
    case decimalComma
  }

  case unexpected(Found, Expected)
  case notNumber(String, NumberFault)
  /// Before this bracket.
  case trailingComma(before: UInt8)
  /// Before the first number of a list.
  case bracketMissing(String)
  case openBracket(Character)
  /// What it closes goes on behind it.
  case closesEarly(Character)
  case textNotClosed(isLine: Bool)
  case controlInText(UInt8)
  case halfOfPair
  case unknownEscape(String)
  case shortEscape

  // Notes.
  /// Before what stands there.
  case closingMissing(Character)

  // Hints.
  case doubleQuotes, straightQuotes, escapeQuote, plainValue
  case removeOrReplace
  case commaBefore
  case nameYAML
  case joinValues

  package var phrase: Phrase {
    switch self {
    case .unexpected(let found, let expected):
      found.phrase + Phrase(": ", zh: "，应为") + expected.phrase
        + Phrase(" is expected", zh: "")
    case .notNumber(let text, let fault):
      Phrase("'\(text)' is not a number of JSON", zh: "“\(text)”不是 JSON 的数字")
        .adding(fault.phrase.map { Phrase(": ", zh: "：") + $0 })
    case .trailingComma(let byte):
      Phrase(
        "a comma before '\(Self.character(byte))' is not allowed in JSON",
        zh: "JSON 不允许“\(Self.character(byte))”前有逗号")
    case .bracketMissing(let number):
      Phrase("'[' is missing before '\(number)'", zh: "“\(number)”前缺少“[”")
    case .openBracket(let bracket): Phrase("'\(bracket)' is not closed", zh: "“\(bracket)”没有闭合")
    case .closesEarly("]"):
      Phrase("']' is one too many: the list goes on behind it", zh: "多了一个“]”：列表在它之后还没有结束")
    case .closesEarly(let bracket):
      Phrase(
        "'\(bracket)' is one too many: the object goes on behind it", zh: "多了一个“\(bracket)”：对象在它之后还没有结束")
    case .closingMissing(let bracket):
      Phrase("'\(bracket)' is expected before this", zh: "此处之前应有“\(bracket)”")
    case .textNotClosed(let isLine):
      Phrase(
        "the text is not closed: '\"' is expected before the \(isLine ? "line" : "file") ends",
        zh: "文本没有闭合，\(isLine ? "行" : "文件")结束之前应有“\"”")
    case .controlInText(0x0A), .controlInText(0x0D): Self.inText(Phrase("a line break", zh: "换行"), "n")
    case .controlInText(0x09): Self.inText(Phrase("a tab", zh: "制表符"), "t")
    case .controlInText(let byte):
      Self.inText(
        Phrase("a control character", zh: "控制字符"), "u" + byte.hexadecimal(width: 4))
    case .halfOfPair:
      Phrase(
        "the escape is half of a pair: a second '\\u' escape is expected with it",
        zh: "这个转义是一对中的一半，后面应有另一个“\\u”转义")
    case .unknownEscape(let text):
      Phrase(
        "'\(text)' is not an escape of JSON: a backslash itself is written '\\\\'",
        zh: "“\(text)”不是 JSON 的转义：反斜杠本身写成“\\\\”")
    case .shortEscape: Phrase("'\\u' needs four hexadecimal digits", zh: "“\\u”需要四位十六进制数字")
    case .plainValue:
      Phrase(
        "write the value itself, as float(x) or x.tolist() gives it, not what Python prints of an object",
        zh: "写出值本身，例如 float(x) 或 x.tolist() 给出的值，而不是 Python 打印的对象")
    case .doubleQuotes: Phrase("put text in double quotes", zh: "文本请放在双引号中")
    case .straightQuotes: Phrase("put text in straight double quotes", zh: "文本请放在直双引号中")
    case .escapeQuote: Phrase("write '\\\"' for a quote inside text", zh: "文本中的引号请写成“\\\"”")
    case .commaBefore: Phrase("put a comma before it", zh: "在它前面加上逗号")
    case .joinValues:
      Phrase("keep one value a file: put what it holds into the one above", zh: "一个文件只放一个值：把它的内容并入上面的值")
    case .nameYAML: Phrase("if the file is YAML, let its name end in .yaml", zh: "如果文件是 YAML，名称应以 .yaml 结尾")
    case .removeOrReplace: Phrase("remove it, or write what it stands for", zh: "删去它，或者写出它所代表的内容")
    }
  }

  private static func inText(_ what: Phrase, _ escape: String) -> Phrase {
    what
      + Phrase(
        " stands inside text: '\\\(escape)' or a closing '\"' is expected",
        zh: "出现在文本中，应为“\\\(escape)”或闭合的“\"”")
  }

  private static func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }
}

extension JSONMessage.Found {
  fileprivate var phrase: Phrase {
    switch self {
    case .end(let isLine):
      Phrase("the \(isLine ? "line" : "file") ends early", zh: "\(isLine ? "行" : "文件")提前结束")
    case .singleQuote: Phrase("a single quote is not JSON", zh: "单引号不是 JSON")
    case .typographicQuote: Phrase("a typographic quote is not JSON", zh: "排版引号不是 JSON")
    case .comment: Phrase("a comment is not JSON", zh: "注释不是 JSON")
    case .ellipsis: Phrase("an ellipsis is not JSON", zh: "省略号不是 JSON")
    case .comma: Phrase("a comma is not expected here", zh: "这里不应有逗号")
    case .conflict: Phrase("a conflict marker of Git is not JSON", zh: "Git 的冲突标记不是 JSON")
    case .nul: Phrase("a NUL byte is not JSON", zh: "NUL 字节不是 JSON")
    case .control: Phrase("a control character is not JSON", zh: "控制字符不是 JSON")
    case .text(let text): Phrase("'\(text)' is not expected here", zh: "这里不应有“\(text)”")
    case .word(let word): Phrase("'\(word)' is not JSON", zh: "“\(word)”不是 JSON")
    }
  }
}

extension JSONMessage.Expected {
  fileprivate var phrase: Phrase {
    switch self {
    case .value: Phrase("a value", zh: "值")
    case .simpleValue: Phrase("a simple value", zh: "简单的值")
    case .characters(let character): NameList.choice([String(character)])
    case .commaOr(let bracket): NameList.choice([",", String(Character(Unicode.Scalar(bracket)))])
    case .quotedKey: Phrase("a key in double quotes", zh: "双引号中的键")
    case .endOfFile: Phrase("the end of the file", zh: "文件结尾")
    case .endOfLine: Phrase("the end of the line", zh: "行尾")
    case .objectWith(let key): Phrase("an object with '\(key)'", zh: "含有“\(key)”的对象")
    }
  }
}

extension JSONMessage.NumberFault {
  fileprivate var phrase: Phrase? {
    switch self {
    case .digitBeforePoint: Phrase("a digit is expected before '.'", zh: "“.”前应有数字")
    case .plusSign: Phrase("'+' is not written before a number", zh: "数字前不写“+”")
    case .uselessZero: Phrase("a number does not begin with a useless zero", zh: "数字不以多余的零开头")
    case .digitsAfterMinus: Phrase("digits are expected after '-'", zh: "“-”后应有数字")
    case .digitsAfterPoint: Phrase("digits are expected after '.'", zh: "“.”后应有数字")
    case .digitsInExponent: Phrase("digits are expected in the exponent", zh: "指数中应有数字")
    case .word: nil
    case .decimalComma: Phrase("a point is expected before decimals", zh: "小数部分前应为“.”")
    }
  }
}
