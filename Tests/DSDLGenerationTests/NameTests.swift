import Testing

@testable import DSDLGeneration

@Suite struct NameTests {
  @Test(arguments: [
    ("image_a", "imageA", "ImageA", "image_a", "IMAGE_A"),
    ("leftEye", "leftEye", "LeftEye", "left_eye", "LEFT_EYE"),
    ("LEFT EYE", "leftEye", "LeftEye", "left_eye", "LEFT_EYE"),
    ("HTTPServer", "httpServer", "HttpServer", "http_server", "HTTP_SERVER"),
    ("BBox", "bBox", "BBox", "b_box", "B_BOX"), ("2nd", "_2nd", "_2nd", "_2nd", "_2ND"),
    ("mammal.dog-2", "mammalDog2", "MammalDog2", "mammal_dog_2", "MAMMAL_DOG_2"),
    ("Straße", "straße", "Straße", "straße", "STRASSE"),
    ("İstanbul", "İstanbul", "İstanbul", "İstanbul", "İSTANBUL"),
    ("黑猫 cat", "黑猫Cat", "黑猫Cat", "黑猫_cat", "黑猫_CAT"), ("a🐱b", "aB", "AB", "a_b", "A_B"),
  ])
  func words(_ name: String, _ camel: String, _ type: String, _ snake: String, _ constant: String) {
    let words = NameWords(name)
    #expect(words.lowerCamel == camel && words.upperCamel == type)
    #expect(words.snake == snake && words.upperSnake == constant)
  }

  /// What is not its own normal form, turns the text around it or cannot be seen is in no identifier.
  @Test(arguments: ["", "_", "🐱", "ſ", "ﬁ", "\u{301}", "\u{202E}", "\u{200D}", "עברית", "ª", "・", "\u{3164}"])
  func noWords(_ name: String) {
    #expect(NameWords(name).isEmpty)
  }

  @Test func namesAreGivenOnce() {
    var scope = NameScope(reserved: ["self"])
    let names = ["a", "a", "a_2", "a", "self", "é", "e\u{301}"].map { scope.unique($0) }
    #expect(names == ["a", "a_2", "a_2_2", "a_3", "self_2", "é", "e\u{301}"])
    #expect(names[5].utf8.count == 2 && names[6].utf8.count == 3)
  }
}
