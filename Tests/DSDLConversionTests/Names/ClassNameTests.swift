import Testing

@testable import DSDLConversion

struct ClassNameTests {
  @Test(arguments: [
    ("cat", "cat"), ("hot dog", "hot dog"), (" cat ", "cat"), ("jack-o'-lantern", "jack_o_lantern"),
    ("tench, Tinca tinca", "tench_Tinca_tinca"), ("v1.0", "v1_0"), ("猫", "猫"), (".hidden", "hidden"),
    ("a::b", "a_b"),
    ("-", nil), ("", nil), ("  ", nil), ("a\u{200B}b", "a_b"),
  ])
  func levels(_ text: String, _ name: String?) {
    #expect(ClassName.level(text) == name)
  }

  @Test func levelsAreJoinedWithDots() {
    #expect(ClassName.path(["animal", "hot dog"]) == "animal.hot_dog")
    #expect(ClassName.path(["a", "-"]) == nil)
  }

  @Test(arguments: [
    ("cat", "cat"), ("1", "\"1\""), ("no", "\"no\""), ("Null", "\"Null\""), ("hot dog", "hot dog"),
    ("a.b", "a.b"),
    ("猫", "猫"), ("a: b", "\"a: b\""), ("q\"\\", "\"q\\\"\\\\\""), ("\u{7}", "\"\\u0007\""), ("_x", "_x"),
    ("", "\"\""),
  ])
  func textIsQuotedWhereReadersDiffer(_ text: String, _ yaml: String) {
    #expect(YAMLScalar.plainIfSafe(text) == yaml)
  }
}
