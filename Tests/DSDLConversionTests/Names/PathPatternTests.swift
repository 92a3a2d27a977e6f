import Testing

@testable import DSDLConversion

struct PathPatternTests {
  @Test(arguments: [
    ("*.jpg", "base/cmp_b0001.jpg", "base/cmp_b0001"), ("*.jpg", "a.JPG", nil), ("*.jpg", ".jpg", ""),
    ("*_photo.*", "x/1_photo.png", "x/1\0"), ("*_photo*", "1_photo.png", "1\0"),
    ("A/*", "A/1.tar.png", "1.tar"),
    ("A/*", "A/b/1.png", nil), ("A/**", "A/b/1.png", "b/1"), ("A/*/?.png", "A/b/1.png", "b\u{0}1"),
    ("**/photo.png", "a/b/photo.png", "a/b"), ("a*b*c.png", "aXbYbZc.png", "X\0YbZ"), ("*", "a/1.png", "a/1"),
    ("1.png", "1.png", ""), ("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", nil),
  ])
  func wildcardsAreTheKey(_ pattern: String, _ path: String, _ key: String?) {
    let bytes = Array(path.utf8)
    let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let found = PathPattern(pattern).key(of: bytes[...], name: name)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == key)
  }

  @Test func aLongPatternCostsNoMoreThanItsLength() {
    let pattern = PathPattern(String(repeating: "*a", count: 2_000) + "b")
    let path = Array(repeating: UInt8(ascii: "a"), count: 4_000)
    #expect(pattern.key(of: path[...], name: 0) == nil)
  }
}
