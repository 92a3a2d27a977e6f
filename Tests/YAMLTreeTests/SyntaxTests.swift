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
    ("a: 1\n  b: 2\n", "8 ':' ':' is not allowed here; check the indentation or quote the text"),
    ("a: - b\n", "3 '-' '-' is not allowed here; quote the text or start a new line"),
    ("a: ? b\n", "3 '?' '?' is not allowed here; quote the text or start a new line"),
    ("[a:[b]]\n", "2 ':' ':' is not allowed here; put a blank after it or quote the text"),
    ("a: 1\nb b\nc: 2\n", "5 'b b' ':' is missing after this key; a key and its ':' stand on one line"),
    ("a: &\n", "3 '&' a name of letters, digits, '-' or '_' is expected after '&'; quote the text"),
    ("a: *x!\n", "3 '*x!' a name of letters, digits, '-' or '_' is expected after '*'; quote the text"),
    ("a: ]\n", "3 ']' a value is expected here, not ']'"),
    ("[a, , b]", "4 ',' a value is expected here, not ','"),
    ("[", "1 '' the file ends where a value is expected"),
    ("a: [\n- x\n]\n", "5 '-' '-' is not allowed inside brackets; separate values by ','"),
    ("'a' b\n", "4 'b' 'b' does not belong to what stands above; check indentation and quotes"),
    ("%YAML 1.2\na: 1\n", "10 'a' '---' is expected after the lines with '%'"),
    ("a: |0\n  x\n", "4 '0' an indentation of 0 is not allowed; use 1 to 9"),
    ("a: |x\n", "4 'x' a new line is expected here"),
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
      "a:\n  b: 1\n c: 2\n", "11 'c' a key is expected here, not 'c'; check indentation and quotes",
      "0 'a' the mapping begins here"
    ),
    (
      "a: \"x\" y\n", "7 'y' a key is expected here, not 'y'; check indentation and quotes",
      "0 'a' the mapping begins here"
    ),
    (
      "- a\nb: 1\n", "4 'b' a list item with '-' is expected here; check the indentation",
      "0 '-' the list begins here"
    ),
    ("a: [1, 2\nb: 3\n", "10 ':' ',' or ']' is expected here", "3 '[' the list opens here"),
    ("a: [1, 2", "8 '' the file ends inside a list; add ']'", "3 '[' the list opens here"),
    ("{a: 1]", "5 ']' ',' or '}' is expected here", "0 '{' the mapping opens here"),
    ("a: {x: 1, y\n", "12 '' the file ends inside a mapping; add '}'", "3 '{' the mapping opens here"),
    (
      "a: \"x\nb: 1\n", "11 '' the file ends inside a quoted text; close the quote",
      "3 '\"' the quote opens here"
    ),
    ("a: 'x\n", "6 '' the file ends inside a quoted text; close the quote", "3 ''' the quote opens here"),
    (#"a: "\u12"#, "8 '' the file ends inside a quoted text; close the quote", "3 '\"' the quote opens here"),
    (#"a: "\"#, "5 '' the file ends inside a quoted text; close the quote", "3 '\"' the quote opens here"),
    (
      "a: \"x\n---\n", "6 '---' a quoted text cannot run over a document's end; close the quote",
      "3 '\"' the quote opens here"
    ),
  ])
  func withTheOtherPlace(text: String, problem: String, related: String) {
    let reading = Reading(text)
    #expect(reading.problems == ["syntax@\(problem)"])
    #expect(reading.related == related)
    #expect(!reading.result.isComplete)
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
