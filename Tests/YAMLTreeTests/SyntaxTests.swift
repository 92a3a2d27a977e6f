import Testing
import YAMLTree

@Suite struct SyntaxTests {
  @Test(arguments: [
    ("a:\n\tb: 1\n", "3 '\t' tab"),
    ("a: x\n\tb: 1\n", "5 '\t' tab"),
    ("a: |\n\tx\n", "5 '\t' tab"),
    ("- @x\n", #"2 '@' noValueStart("@")"#),
    ("- `x`\n", #"2 '`' noValueStart("`")"#),
    ("- %x\n", #"2 '%' noValueStart("%")"#),
    ("[a, |]", #"4 '|' noValueStart("|")"#),
    ("a: b: c\n", "4 ':' unexpectedColon(isFirst: false)"),
    ("k: \"é\": b\n", "7 ':' unexpectedColon(isFirst: false)"),
    ("a: 1\n  b: 2\n", #"7 'b' indentation("b", blanks: 2, fitting: [0])"#),
    ("a: - b\n", "3 '-' unexpectedDash"),
    ("a: ? b\n", "3 '?' unexpectedQuestionMark"),
    ("[a:[b]]\n", #"2 ':' missingBlankAfterColon("a")"#),
    ("{a:, b: 1}\n", "2 ':' colonWithoutBlank"),
    ("a: 1\nb b\nc: 2\n", "5 'b b' missingColon"),
    ("a: 1\rb b\rc: 2\r", "5 'b b' missingColon"),
    ("a: &\n", #"3 '&' noAnchorName("&")"#),
    ("a: *x!\n", #"3 '*x!' noAliasName("*x!")"#),
    ("a: ]\n", #"3 ']' noValue("]")"#),
    ("[a, , b]", #"4 ',' noValue(",")"#),
    ("[", "1 '' noValueAtEnd"),
    ("a: [\n- x\n]\n", "5 '-' dashInBrackets"),
    ("'a' b\n", #"4 'b' behindQuote("b", quote: "\'")"#),
    ("%YAML 1.2\na: 1\n", "10 'a' missingDocumentStart"),
    ("a: |0\n  x\n", "4 '0' zeroIndentation"),
    ("a: |x\n", #"4 'x' behindBlockSign("x")"#),
    ("a: !<x y\n", "3 '!<x' unreadableTag"),
    ("a: !x{ y\n", "3 '!x' unreadableTag"),
    ("a: !e!x y\n", #"3 '!e!x' undefinedTagHandle("!e!x")"#),
    (
      "%FOO x\n---\na\n",
      "0 '%FOO' unknownDirective"
    ),
    ("%YAML 2.0\n---\na\n", "0 '%YAML' unsupportedVersion"),
    ("%YAML 1.2\n%YAML 1.2\n---\na\n", "10 '%YAML' repeatedDirective"),
    ("%TAG !a! x\n%TAG !a! y\n---\na\n", "11 '%TAG' repeatedDirective"),
    ("%YAML x\n---\na", "0 '%YAML' unreadableDirective"),
    ("%TAG x\n---\na", "0 '%TAG' unreadableDirective"),
    (#"a: "\d""#, #"4 '\d' unknownEscape("\\d")"#),
    (#"a: "\x1g""#, #"7 'g' noHexDigit("g")"#),
    (#"a: "\ud800""#, "6 'd800' invalidEscapeCode"),
  ])
  func alone(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    #expect(reading.related == nil)
    #expect(!reading.result.isComplete)
  }

  @Test(arguments: [
    (
      "a:\n- b\nc: 1\n- d\n", #"12 '-' noKey("-")"#,
      "0 'a' beginOfMapping"
    ),
    (
      "- a\nb: 1\n", "4 'b' noItem",
      "0 '-' beginOfList"
    ),
    ("{a: 1]", #"5 ']' noSeparator(closing: "}")"#, "0 '{' openingOfMapping"),
    ("a: [\n  \"b\"\n  \"c\"\n]\n", #"13 '"' noSeparator(closing: "]")"#, "3 '[' openingOfList"),
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
      #"11 'c' indentation("c", blanks: 1, fitting: [2, 0])"#
    ),
    (
      "- a: 1\n   b: 2\n", #"10 'b' indentation("b", blanks: 3, fitting: [2])"#
    ),
    ("a: [1, 2\nb: 3\n", #"3 '[' openBracket("[", closing: "]")"#),
    ("a: [1, 2", #"3 '[' openBracket("[", closing: "]")"#),
    ("a: {x: 1, y\n", #"3 '{' openBracket("{", closing: "}")"#),
    ("a: \"x\nb: 1\n", #"3 '"' openQuote("\"")"#),
    ("a: \"x\nb: \"y\"\n", #"3 '"' openQuote("\"")"#),
    ("a: 'x\n", #"3 ''' openQuote("\'")"#),
    (#"a: "\u12"#, #"3 '"' openQuote("\"")"#),
    (#"a: "\"#, #"3 '"' openQuote("\"")"#),
    ("a: \"x\n---\n", #"3 '"' openQuote("\"")"#),
    ("a: [b],\n", #"6 ',' strayComma(",")"#),
    ("a: [b]]\n", #"6 ']' strayBracket("]", hasOpening: true)"#),
    (
      "a: \"x\" y\n",
      #"7 'y' behindQuote("y", quote: "\"")"#
    ),
    ("// x\na: 1\n", "0 '//' foreignComment"),
    (
      "a: 1\n=======\nb: 2\n",
      "5 '=======' mergeConflict"
    ),
    (
      "{a: Label[dom=D]}\n",
      "9 '[' bracketsInFlow"
    ),
    ("{a: x b: y}\n", #"6 'b' perhapsMissingComma("b")"#),
  ])
  func blamedWhereItIs(text: String, problem: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    #expect(!reading.result.isComplete)
  }

  /// What must be meant where a separator is missing or looks like one, and what the fix makes of it.
  @Test(arguments: [
    ("a:b\nc: d\n", #"1 ':' missingBlankAfterColon("a")"#, "a: b\nc: d\n"),
    ("x: 1\na:b\n", #"6 ':' missingBlankAfterColon("a")"#, "x: 1\na: b\n"),
    ("- a:b\n  c: d\n", #"3 ':' missingBlankAfterColon("a")"#, "- a: b\n  c: d\n"),
    ("a：b\nc: d\n", #"1 '：' fullWidthColon("a")"#, "a: b\nc: d\n"),
    ("a：\n  c: d\n", #"1 '：' fullWidthColon("a")"#, "a:\n  c: d\n"),
    ("a = b\nc: d\n", #"2 '=' equalsSign("=", key: "a")"#, "a: b\nc: d\n"),
    ("a＝b\nc: d\n", #"1 '＝' equalsSign("＝", key: "a")"#, "a: b\nc: d\n"),
    (
      "a:\u{A0}b\nc: d\n", "2 '\u{A0}' " + #"oddBlank("\u{00A0}", behind: ":")"#,
      "a: b\nc: d\n"
    ),
    ("- a\n-b\n", #"4 '-' missingBlankAfterDash("-b")"#, "- a\n- b\n"),
    ("a: *.jpg\n", #"3 '*.jpg' noAliasName("*.jpg")"#, "a: \"*.jpg\"\n"),
    ("a: @b # c\n", #"3 '@' noValueStart("@")"#, "a: \"@b\" # c\n"),
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
    "?", "? ", "a:\n  ?",
  ])
  func noSlip(text: String) { #expect(Reading(text).problems == []) }

  /// What libyaml reads and others read in another way.
  @Test(arguments: [
    ("a: &b:c d\n", "5 ':c d' missingBlankAfterProperty"),
    ("{ ?a: b }\n", "2 '?a' questionMarkBeforeText"),
    ("[?a]\n", "1 '?a' questionMarkBeforeText"),
  ])
  func misread(text: String, problem: String) {
    #expect(Reading(text).problems == ["syntax@\(problem)"])
  }

  @Test func aBlankIsMissingInBraces() {
    let reading = Reading("{a:b, c: d}\n")
    #expect(reading.problems == [#"syntax@2 ':' missingBlankAfterColon("a")"#])
    #expect(reading.root?.plain == "{a: b, c: d}")
    #expect(reading.result.isComplete)
  }

  @Test(arguments: [
    ("a: 1\n---\nb: 2\n", "5 '---'"), ("a: 1\n...\n# c\nb: 2\n", "13 'b'"), ("a: 1\n...\n---\n", "9 '---'"),
    ("a: 1\n%YAML 1.2\n---\nb\n", "5 '%YAML'"), ("---\n---\nb\n", "4 '---'"),
  ])
  func secondDocument(text: String, place: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(place) secondDocument"])
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
