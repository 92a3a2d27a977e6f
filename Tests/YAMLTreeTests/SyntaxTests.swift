import Testing
import YAMLTree

@Suite struct SyntaxTests {
  @Test(arguments: [
    ("a:\n\tb: 1\n", "3 '\t' a tab cannot indent YAML; use spaces"),
    ("a: x\n\tb: 1\n", "5 '\t' a tab cannot indent YAML; use spaces"),
    ("a: |\n\tx\n", "5 '\t' a tab cannot indent YAML; use spaces"),
    ("- @x\n", "2 '@' '@' cannot start a value; quote the text"),
    ("- `x`\n", "2 '`' '`' cannot start a value; quote the text"),
    ("- %x\n", "2 '%' '%' cannot start a value; quote the text"),
    ("[a, |]", "4 '|' '|' cannot start a value; quote the text"),
    ("a: b: c\n", "4 ':' ':' is not allowed here; quote the text or start a new line"),
    ("k: \"é\": b\n", "7 ':' ':' is not allowed here; quote the text or start a new line"),
    ("a: 1\n  b: 2\n", "7 'b' 'b' stands behind 2 blanks, which fits nothing above; indent it by none"),
    ("a: - b\n", "3 '-' '-' is not allowed here; quote the text or start a new line"),
    ("a: ? b\n", "3 '?' '?' is not allowed here; quote the text or start a new line"),
    ("[a:[b]]\n", "2 ':' ':' is not allowed here; put a blank after it or quote the text"),
    ("a: 1\nb b\nc: 2\n", "5 'b b' ':' is missing after this key; a key and its ':' stand on one line"),
    ("a: &\n", "3 '&' '&' begins an anchor, and '&' is none; quote the text"),
    ("a: *x!\n", "3 '*x!' '*' begins an alias, and '*x!' is none; quote the text"),
    ("a: ]\n", "3 ']' a value is expected here, not ']'"),
    ("[a, , b]", "4 ',' a value is expected here, not ','"),
    ("[", "1 '' the file ends where a value is expected"),
    ("a: [\n- x\n]\n", "5 '-' '-' is not allowed inside brackets; separate values by ','"),
    ("'a' b\n", "4 'b' 'b' stands behind the closing quote; a quote inside a text is doubled"),
    ("%YAML 1.2\na: 1\n", "10 'a' '---' is expected after the lines with '%'"),
    ("a: |0\n  x\n", "4 '0' an indentation of 0 is not allowed; use 1 to 9"),
    ("a: |x\n", "4 'x' 'x' stands behind '|' or '>', where a new line is expected; quote the text"),
    ("a: !<x y\n", "3 '!<x' this tag cannot be read; remove it or quote the text"),
    ("a: !x{ y\n", "3 '!x' this tag cannot be read; remove it or quote the text"),
    ("a: !e!x y\n", "3 '!e!x' tag '!e!x' has no '%TAG' line; remove it"),
    (
      "%FOO x\n---\na\n",
      "0 '%FOO' only '%YAML' and '%TAG' may follow a '%' that starts a line; quote the text"
    ),
    ("%YAML 2.0\n---\na\n", "0 '%YAML' this version of YAML is not supported; use 1.2"),
    ("%YAML 1.2\n%YAML 1.2\n---\na\n", "10 '%YAML' this directive is given twice; delete one"),
    ("%TAG !a! x\n%TAG !a! y\n---\na\n", "11 '%TAG' this directive is given twice; delete one"),
    ("%YAML x\n---\na", "0 '%YAML' this directive cannot be read; delete it"),
    ("%TAG x\n---\na", "0 '%TAG' this directive cannot be read; delete it"),
    (#"a: "\d""#, #"4 '\d' '\d' is no escape; write '\\' for a backslash or use single quotes"#),
    (#"a: "\x1g""#, #"7 'g' 'g' is no hexadecimal digit; '\x' takes 2, '\u' 4, '\U' 8 of them"#),
    (#"a: "\ud800""#, "6 'd800' this escape is no Unicode character; write the character itself"),
  ])
  func alone(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    #expect(reading.related == nil)
    #expect(!reading.result.isComplete)
  }

  @Test(arguments: [
    (
      "a:\n- b\nc: 1\n- d\n", "12 '-' a key is expected here, not '-'; check indentation and quotes",
      "0 'a' the mapping begins here"
    ),
    (
      "- a\nb: 1\n", "4 'b' a list item with '-' is expected here; check the indentation",
      "0 '-' the list begins here"
    ),
    ("{a: 1]", "5 ']' ',' or '}' is expected here", "0 '{' the mapping opens here"),
    ("a: [\n  \"b\"\n  \"c\"\n]\n", "13 '\"' ',' or ']' is expected here", "3 '[' the list opens here"),
  ])
  func withTheOtherPlace(text: String, problem: String, related: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    #expect(reading.related == related)
    #expect(!reading.result.isComplete)
  }

  /// The place of a mistake is where it was made, not where libyaml stumbles.
  @Test(arguments: [
    (
      "a:\n  b: 1\n c: 2\n",
      "11 'c' 'c' stands behind 1 blank, which fits nothing above; indent it by 2 or none"
    ),
    (
      "- a: 1\n   b: 2\n", "10 'b' 'b' stands behind 3 blanks, which fits nothing above; indent it by 2"
    ),
    ("a: [1, 2\nb: 3\n", "3 '[' '[' is not closed; add ']'"),
    ("a: [1, 2", "3 '[' '[' is not closed; add ']'"),
    ("a: {x: 1, y\n", "3 '{' '{' is not closed; add '}'"),
    ("a: \"x\nb: 1\n", "3 '\"' this double quote is not closed; close it where the text ends"),
    ("a: \"x\nb: \"y\"\n", "3 '\"' this double quote is not closed; close it where the text ends"),
    ("a: 'x\n", "3 ''' this single quote is not closed; close it where the text ends"),
    (#"a: "\u12"#, "3 '\"' this double quote is not closed; close it where the text ends"),
    (#"a: "\"#, "3 '\"' this double quote is not closed; close it where the text ends"),
    ("a: \"x\n---\n", "3 '\"' this double quote is not closed; close it where the text ends"),
    ("a: [b],\n", "6 ',' ',' is not written behind a value here; remove it"),
    ("a: [b]]\n", "6 ']' ']' closes nothing; remove it"),
    (
      "a: \"x\" y\n",
      "7 'y' 'y' stands behind the closing quote; a quote inside a text is written with a backslash before it"
    ),
    ("// x\na: 1\n", "0 '//' '//' does not begin a comment; write '#'"),
    (
      "a: 1\n=======\nb: 2\n",
      "5 '=======' a merge conflict is not resolved; keep one side and remove the lines with '<<<', '===' and '>>>'"
    ),
    (
      "{a: Label[dom=D]}\n",
      "9 '[' a text with brackets is not closed by them; quote it inside of '[…]' and '{…}'"
    ),
    ("{a: x b: y}\n", "6 'b' ',' is missing before 'b'"),
  ])
  func blamedWhereItIs(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    #expect(!reading.result.isComplete)
  }

  /// What must be meant where a separator is missing or looks like one, and what the fix makes of it.
  @Test(arguments: [
    ("a:b\nc: d\n", "1 ':' a blank is missing behind ':' after 'a'", "a: b\nc: d\n"),
    ("x: 1\na:b\n", "6 ':' a blank is missing behind ':' after 'a'", "x: 1\na: b\n"),
    ("- a:b\n  c: d\n", "3 ':' a blank is missing behind ':' after 'a'", "- a: b\n  c: d\n"),
    ("a：b\nc: d\n", "1 '：' '：' behind 'a' is a full-width colon; write ': '", "a: b\nc: d\n"),
    ("a：\n  c: d\n", "1 '：' '：' behind 'a' is a full-width colon; write ': '", "a:\n  c: d\n"),
    ("a = b\nc: d\n", "2 '=' '=' does not separate 'a' from its value; write ': '", "a: b\nc: d\n"),
    ("a＝b\nc: d\n", "1 '＝' '＝' does not separate 'a' from its value; write ': '", "a: b\nc: d\n"),
    (
      "a:\u{A0}b\nc: d\n", "2 '\u{A0}' the blank behind ':' is another character than a blank; write a blank",
      "a: b\nc: d\n"
    ),
    ("- a\n-b\n", "4 '-' a blank is missing behind '-' in '-b'", "- a\n- b\n"),
    ("a: *.jpg\n", "3 '*.jpg' '*' begins an alias, and '*.jpg' is none; quote the text", "a: \"*.jpg\"\n"),
    ("a: @b # c\n", "3 '@' '@' cannot start a value; quote the text", "a: \"@b\" # c\n"),
  ])
  func mendable(text: String, problem: String, mended: String) throws {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    let fix = try #require(reading.result.problems.first?.fix)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
  }

  /// What is written like a slip and is none.
  @Test(arguments: [
    "- http://a.b\n- C:\\x\n- 12:30\n", "a: -b\nc: -1\n", "{http://a.b: 1, 12:30: x}\n", "- a=b\n- x:y\n",
  ])
  func noSlip(text: String) { #expect(Reading(text).problems == []) }

  /// What libyaml reads and others read in another way.
  @Test(arguments: [
    ("a: &b:c d\n", "5 ':c d' a blank is missing behind the anchor or tag"),
    ("{ ?a: b }\n", "2 '?a' '?' stands directly before a text; quote the text"),
    ("[?a]\n", "1 '?a' '?' stands directly before a text; quote the text"),
  ])
  func misread(text: String, problem: String) {
    #expect(Reading(text).problems == ["syntax@\(problem)"])
  }

  @Test func aBlankIsMissingInBraces() {
    let reading = Reading("{a:b, c: d}\n")
    #expect(reading.problems == ["syntax@2 ':' a blank is missing behind ':' after 'a'"])
    #expect(reading.root?.plain == "{a: b, c: d}")
    #expect(reading.result.isComplete)
  }

  @Test(arguments: [
    ("a: 1\n---\nb: 2\n", "5 '---'"), ("a: 1\n...\n# c\nb: 2\n", "13 'b'"), ("a: 1\n...\n---\n", "9 '---'"),
    ("a: 1\n%YAML 1.2\n---\nb\n", "5 '%YAML'"), ("---\n---\nb\n", "4 '---'"),
  ])
  func secondDocument(text: String, place: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(place) a second document begins here; keep one document a file"])
    #expect(reading.result.isComplete)
    #expect(reading.root?.plain == (text.hasPrefix("a") ? "{a: 1}" : nil))
  }

  @Test func whatStandsBeforeAnErrorIsKept() throws {
    let reading = Reading("v: 1\nsamples:\n  - {a: 1}\n  - {a: [1, 2}\n  - {a: 3}\n")
    let root = try #require(reading.root)
    #expect(!root.isComplete)
    let samples = try #require(root["samples"])
    #expect(!samples.isComplete)
    #expect(samples.elements.map(\.isComplete) == [true, false])
    #expect(samples.elements.first { _ in true }?.plain == "{a: 1}")
    #expect(root["v"]?.text == "1")
  }

  @Test(arguments: [
    // The text before the error may go on behind it, and a key may lack its value.
    ("a: 1\nb: x: y", "{a: 1}"), ("a: 1\nb: @", "{a: 1}"), ("[1, 2, 3", "[1, 2]"),
    ("a: 1\nb: 'x' y", "{a: 1}"),
    // On another line it is whole.
    ("[1, 2, 3\n", "[1, 2, 3]"), ("a: 1\n@", "{a: 1}"), ("a: {b: c}\nd: @", "{a: {b: c}}"),
  ])
  func whatAnErrorMayCutShortIsDropped(text: String, plain: String) {
    let reading = Reading(text)
    #expect(reading.root?.plain == plain)
    #expect(reading.result.problems.count == 1)
    #expect(reading.root?.isComplete == false)
  }
}
