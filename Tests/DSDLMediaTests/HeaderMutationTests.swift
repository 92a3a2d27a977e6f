import Testing

@testable import DSDLMedia

/// Headers with bytes changed at random: each is read, or refused, and nothing traps.
struct HeaderMutationTests {
  /// A generator with a seed, so that every run tries the same.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test(arguments: [
    ImageHeaderTests.png, ImageHeaderTests.jpeg, ImageHeaderTests.gif, ImageHeaderTests.bmp,
    ImageHeaderTests.webp, ImageHeaderTests.tiff,
  ])
  func everythingIsReadOrRefused(_ picture: [UInt8]) throws {
    var generator = Generator(state: 1)
    for _ in 0..<4000 {
      var bytes = picture
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        // The first bytes say which format it is.
        let index = Int.random(in: 4..<bytes.count, using: &generator)
        bytes[index] = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &generator)].randomElement(
          using: &generator)!
      }
      if let header = try? ImageHeader(bytes) {
        #expect(header.width > 0 && header.height > 0 && header.channels > 0 && header.frames > 0)
      }
    }
  }
}
