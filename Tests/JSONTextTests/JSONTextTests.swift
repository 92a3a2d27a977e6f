import JSONText
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("plain é 图 😀", #""plain é 图 😀""#), ("", #""""#), ("\"\\/", #""\"\\/""#),
    ("\n\r\t\u{0}\u{1B}\u{7F}", "\"\\n\\r\\t\\u0000\\u001b\u{7F}\""),
  ])
  func textHasNoMoreEscapesThanItMust(_ text: String, _ quoted: String) {
    #expect(JSONText.quoted(text) == quoted)
    #expect(JSONText.quoted(utf8: Array(text.utf8)) == Array(quoted.utf8))
  }

  /// Bytes that are no UTF-8 stay what they are, for whoever reads them.
  @Test func bytesAreNotRead() {
    #expect(JSONText.quoted(utf8: [0xFF, 0x22, 0x0A]) == [0x22, 0xFF, 0x5C, 0x22, 0x5C, 0x6E, 0x22])
  }

  @Test func escapesBeyondTheBasicPlaneAreHalves() {
    #expect(JSONText.escape("\u{E0041}") == #"\udb40\udc41"#)
    #expect(JSONText.escape("\u{202E}") == #"\u202e"#)
  }

  @Test(arguments: [
    ("0", true), ("-0", true), ("12.50", true), ("1e5", true), ("-1.5E+07", true), ("1e-9", true),
    ("", false),
    ("-", false), ("01", false), ("1.", false), (".5", false), ("+1", false), ("1e", false), ("1e+", false),
    ("0x1F", false), (".inf", false), ("1 ", false), ("--1", false), ("1.5.2", false),
  ])
  func numbers(_ text: String, _ isNumber: Bool) { #expect(JSONText.isNumber(text) == isNumber) }

  @Test(arguments: [
    (12.0, "12"), (-0.0, "0"), (0.1, "0.1"), (1e300, "1e+300"), (.nan, "null"), (-.infinity, "null"),
    (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992.0"),
  ])
  func numbersAreShort(_ number: Double, _ text: String) { #expect(JSONText.number(number) == text) }

  @Test(arguments: [(1.00004, "1"), (0.123456, "0.1235"), (1e12 + 0.5, "1000000000000.5")])
  func calculatedNumbersAreRounded(_ number: Double, _ text: String) {
    #expect(JSONText.rounded(number) == text)
  }

  @Test func hexadecimalDigits() {
    #expect(UInt8(0xA).hexadecimal(width: 4) == "000a")
    #expect(UInt32(0x10FFFF).hexadecimal(width: 4, uppercase: true) == "10FFFF")
    #expect(0.hexadecimal() == "0")
  }
}
