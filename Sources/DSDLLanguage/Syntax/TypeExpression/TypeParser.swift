/// Reads a type expression, reporting at most one syntax error for each.
///
///     type  = name [ "[" [ arg { "," arg } ] "]" ]
///     arg   = ident "=" value | value
///     value = type | "$" ident | string | word | "[" value { "," value } "]"
///
/// Numbers and booleans are words here; what a parameter makes of a word is decided when it is known.
struct TypeParser {
  private struct SyntaxError: Error {
    let message: TypeExpressionMessage
    let range: Range<Int>
    var hint: TypeExpressionMessage?
  }

  private static let maximumDepth = 64

  private let text: ScalarText
  private let tokens: [TypeToken]
  private var at = 0
  private var depth = 0
  /// Things that are understood but better written otherwise.
  private var remarks: [Remark] = []

  private struct Remark {
    var rule = Rule.typeStyle
    let message: TypeExpressionMessage
    let range: Range<Int>
    let replacement: String
  }

  private let innerBlank: Range<Int>?
  /// Whether some name has a character that no name has.
  private var hasOddName = false

  private init(_ text: ScalarText) {
    self.text = text
    var lexer = TypeLexer(text.bytes)
    tokens = lexer.tokens()
    innerBlank = lexer.innerBlank
    for blank in lexer.oddBlanks {
      remarks.append(Remark(message: .oddBlank, range: blank, replacement: " "))
    }
  }

  /// The type that a scalar's text denotes; nil, and a diagnostic, if it is not well-formed.
  static func type(_ text: ScalarText, into collector: DiagnosticCollector) -> TypeExpression? {
    parse(text, into: collector) { parser throws(SyntaxError) in try parser.wholeType() }
  }

  /// The argument that a scalar's text denotes in the mapping form of a type.
  static func value(_ text: ScalarText, into collector: DiagnosticCollector) -> TypeExpression.Value? {
    parse(text, into: collector) { parser throws(SyntaxError) in try parser.value() }
  }

  private static func parse<Result>(
    _ text: ScalarText, into collector: DiagnosticCollector,
    _ rule: (inout TypeParser) throws(SyntaxError) -> Result
  ) -> Result? {
    if let mark = optionalMark(in: text.bytes) {
      collector.report(
        .typeSyntax, at: text.range(mark), .typeExpression(.unexpected(text.string(mark), expected: .end)),
        hint: .typeExpression(.typeAndOptional))
      return nil
    }
    if let meant = meant(by: text, rule) {
      let (sign, expected, range) = meant.punctuation.first
      collector.report(
        .typeSyntax, at: text.range(range),
        .typeExpression(expected.map { .otherSign(sign, expected: $0) } ?? .noPlace(sign)),
        hint: .hint(.write(meant.punctuation.text.string(0..<meant.punctuation.text.bytes.count))),
        fix: meant.punctuation.fix)
      return meant.result
    }
    var parser = TypeParser(text)
    do throws(SyntaxError) {
      let result = try rule(&parser)
      try parser.expectEnd()
      for remark in parser.remarks {
        let range = text.range(remark.range)
        collector.report(
          remark.rule, at: range, .typeExpression(remark.message),
          hint: remark.rule == .typeSyntax ? .hint(.remove) : nil,
          fix: isPlain(range, text.bytes[remark.range])
            ? FixIt(range.bytes, remark.replacement, safety: .safe) : nil)
      }
      if let blank = parser.innerBlank {
        collector.report(
          .unportableSyntax, at: text.range(blank), .typeExpression(.innerBlank),
          fix: isPlain(text.range(blank), text.bytes[blank])
            ? FixIt(text.range(blank).bytes, "", safety: .safe) : nil)
      }
      return result
    } catch {
      let range = text.range(error.range)
      collector.report(
        .typeSyntax, at: range, .typeExpression(error.message), hint: error.hint.map { .typeExpression($0) })
      return nil
    }
  }

  /// Where it stands at the end of a text that a field need not be there, as other languages write it: `Int | null`.
  static func optionalMark(in text: [UInt8]) -> Range<Int>? {
    let end = (text.lastIndex { $0 != 0x20 } ?? -1) + 1
    let lowercased = text[..<end].suffix(16).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let marks = [
      "(optional)", "（optional）", "[optional]", "optional", "nullable", "| none", "|none", "| null", "|null",
    ]
    for mark in marks.map({ Array($0.utf8) })
    where mark.count < end && lowercased.suffix(mark.count).elementsEqual(mark) {
      let start = end - mark.count
      // A word of its own.
      guard !(0x61...0x7A ~= mark[0]) || text[start - 1] == 0x20 else { continue }
      return start..<end
    }
    return nil
  }

  /// What a text means that is no type as it stands, but is one if other punctuation is taken for that of the language.
  private static func meant<Result>(
    by text: ScalarText, _ rule: (inout TypeParser) throws(SyntaxError) -> Result
  ) -> (result: Result, punctuation: TypePunctuation)? {
    guard let punctuation = TypePunctuation(text) else { return nil }
    var parser = TypeParser(text)
    let isRead = (try? rule(&parser)) != nil && (try? parser.expectEnd()) != nil && !parser.hasOddName
    if isRead, !punctuation.hasQuotes { return nil }
    var other = TypeParser(punctuation.text)
    guard let result = try? rule(&other), (try? other.expectEnd()) != nil else { return nil }
    return (result, punctuation)
  }

  /// Whether a place can be replaced: the text stands there as it is or as a no-break space does in JSON, and
  /// a blank in its place would not make a comment or a key of what is around.
  private static func isPlain(_ range: SourceRange, _ text: ArraySlice<UInt8>) -> Bool {
    let bytes = range.file.bytes(in: range.bytes)
    let next = range.file.bytes(in: range.bytes.upperBound..<range.bytes.upperBound + 1).first
    guard next != UInt8(ascii: "#"), next != UInt8(ascii: ":") else { return false }
    let escaped = String(decoding: bytes, as: UTF8.self).lowercased()
    return bytes.elementsEqual(text) || escaped == "\\u00a0" || escaped == "\\xa0"
  }

  private var token: TypeToken { tokens[at] }

  /// Whether nothing follows the token.
  private var isLast: Bool { at + 2 == tokens.count }

  private mutating func take() -> TypeToken {
    let token = tokens[at]
    if at < tokens.count - 1 { at += 1 }
    return token
  }

  private func string(_ token: TypeToken) -> String { text.string(token.range) }

  private func name(_ token: TypeToken, dropping count: Int = 0, _ countAtEnd: Int = 0) -> Name {
    let range = token.range.lowerBound + count..<token.range.upperBound - countAtEnd
    return Name(text.string(range), text.range(token.range))
  }

  /// `expected` names what should stand at the token.
  private func unexpected(_ token: TypeToken, expected: TypeExpressionMessage.Expected) -> SyntaxError {
    switch token.kind {
    case .invalid(let message): SyntaxError(message: message, range: token.range)
    case .end:
      SyntaxError(message: .endsEarly(expected: expected), range: lastRange)
    default:
      SyntaxError(message: .unexpected(string(token), expected: expected), range: token.range)
    }
  }

  /// The last token before the end, or the whole of an empty text.
  private var lastRange: Range<Int> {
    tokens.count > 1 ? tokens[tokens.count - 2].range : 0..<text.bytes.count
  }

  private mutating func wholeType() throws(SyntaxError) -> TypeExpression {
    if token.kind == .end { throw SyntaxError(message: .empty, range: 0..<text.bytes.count) }
    if token.kind == .param {
      let param = take()
      if token.kind == .leftBracket {
        let meant = text.string(param.range.lowerBound + 1..<text.bytes.count)
        throw SyntaxError(message: .paramWithArguments, range: token.range, hint: .writeIfType(meant))
      }
      let name = name(param, dropping: 1)
      return TypeExpression(name: name, isParam: true, arguments: [], range: name.range)
    }
    return try type()
  }

  private mutating func noteOddities(of name: Name) {
    if !name.text.unicodeScalars.allSatisfy({ $0.continuesIdentifier || $0 == "-" || $0 == "." || $0 == ":" })
    {
      hasOddName = true
    }
  }

  /// - Parameter isText: Whether it is the value of a parameter that takes any text.
  private mutating func type(isText: Bool = false) throws(SyntaxError) -> TypeExpression {
    guard token.kind == .word else { throw unexpected(token, expected: .typeName) }
    let nameToken = take()
    let name = name(nameToken)
    if !isText { noteOddities(of: name) }
    guard token.kind == .leftBracket else {
      return TypeExpression(name: name, isParam: false, arguments: [], range: name.range)
    }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth {
      throw SyntaxError(message: .typesTooDeep(limit: Self.maximumDepth), range: token.range)
    }
    let open = take()
    var arguments: [TypeExpression.Argument] = []
    while token.kind != .rightBracket {
      arguments.append(try argument(of: BuiltInType(rawValue: name.text)))
      guard token.kind == .comma else { break }
      let comma = take()
      if token.kind == .rightBracket {
        remarks.append(Remark(message: .lastComma, range: comma.range, replacement: ""))
      }
    }
    let close = try closingBracket(open)
    // Where the brackets lack something, that is what is wrong with them.
    let needsArguments = BuiltInType(rawValue: name.text)?.parameters.contains(where: \.isRequired) ?? false
    if arguments.isEmpty, !needsArguments {
      remarks.append(
        Remark(
          message: .emptyBrackets, range: open.range.lowerBound..<close.range.upperBound, replacement: ""))
    }
    let range = text.range(nameToken.range.lowerBound..<close.range.upperBound)
    return TypeExpression(name: name, isParam: false, arguments: arguments, range: range)
  }

  private mutating func closingBracket(_ open: TypeToken) throws(SyntaxError) -> TypeToken {
    switch token.kind {
    case .rightBracket: return take()
    case .end:
      throw SyntaxError(message: .openBracket, range: open.range, hint: .addBracket)
    case .word, .text, .param:
      throw SyntaxError(
        message: .unexpected(string(token), expected: .commaOrBracket), range: token.range,
        hint: pairWithoutSign ?? .quoteBlanks)
    default: throw unexpected(token, expected: .commaOrBracket)
    }
  }

  /// How to write the last argument, of which the token may be the value, and the word before it the name.
  private var pairWithoutSign: TypeExpressionMessage? {
    let name = tokens[at - 1]
    guard name.kind == .word, tokens[at - 2].kind == .leftBracket || tokens[at - 2].kind == .comma,
      [.rightBracket, .comma].contains(tokens[at + 1].kind)
    else { return nil }
    return .writeArgument("\(string(name))=\(string(token))")
  }

  private mutating func argument(of type: BuiltInType?) throws(SyntaxError) -> TypeExpression.Argument {
    let isParam = token.kind == .param
    if token.kind == .word || isParam, tokens[min(at + 1, tokens.count - 1)].kind == .equals {
      let labelToken = take()
      let label = name(labelToken, dropping: isParam ? 1 : 0)
      if isParam {
        let sign = labelToken.range.lowerBound..<labelToken.range.lowerBound + 1
        remarks.append(
          Remark(rule: .typeSyntax, message: .paramBoundWithSign(label.text), range: sign, replacement: ""))
      }
      _ = take()
      noteOddities(of: label)
      let isText = type?.parameter(label.text)?.kind.isFreeText ?? false
      return TypeExpression.Argument(label: label, value: try value(isText: isText))
    }
    return TypeExpression.Argument(label: nil, value: try value())
  }

  private mutating func value(isText: Bool = false) throws(SyntaxError) -> TypeExpression.Value {
    switch token.kind {
    case .param:
      return .param(name(take(), dropping: 1))
    case .text:
      // A param may stand in quotes as any other word.
      let text = take()
      let bytes = self.text.bytes[text.range].dropFirst().dropLast()
      return !isText && bytes.first == UInt8(ascii: "$") && bytes.count > 1
        ? .param(name(text, dropping: 2, 1)) : .text(name(text, dropping: 1, 1))
    case .leftBracket:
      return try list()
    case .word:
      return .expression(try type(isText: isText))
    default: throw unexpected(token, expected: .value)
    }
  }

  private mutating func list() throws(SyntaxError) -> TypeExpression.Value {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.maximumDepth {
      throw SyntaxError(message: .listsTooDeep(limit: Self.maximumDepth), range: token.range)
    }
    let open = take()
    var values: [TypeExpression.Value] = []
    while token.kind != .rightBracket {
      values.append(try value())
      guard token.kind == .comma else { break }
      let comma = take()
      if token.kind == .rightBracket {
        remarks.append(Remark(message: .lastComma, range: comma.range, replacement: ""))
      }
    }
    let close = try closingBracket(open)
    return .list(values, text.range(open.range.lowerBound..<close.range.upperBound))
  }

  private mutating func expectEnd() throws(SyntaxError) {
    guard token.kind != .end else { return }
    switch token.kind {
    case .comma where isLast, .invalid(.noPlace(";")) where isLast:
      let sign = take()
      remarks.append(
        Remark(
          rule: .typeSyntax, message: .unexpected(string(sign), expected: .end), range: sign.range,
          replacement: ""))
    case .rightBracket: throw SyntaxError(message: .strayBracket, range: token.range)
    case .equals:
      throw SyntaxError(message: .strayEquals, range: token.range)
    case .leftBracket where tokens[at + 1].kind == .rightBracket:
      var mistake = unexpected(token, expected: .end)
      mistake.hint = .writeList(of: text.string(0..<token.range.lowerBound))
      throw mistake
    default:
      var mistake = unexpected(token, expected: .end)
      if string(token).hasPrefix("?") { mistake.hint = .typeAndOptional }
      throw mistake
    }
  }
}
