import Testing

@testable import DSDL
@testable import DSDLLanguage

/// The numbers of boxes and outlines are the doubles that the standard library reads.
struct ObservedNumberTests {
  @Test func numbersAreTheNearestDoubles() {
    var generator = SystemRandomNumberGenerator()
    var texts = [
      "0", "-0", "7", "-7", "0.1", "0.30000000000000004", "123456789012345", "1234567890123456",
      "12345678901234567890", "99999999999999.9", "9007199254740993", "1e3", "1.5e-3", "-12.25", "0.000001",
      "4.35", "100.0", "1E400", "0.1234567890123456789",
    ]
    for _ in 0..<2000 {
      let whole = UInt64.random(
        in: 0...(1 << UInt64.random(in: 0...60, using: &generator)), using: &generator)
      let fraction = UInt64.random(
        in: 0...(1 << UInt64.random(in: 0...40, using: &generator)), using: &generator)
      texts.append(Bool.random(using: &generator) ? "\(whole)" : "\(whole).\(fraction)")
    }
    for separator in [",", ", ", ",\n"] {
      let json = Array("[[\(texts.joined(separator: separator))]]".utf8)
      var numbers: [Double] = []
      json.withByteView { ObservedValue.appendNumbers(ofJSON: $0, to: &numbers) }
      #expect(numbers.count == texts.count)
      for (number, text) in zip(numbers, texts) { #expect(number == Double(text), "\(text)") }
    }
    var alone: [Double] = []
    Array("12.5".utf8).withByteView { ObservedValue.appendNumbers(ofJSON: $0, to: &alone) }
    #expect(alone == [12.5])
  }
}
