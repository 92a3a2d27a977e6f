import CPrimitives
import Testing

/// The plain form of each primitive gives what the vectors give, and what looking at single bytes gives.
struct PrimitivesTests {
  private func mask(_ bytes: [UInt8], _ isSet: (UInt8) -> Bool) -> UInt32 {
    bytes.enumerated().reduce(0) { isSet($1.element) ? $0 | 1 << UInt32($1.offset) : $0 }
  }

  @Test func formsAgree() {
    var random = RandomNumbers(seed: 1)
    let telling = Array("\"\\ \t\n\r0129.,][-/:;a{}".utf8) + [0, 1, 0x1F, 0x20, 0x21, 0x7F, 0x80, 0x81, 0xFF]
    for round in 0..<20_000 {
      let bytes = (0..<32).map { _ in
        round % 2 == 0 ? UInt8.random(in: 0...255, using: &random) : telling.randomElement(using: &random)!
      }
      let other = bytes.map { Bool.random(using: &random) ? $0 : $0 ^ 0x80 }
      let half = Array(bytes[..<16])
      let stops = mask(half) { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 || $0 >= 0x80 }
      #expect(dsdl_text_stops(bytes) == stops)
      #expect(dsdl_text_stops_plain(bytes) == stops)
      let blanks = mask(half) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      #expect(dsdl_blanks(bytes, 0x0A, 0x0D) == blanks)
      #expect(dsdl_blanks_plain(bytes, 0x0A, 0x0D) == blanks)
      let quotes = mask(half) { $0 == 0x22 }
      #expect(dsdl_equal_byte(bytes, 0x22) == quotes)
      #expect(dsdl_equal_byte_plain(bytes, 0x22) == quotes)
      let equal = (0..<16).reduce(UInt32(0)) { bytes[$1] == other[$1] ? $0 | 1 << UInt32($1) : $0 }
      #expect(dsdl_equal(bytes, other) == equal)
      #expect(dsdl_equal_plain(bytes, other) == equal)
      let digits = mask(half) { (0x30...0x39).contains($0) }
      #expect(dsdl_digit(bytes) == digits)
      #expect(dsdl_digit_plain(bytes) == digits)
      for masks in [dsdl_numbers(bytes), dsdl_numbers_plain(bytes)] {
        #expect(masks.digit == mask(bytes) { (0x30...0x39).contains($0) })
        #expect(masks.zero == mask(bytes) { $0 == 0x30 })
        #expect(masks.gap == mask(bytes) { $0 == 0x2E || $0 == 0x2C })
        #expect(masks.comma == mask(bytes) { $0 == 0x2C })
      }
    }
  }

  @Test func fourDoublesAreTheNearest() {
    var random = RandomNumbers(seed: 3)
    for _ in 0..<5_000 {
      var words: [UInt64] = []
      var fractions: [UInt32] = []
      var expected: [Double] = []
      for _ in 0..<4 {
        let count = Int.random(in: 1...8, using: &random)
        let digits = (0..<count).map { _ in UInt8.random(in: 0...9, using: &random) }
        words.append(digits.reduce(0) { $0 >> 8 | UInt64($1 + 0x30) << 56 })
        fractions.append(UInt32.random(in: 0..<UInt32(count), using: &random))
        let text = digits.map(String.init).joined() + "e-\(fractions.last!)"
        expected.append(Double(text)!)
      }
      let numbers = dsdl_four_numbers(
        digits: (words[0], words[1], words[2], words[3]),
        fraction: (fractions[0], fractions[1], fractions[2], fractions[3]))
      for found in [dsdl_doubles(numbers).values, dsdl_doubles_plain(numbers).values] {
        #expect([found.0, found.1, found.2, found.3] == expected)
      }
    }
  }

  @Test func talliesAgree() {
    var random = RandomNumbers(seed: 4)
    struct Tallies: Equatable {
      var least = [Double](repeating: .infinity, count: 6)
      var greatest = [Double](repeating: -.infinity, count: 6)
      var sums = [Double](repeating: 0, count: 6)
      var rests = [Double](repeating: 0, count: 6)
      var spans = [Int](repeating: 0, count: 6 * 32)

      mutating func withMemory(_ body: (dsdl_tallies) -> Void) {
        least.withUnsafeMutableBufferPointer { least in
          greatest.withUnsafeMutableBufferPointer { greatest in
            sums.withUnsafeMutableBufferPointer { sums in
              rests.withUnsafeMutableBufferPointer { rests in
                spans.withUnsafeMutableBufferPointer { spans in
                  body(
                    dsdl_tallies(
                      least: least.baseAddress, greatest: greatest.baseAddress, sums: sums.baseAddress,
                      rests: rests.baseAddress, spans: spans.baseAddress))
                }
              }
            }
          }
        }
      }
    }
    var (plain, vectors, expected) = (Tallies(), Tallies(), Tallies())
    let edges = [0, -0.0, 0.5, 1, 2, -1, 1e-300, -1e30, 1e30, 0x1p30, 0x1p31, 0x1.fffffffffffffp29]
    for _ in 0..<5_000 {
      let numbers = (0..<6).map { _ in
        Bool.random(using: &random)
          ? edges.randomElement(using: &random)! : Double.random(in: -10...5_000, using: &random)
      }
      plain.withMemory { dsdl_tally_plain(numbers, $0) }
      vectors.withMemory { dsdl_tally(numbers, $0) }
      for (index, number) in numbers.enumerated() {
        expected.least[index] = min(expected.least[index], number)
        expected.greatest[index] = max(expected.greatest[index], number)
        dsdl_add(number, &expected.sums[index], &expected.rests[index])
        let span = number < 1 ? 0 : min(31, Int(number.exponent) + 1)
        expected.spans[32 * index + span] += 1
      }
    }
    #expect(plain == expected)
    #expect(vectors == expected)
  }

  @Test func longMasksAreTwoShortOnes() {
    var random = RandomNumbers(seed: 2)
    for _ in 0..<2_000 {
      let bytes = (0..<64).map { _ in Array("0129.,]-".utf8).randomElement(using: &random)! }
      func mask(_ wanted: String) -> UInt64 {
        bytes.enumerated().reduce(0) {
          wanted.utf8.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0
        }
      }
      let masks = dsdl_long_numbers(bytes)
      #expect(masks.digit == mask("0129"))
      #expect(masks.zero == mask("0"))
      #expect(masks.gap == mask(".,"))
      #expect(masks.comma == mask(","))
      #expect(dsdl_long_equal_byte(bytes, UInt8(ascii: "-")) == mask("-"))
    }
  }

  /// NULs follow the bytes, and a text with NULs would go on and on over them.
  @Test(arguments: [1, 15, 16, 17, 128])
  func textsWithNULsAreNotRemembered(_ length: Int) {
    for place in 0...length {
      var text = [UInt8](repeating: UInt8(ascii: ","), count: 128)
      if place < length { text[place] = 0 }
      var transition = dsdl_transition()
      transition.length = UInt32(length)
      dsdl_learn(&transition, text)
      let isThere = dsdl_begins(&transition, text) != 0 && dsdl_goes_on(&transition, text) != 0
      #expect(isThere == (place == length))
    }
  }

  @Test func headsEndWithZeros() {
    let bytes = (1...16).map { UInt8($0) }
    for length in 0...16 {
      let kept = bytes.prefix(length) + [UInt8](repeating: 0, count: 16 - length)
      func word(_ range: Range<Int>) -> UInt64 { kept[range].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
      let head = dsdl_head(bytes, UInt32(length))
      #expect(head.low == word(0..<8))
      #expect(head.high == word(8..<16))
    }
  }

  @Test func codeUnitsAreFourHexadecimalDigits() {
    for unit in 0...0xFFFF {
      let digits = String(unit, radix: 16)
      let text = String(repeating: "0", count: 4 - digits.count) + digits
      #expect(dsdl_code_unit(Array(text.utf8)) == Int32(unit))
      #expect(dsdl_code_unit(Array(text.uppercased().utf8)) == Int32(unit))
    }
    for place in 0..<4 {
      for byte in UInt8.min...UInt8.max where !Character(Unicode.Scalar(byte)).isHexDigit {
        var text = Array("0fF9".utf8)
        text[place] = byte
        #expect(dsdl_code_unit(text) < 0)
      }
    }
  }
}
