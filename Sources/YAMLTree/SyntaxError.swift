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
    let (message, range, related) = explanation
    return TreeProblem(
      kind: .syntax, message: message, range: range,
      related: zip(related, contextPosition).map { .init(message: $0, range: character(at: $1)) },
      context: context)
  }

  private typealias Explanation = (message: String, range: Range<Int>, related: String?)

  private var explanation: Explanation {
    if isTab { return ("a tab cannot indent YAML; use spaces", character(at: position), nil) }
    if position >= source.count, let atEnd = explanationAtEnd { return atEnd }
    return explanationOfToken ?? explanationOfDetail ?? (problem, word(at: position), nil)
  }

  private var isTab: Bool {
    guard position < source.count, source[position] == 0x09 else { return problem.contains("found a tab") }
    return problem == "found character that cannot start any token" || problem.contains("found a tab")
  }

  /// Something was opened and not closed.
  private var explanationAtEnd: Explanation? {
    let end = source.count..<source.count
    return switch problem {
    case "found unexpected end of stream": unclosedQuote
    case "did not find expected ',' or ']'":
      ("the file ends inside a list; add ']'", end, "the list opens here")
    case "did not find expected ',' or '}'":
      ("the file ends inside a mapping; add '}'", end, "the mapping opens here")
    case "did not find expected node content" where context == "while parsing a flow node":
      ("the file ends where a value is expected", end, nil)
    default: nil
    }
  }

  /// Problems with a token where it stands.
  private var explanationOfToken: Explanation? {
    let here = word(at: position)
    return switch problem {
    case "found character that cannot start any token":
      ("\(shown(character(at: position))) cannot start a value; quote the text", character(at: position), nil)
    case "mapping values are not allowed in this context":
      (
        "':' is not allowed here; \(isFirstColon ? "check the indentation or quote" : "quote") the text"
          + (isFirstColon ? "" : " or start a new line"),
        character(at: position), nil
      )
    case "block sequence entries are not allowed in this context":
      ("'-' is not allowed here; quote the text or start a new line", character(at: position), nil)
    case "mapping keys are not allowed in this context":
      ("'?' is not allowed here; quote the text or start a new line", character(at: position), nil)
    case "found unexpected ':'":
      ("':' is not allowed here; put a blank after it or quote the text", character(at: position), nil)
    case "could not find expected ':'":
      ("':' is missing after this key; a key and its ':' stand on one line", line(at: contextPosition), nil)
    case "did not find expected key":
      (
        "a key is expected here, not \(shown(here)); check indentation and quotes", here,
        "the mapping begins here"
      )
    case "did not find expected '-' indicator":
      ("a list item with '-' is expected here; check the indentation", here, "the list begins here")
    case "did not find expected ',' or ']'": ("',' or ']' is expected here", here, "the list opens here")
    case "did not find expected ',' or '}'": ("',' or '}' is expected here", here, "the mapping opens here")
    case "did not find expected node content" where shown(here) == "'-'":
      ("'-' is not allowed inside brackets; separate values by ','", here, nil)
    case "did not find expected node content": ("a value is expected here, not \(shown(here))", here, nil)
    case "did not find expected <document start>" where !hasDocument:
      ("'---' is expected after the lines with '%'", here, nil)
    case "did not find expected <document start>":
      (
        "\(shown(here)) does not belong to what stands above; check indentation and quotes",
        here, nil
      )
    default: nil
    }
  }

  /// Problems inside a token.
  private var explanationOfDetail: Explanation? {
    let token = word(at: contextPosition ?? position)
    let here = character(at: position)
    return switch problem {
    case "found unexpected end of stream": unclosedQuote
    case "found unexpected document indicator":
      (
        "a quoted text cannot run over a document's end; close the quote", word(at: position),
        "the quote opens here"
      )
    case "found unknown escape character": explanationOfEscape
    case "did not find expected hexdecimal number": explanationOfDigits
    case "found invalid Unicode character escape code":
      ("this escape is no Unicode character; write the character itself", digits(at: position), nil)
    case "did not find expected alphabetic or numeric character":
      (
        "a name of letters, digits, '-' or '_' is expected after \(shown(firstCharacter)); quote the text",
        token, nil
      )
    case "found an indentation indicator equal to 0":
      ("an indentation of 0 is not allowed; use 1 to 9", here, nil)
    case "did not find expected comment or line break":
      ("a new line is expected here", word(at: position), nil)
    case "found unknown directive name":
      ("only '%YAML' and '%TAG' may follow a '%' that starts a line; quote the text", token, nil)
    case "found duplicate %YAML directive", "found duplicate %TAG directive":
      ("this directive is given twice; delete one", token, nil)
    case "found incompatible YAML document": ("this version of YAML is not supported; use 1.2", token, nil)
    case "found undefined tag handle":
      ("tag \(shown(word(at: position))) has no '%TAG' line; remove it", word(at: position), nil)
    default: contextual(token)
    }
  }

  private func contextual(_ token: Range<Int>) -> Explanation? {
    guard let context else { return nil }
    if context.contains("directive") { return ("this directive cannot be read; delete it", token, nil) }
    if context.contains("tag") { return ("this tag cannot be read; remove it or quote the text", token, nil) }
    return nil
  }

  private var explanationOfEscape: Explanation? {
    guard position + 1 < source.count else { return unclosedQuote }
    let range = position..<character(at: position + 1).upperBound
    return ("\(shown(range)) is no escape; write '\\\\' for a backslash or use single quotes", range, nil)
  }

  private var explanationOfDigits: Explanation? {
    let place = digits(at: position).first { !Character(Unicode.Scalar(source[$0])).isHexDigit }
    guard let place else { return unclosedQuote }
    let here = character(at: place)
    return ("\(shown(here)) is no hexadecimal digit; '\\x' takes 2, '\\u' 4, '\\U' 8 of them", here, nil)
  }

  private var unclosedQuote: Explanation {
    let end = source.count..<source.count
    return ("the file ends inside a quoted text; close the quote", end, "the quote opens here")
  }

  /// Whether no other `:` stands before this one in its line.
  private var isFirstColon: Bool {
    !source[..<min(position, source.count)].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
      .contains(UInt8(ascii: ":"))
  }

  private var firstCharacter: Range<Int> { character(at: contextPosition ?? position) }
}

private func zip<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
  guard let first, let second else { return nil }
  return (first, second)
}
