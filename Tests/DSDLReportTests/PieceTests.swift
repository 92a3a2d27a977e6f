import DSDL
import Foundation
import Testing

@testable import DSDLReport

/// The small pieces that pages are made of.
struct PieceTests {
  @Test func bytesAsText() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 200) }
      #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
  }

  @Test(arguments: [
    ("out", "data/images/1.jpg", "../data/images/1.jpg"),
    (".", "images/1.jpg", "./images/1.jpg"),
    ("data/out", "data/../data/images/./1.jpg", "../images/1.jpg"),
    ("/srv/pages", "/srv/pictures/1.jpg", "../pictures/1.jpg"),
    (".", "javascript:alert(1)", "./javascript%3Aalert%281%29"),
    (".", "a b#c?d%e\"f'.jpg", "./a%20b%23c%3Fd%25e%22f%27.jpg"),
    (".", "图/é.jpg", "./%E5%9B%BE/%C3%A9.jpg"),
  ])
  func addressesLeadFromThePageToTheFile(_ folder: String, _ path: String, _ address: String) {
    #expect(RelativePath(from: folder, workingFolder: "/home/me").address(of: path) == address)
  }

  @Test(arguments: [
    (0.0, "0"), (12, "12"), (12.5, "12.5"), (-0.5, "-0.5"), (-12.34, "-12.3"), (0.04, "0"),
    (1e300, "99999999"),
  ])
  func numbersAreShort(_ number: Double, _ text: String) { #expect(Markup.number(number) == text) }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1234, "-1,234")])
  func digitsAreGrouped(_ number: Int, _ text: String) { #expect(number.grouped == text) }

  @Test func neighbouringClassesHaveOtherColors() {
    for number in 1..<200 {
      let (one, other) = (ClassColor(number: number), ClassColor(number: number + 1))
      let distance =
        abs(Int(one.red) - Int(other.red)) + abs(Int(one.green) - Int(other.green))
        + abs(Int(one.blue) - Int(other.blue))
      #expect(distance > 60, "\(number)")
    }
  }
}
