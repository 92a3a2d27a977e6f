/// libyaml's complaints in words that say what to do, with the place at fault.
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
      kind: .syntax, message: explanation.message, range: explanation.range,
      related: related.map { .init(message: $0, range: character(at: $1)) }, context: context)
    problem.fix = explanation.fix
    return problem
  }

  struct Explanation {
    var message: String
    var range: Range<Int>
    /// What is to be seen where that begins which libyaml was reading.
    var related: String?
    var fix: TreeProblem.Fix?

    init(_ message: String, _ range: Range<Int>, _ related: String? = nil, fix: TreeProblem.Fix? = nil) {
      self.message = message
      self.range = range
      self.related = related
      self.fix = fix
    }
  }

  private var libraryExplanation: Explanation {
    if isTab { return Explanation("a tab cannot indent YAML; use spaces", character(at: position)) }
    if position >= source.count, let atEnd = explanationAtEnd { return atEnd }
    return explanationOfToken ?? explanationOfDetail ?? Explanation(problem, word(at: position))
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
      Explanation("the file ends where a value is expected", end)
    default: nil
    }
  }

  /// Problems with a token where it stands.
  private var explanationOfToken: Explanation? {
    let here = word(at: position)
    return switch problem {
    case "found character that cannot start any token":
      Explanation(
        "\(shown(character(at: position))) cannot start a value; quote the text", character(at: position),
        fix: plainValue(at: position).flatMap(quoting))
    case "mapping values are not allowed in this context":
      Explanation(
        "':' is not allowed here; \(isFirstColon ? "check the indentation or quote" : "quote") the text"
          + (isFirstColon ? "" : " or start a new line"),
        character(at: position)
      )
    case "block sequence entries are not allowed in this context":
      Explanation("'-' is not allowed here; quote the text or start a new line", character(at: position))
    case "mapping keys are not allowed in this context":
      Explanation("'?' is not allowed here; quote the text or start a new line", character(at: position))
    case "found unexpected ':'":
      Explanation("':' is not allowed here; put a blank after it or quote the text", character(at: position))
    case "could not find expected ':'":
      Explanation(
        "':' is missing after this key; a key and its ':' stand on one line", line(at: contextPosition))
    case "did not find expected key":
      Explanation(
        "a key is expected here, not \(shown(here)); check indentation and quotes", here,
        "the mapping begins here"
      )
    case "did not find expected '-' indicator":
      Explanation(
        "a list item with '-' is expected here; check the indentation", here, "the list begins here")
    case "did not find expected ',' or ']'":
      Explanation("',' or ']' is expected here", here, "the list opens here")
    case "did not find expected ',' or '}'":
      Explanation("',' or '}' is expected here", here, "the mapping opens here")
    case "did not find expected node content" where shown(here) == "'-'":
      Explanation("'-' is not allowed inside brackets; separate values by ','", here)
    case "did not find expected node content":
      Explanation("a value is expected here, not \(shown(here))", here)
    case "did not find expected <document start>" where !hasDocument:
      Explanation("'---' is expected after the lines with '%'", here)
    case "did not find expected <document start>":
      Explanation(
        "\(shown(here)) does not belong to what stands above; check indentation and quotes",
        here
      )
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
      Explanation("this escape is no Unicode character; write the character itself", digits(at: position))
    case "did not find expected alphabetic or numeric character":
      Explanation(
        "\(shown(firstCharacter)) begins an \(isAlias ? "alias" : "anchor"), and \(shown(token)) is none; quote the text",
        token, fix: plainValue(at: token.lowerBound).flatMap(quoting))
    case "found an indentation indicator equal to 0":
      Explanation("an indentation of 0 is not allowed; use 1 to 9", here)
    case "did not find expected comment or line break":
      Explanation(
        "\(shown(word(at: position))) stands behind '|' or '>', where a new line is expected; quote the text",
        word(at: position))
    case "found unknown directive name":
      Explanation("only '%YAML' and '%TAG' may follow a '%' that starts a line; quote the text", token)
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      Explanation("this directive is given twice; delete one", token)
    case "found incompatible YAML document":
      Explanation("this version of YAML is not supported; use 1.2", token)
    case "found undefined tag handle":
      Explanation("tag \(shown(word(at: position))) has no '%TAG' line; remove it", word(at: position))
    default: contextual(token)
    }
  }

  private func contextual(_ token: Range<Int>) -> Explanation? {
    guard let context else { return nil }
    if context.contains("directive") { return Explanation("this directive cannot be read; delete it", token) }
    if context.contains("tag") {
      return Explanation("this tag cannot be read; remove it or quote the text", token)
    }
    return nil
  }

  private var explanationOfEscape: Explanation? {
    guard position + 1 < source.count else { return unclosedQuote }
    let range = position..<character(at: position + 1).upperBound
    return Explanation(
      "\(shown(range)) is no escape; write '\\\\' for a backslash or use single quotes", range)
  }

  private var explanationOfDigits: Explanation? {
    let place = digits(at: position).first { !Character(Unicode.Scalar(source[$0])).isHexDigit }
    guard let place else { return unclosedQuote }
    let here = character(at: place)
    return Explanation(
      "\(shown(here)) is no hexadecimal digit; '\\x' takes 2, '\\u' 4, '\\U' 8 of them", here)
  }

  private var unclosedQuote: Explanation { notClosed(contextPosition ?? position) }

  /// Whether no other `:` stands before this one in its line.
  var isFirstColon: Bool {
    !source[..<min(position, source.count)].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
      .contains(UInt8(ascii: ":"))
  }

  private var isAlias: Bool { source[firstCharacter].first == UInt8(ascii: "*") }

  private var firstCharacter: Range<Int> { character(at: contextPosition ?? position) }
}

private func zip<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
  guard let first, let second else { return nil }
  return (first, second)
}
