import JSONText
import Testing

@Suite struct JSONStyleTests {
  private static var value: JSONValue {
    ["a": [1, .number("2.5")], "b": ["c": nil, "d": []], "e": [:], "\"": "\u{7F}"]
  }

  @Test func aLine() {
    #expect(Self.value.line() == "{\"a\": [1, 2.5], \"b\": {\"d\": []}, \"e\": {}, \"\\\"\": \"\u{7F}\"}")
  }

  @Test func aMemberALine() {
    #expect(
      Self.value.text(.tree) == """
        {
          "a": [
            1,
            2.5
          ],
          "b": {
            "d": []
          },
          "e": {},
          "\\"": "\u{7F}"
        }
        """)
  }

  @Test func membersKeepTheirOrder() {
    #expect(JSONValue.members([("b", 1), ("a", true)]).line() == #"{"b": 1, "a": true}"#)
  }
}
