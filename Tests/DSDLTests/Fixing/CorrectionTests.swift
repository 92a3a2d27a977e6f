import Testing

@testable import DSDL
@testable import DSDLLanguage

/// When a name is so near to another one that it may be put in its place.
struct CorrectionTests {
  @Test(
    arguments: [
      ("phto", ["photo", "mask"], "photo"), ("Photo", ["photo"], "photo"),
      ("street view", ["street_view"], "street_view"),
      ("lable", ["label", "mask"], "label"), ("Txt", ["Text"], "Text"),
      ("Photo", ["photo", "photos"], "photo"),
      ("sample-tpye", ["sample-type", "sample-path"], "sample-type"),
      // Another word, perhaps.
      ("bat", ["cat"], nil), ("phoo", ["photo", "phono"], nil), ("dog", ["elephant"], nil),
      // Numbers are no letters.
      ("scene1", ["scene2"], nil), ("scene", ["scene2"], nil), ("scene 2", ["scene2"], "scene2"),
      // Two that differ in case only.
      ("PHOTO", ["photo", "Photo"], nil), ("phto", ["photo", "photo"], "photo"), ("", ["a"], nil),
    ] as [(String, [String], String?)])
  func corrections(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(Spelling.correction(of: word, among: candidates) == expected)
  }
}
