/// What libyaml complains of, with the cause and the place at fault.
struct SyntaxError {
  let problem: String
  let context: String?
  /// Where libyaml stopped, in bytes.
  let position: Int
  /// Where what it was reading begins.
  let contextPosition: Int?
  let source: [UInt8]
  /// Whether the document had begun.
  let hasDocument: Bool

  /// The finding.
  var treeProblem: TreeProblem {
    let explanation = cause ?? libraryExplanation
    let related = zip(explanation.related, contextPosition)
    var problem = TreeProblem(
      kind: .syntax, cause: explanation.cause, range: explanation.range,
      related: related.map { .init($0, range: character(at: $1)) }, context: context)
    problem.fix = explanation.fix
    return problem
  }

  struct Explanation {
    var cause: TreeProblem.Cause
    var range: Range<Int>
    /// What is to be seen where that begins which libyaml was reading.
    var related: TreeProblem.Related.Role?
    var fix: TreeProblem.Fix?

    init(
      _ cause: TreeProblem.Cause, _ range: Range<Int>, _ related: TreeProblem.Related.Role? = nil,
      fix: TreeProblem.Fix? = nil
    ) {
      self.cause = cause
      self.range = range
      self.related = related
      self.fix = fix
    }
  }

  private var libraryExplanation: Explanation {
    if isTab { return Explanation(.tab, character(at: position)) }
    if position >= source.count, let atEnd = explanationAtEnd { return atEnd }
    return explanationOfToken ?? explanationOfDetail ?? Explanation(.other(problem), word(at: position))
  }

  var isTab: Bool {
    guard position < source.count, source[position] == 0x09 else { return problem.contains("found a tab") }
    return problem == "found character that cannot start any token" || problem.contains("found a tab")
  }

  /// Something was opened and not closed.
  private var explanationAtEnd: Explanation? {
    let end = source.count..<source.count
    return switch problem {
    case "did not find expected node content" where context == "while parsing a flow node":
      Explanation(.noValueAtEnd, end)
    default: nil
    }
  }

  /// Problems with a token where it stands.
  private var explanationOfToken: Explanation? {
    let here = word(at: position)
    return switch problem {
    case "found character that cannot start any token":
      Explanation(
        .noValueStart(shown(character(at: position))), character(at: position),
        fix: plainValue(at: position).flatMap(quoting))
    case "mapping values are not allowed in this context" where isLastColon:
      Explanation(.colonAtEnd, character(at: position))
    case "mapping values are not allowed in this context":
      Explanation(.unexpectedColon(isFirst: isFirstColon), character(at: position))
    case "block sequence entries are not allowed in this context":
      Explanation(.unexpectedDash, character(at: position))
    case "mapping keys are not allowed in this context":
      Explanation(.unexpectedQuestionMark, character(at: position))
    case "found unexpected ':'":
      Explanation(.colonWithoutBlank, character(at: position))
    case "could not find expected ':'":
      Explanation(.missingColon, line(at: contextPosition))
    case "did not find expected key":
      Explanation(.noKey(shown(here)), here, .beginOfMapping)
    case "did not find expected '-' indicator":
      Explanation(.noItem, here, .beginOfList)
    case "did not find expected ',' or ']'":
      Explanation(.noSeparator(closing: "]"), here, .openingOfList)
    case "did not find expected ',' or '}'":
      Explanation(.noSeparator(closing: "}"), here, .openingOfMapping)
    case "did not find expected node content" where shown(here) == "-":
      Explanation(.dashInBrackets, here)
    case "did not find expected node content":
      Explanation(.noValue(shown(here)), here)
    case "did not find expected <document start>" where !hasDocument:
      Explanation(.missingDocumentStart, here)
    case "did not find expected <document start>":
      Explanation(.unrelated(shown(here)), here)
    default: nil
    }
  }

  /// Problems inside a token.
  private var explanationOfDetail: Explanation? {
    let token = word(at: contextPosition ?? position)
    let here = character(at: position)
    return switch problem {
    case "found unknown escape character": explanationOfEscape
    case "did not find expected hexdecimal number": explanationOfDigits
    case "found invalid Unicode character escape code":
      Explanation(.invalidEscapeCode, digits(at: position))
    case "did not find expected alphabetic or numeric character":
      Explanation(
        isAlias ? .noAliasName(shown(token)) : .noAnchorName(shown(token)), token,
        // A sign alone is seldom text.
        fix: token.count == 1 ? nil : plainValue(at: token.lowerBound).flatMap(quoting))
    case "found an indentation indicator equal to 0":
      Explanation(.zeroIndentation, here)
    case "did not find expected comment or line break":
      Explanation(.behindBlockSign(shown(word(at: position))), word(at: position))
    case "found unknown directive name":
      Explanation(.unknownDirective, token)
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      Explanation(.repeatedDirective, token)
    case "found incompatible YAML document":
      Explanation(.unsupportedVersion, token)
    case "found undefined tag handle":
      Explanation(.undefinedTagHandle(shown(word(at: position))), word(at: position))
    default: contextual(token)
    }
  }

  private func contextual(_ token: Range<Int>) -> Explanation? {
    guard let context else { return nil }
    if context.contains("directive") { return Explanation(.unreadableDirective, token) }
    if context.contains("tag") {
      return Explanation(.unreadableTag, token)
    }
    return nil
  }

  private var explanationOfEscape: Explanation? {
    guard position + 1 < source.count else { return unclosedQuote }
    let range = position..<character(at: position + 1).upperBound
    return Explanation(.unknownEscape(shown(range)), range)
  }

  private var explanationOfDigits: Explanation? {
    let place = digits(at: position).first { !Character(Unicode.Scalar(source[$0])).isHexDigit }
    guard let place else { return unclosedQuote }
    let here = character(at: place)
    return Explanation(.noHexDigit(shown(here)), here)
  }

  private var unclosedQuote: Explanation { notClosed(contextPosition ?? position) }

  /// Whether no other `:` stands before this one in its line.
  var isFirstColon: Bool {
    !source[..<min(position, source.count)].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
      .contains(UInt8(ascii: ":"))
  }

  /// Whether this is the last character of its line, behind a value, and nothing is indented under it.
  private var isLastColon: Bool {
    let line = SourceLine(source, at: position)
    return !isFirstColon && line.isLast(position) && (line.next?.indentation ?? 0) <= line.indentation
  }

  private var isAlias: Bool { source[firstCharacter].first == UInt8(ascii: "*") }

  private var firstCharacter: Range<Int> { character(at: contextPosition ?? position) }
}

private func zip<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
  guard let first, let second else { return nil }
  return (first, second)
}
