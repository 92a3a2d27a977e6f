import DSDL
import JSONText
import Testing

@testable import DSDLReporting

@Suite struct JSONValueTests {
  @Test func absentMembersAreLeftOutAndOrderIsKept() {
    let value: JSONValue = ["b": 1, "a": nil, "c": [true, "x", ["d": [:]]]]
    #expect(value.line(.report) == #"{"b": 1, "c": [true, "x", {"d": {}}]}"#)
  }

  @Test func charactersThatMustOrShouldBeEscapedAre() {
    let value = JSONValue.string("\" \\ / \u{0} \u{1B} \n\r\t \u{7F} \u{9B} \u{202E} é 图 😀")
    #expect(
      value.line(.report) == #""\" \\ / \u0000 \u001b \n\r\t \u007f \u009b \u202e é 图 😀""#)
  }

  @Test func whatIsShortStaysOnOneLine() {
    let long = String(repeating: "x", count: 105)
    let value: JSONValue = ["short": ["a": 1], "long": [.string(long)], "none": []]
    var text = ""
    value.write(into: &text, .report)
    #expect(
      text == """
        {
          "short": {"a": 1},
          "long": [
            "\(long)"
          ],
          "none": []
        }
        """)
  }

  @Test func elementsAreMadeWhileTheyAreWritten() {
    var made = 0
    var alive = 0
    let elements = (0..<1000).lazy.map { number -> JSONValue in
      made += 1
      alive = max(alive, made - number)
      return .string(String(repeating: "y", count: 50))
    }
    var text = ""
    JSONValue.elements(elements).write(into: &text, .report)
    // The attempt to put the array on one line makes the first few twice.
    #expect(made < 1010)
    #expect(alive < 10)
    #expect(text.split(separator: "\n").count == 1002)
  }
}
