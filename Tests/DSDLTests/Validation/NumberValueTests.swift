import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Numbers with more digits than fit into anything.
struct NumberValueTests {
  private static func double(_ text: String) -> Double {
    Array(text.utf8).withByteView { NumberValue($0).double }
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  private static let cases: [(String, Double)] = [
    // Half-way between two doubles, the even one of which is below; then a trifle more, however far behind.
    ("9007199254740993", 9_007_199_254_740_992),
    ("9007199254740993." + zeros(5000), 9_007_199_254_740_992),
    ("9007199254740993." + zeros(5000) + "1", 9_007_199_254_740_994),
    ("-9007199254740993." + zeros(5000) + "1", -9_007_199_254_740_994),
    ("1" + zeros(308), 1e308),
    ("1" + zeros(309), .infinity),
    ("0." + zeros(2000) + "1e2001", 1),
    ("1" + zeros(2000) + "e-2000", 1),
    ("0." + zeros(400) + "1", 0),
    (zeros(3000), 0),
    ("0e400", 0),
    ("-0e-400", 0),
    ("0." + zeros(40), 0),
    ("0." + zeros(3000) + "e99", 0),
    ("-1e400", -.infinity),
    ("-123_456_789_012_345_678_901_234_567_890", -1.2345678901234568e29),
  ]

  @Test(arguments: cases)
  func isTheNearest(_ text: String, _ value: Double) {
    #expect(Self.double(text) == value)
  }

  @Test func isWhatTheStandardLibraryMakesOfIt() {
    var generator = RandomNumbers(seed: 17)
    for _ in 0..<2000 {
      func digits(_ count: Int) -> String {
        String((0..<count).map { _ in "0123456789".randomElement(using: &generator)! })
      }
      let text =
        "\(["", "-"].randomElement(using: &generator)!)\(Int.random(in: 1...9, using: &generator))"
        + digits(.random(in: 0...900, using: &generator))
        + ".\(digits(.random(in: 1...900, using: &generator)))e\(Int.random(in: -1300...400, using: &generator))"
      #expect(Self.double(text) == Double(text), "\(text)")
    }
  }
}
