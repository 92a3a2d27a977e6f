import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Parts of a file that no fix may change, nor write something right beside.
struct ProtectedRangesTests {
  private let ranges = ProtectedRanges([20..<30, 5..<10, 8..<12])

  @Test(arguments: [5..<6, 11..<12, 3..<5, 12..<14, 4..<40, 12..<12, 5..<5, 15..<20, 30..<31, 30..<30, 0..<8])
  func overlapsOrTouches(_ range: Range<Int>) {
    #expect(ranges.overlaps(range))
  }

  @Test(arguments: [0..<4, 13..<19, 13..<13, 31..<40])
  func isApart(_ range: Range<Int>) {
    #expect(!ranges.overlaps(range))
  }

  @Test func nothingIsProtected() {
    #expect(!ProtectedRanges([]).overlaps(0..<100))
  }
}
