import Testing

@testable import DSDLMedia

/// The smallest pictures of each format, and what is wrong with broken ones.
struct ImageHeaderTests {
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0,
    2, 8, 2,
    0, 0, 0, 0x12, 0x16, 0xF1, 0x4D, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
  static let jpeg: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x55,
    0xFF,
    0xD9,
  ]
  static let gif: [UInt8] =
    Array("GIF89a".utf8) + [3, 0, 2, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 1, 0x44, 0, 0x3B]
  static let bmp: [UInt8] =
    Array("BM".utf8) + [
      78, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 24, 0,
    ]
    + Array(repeating: 0, count: 48)
  static let webp: [UInt8] =
    Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBPVP8L".utf8) + [
      10, 0, 0, 0, 0x2F, 0x02, 0x40, 0, 0, 0, 0, 0, 0, 0,
    ]
  static let tiff: [UInt8] =
    [
      0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 2, 0,
      0, 0, 0,
    ]
    + [0, 0, 0]

  @Test(arguments: [
    (png, ImageFormat.png), (jpeg, .jpeg), (gif, .gif), (bmp, .bmp), (webp, .webp), (tiff, .tiff),
  ])
  func smallestPictures(_ bytes: [UInt8], _ format: ImageFormat) throws {
    let header = try ImageHeader(bytes)
    #expect(header.format == format)
    #expect(header.width == 3)
    #expect(header.height == 2)
    #expect(header.frames == 1)
  }

  /// Numbers of eight bytes, in both orders.
  @Test(arguments: [false, true])
  func largeTIFF(isBigEndian: Bool) throws {
    func bytes(_ numbers: (Int, size: Int)...) -> [UInt8] {
      numbers.flatMap { number, size in
        let places = (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        return isBigEndian ? places.reversed() : places
      }
    }
    // A number that fills up less than its eight bytes stands at their beginning.
    func entry(_ tag: Int, _ value: Int) -> [UInt8] { bytes((tag, 2), (3, 2), (1, 8), (value, 2), (0, 6)) }
    let file =
      Array((isBigEndian ? "MM" : "II").utf8) + bytes((43, 2), (8, 2), (0, 2), (16, 8), (2, 8))
      + entry(256, 3) + entry(257, 2) + bytes((0, 8))
    let header = try ImageHeader(file)
    #expect((header.format, header.width, header.height, header.frames) == (.tiff, 3, 2, 1))
    for count in 8..<file.count {
      #expect(throws: ImageProblem.truncated(.tiff)) { try ImageHeader(Array(file[..<count])) }
    }
  }

  @Test func nothing() { #expect(throws: ImageProblem.empty) { try ImageHeader([]) } }

  @Test func text() {
    #expect(throws: ImageProblem.notAnImage) { try ImageHeader(Array("<html>404</html>".utf8)) }
    #expect(throws: ImageProblem.notAnImage) { try ImageHeader(Array("BM is a short word".utf8)) }
  }

  @Test func foreignFormats() {
    let samples: [(String, ForeignFormat)] = [
      ("\0\0\0\u{1C}ftypavif", .avif), ("\0\0\0\u{18}ftypheic", .heif), ("P6\n3 2\n255\n", .netpbm),
      ("<?xml version=\"1.0\"?><svg/>", .svg), ("\0\0\0\u{0C}jP  \r\n", .jpeg2000),
      ("8BPS\0\u{1}", .photoshop),
    ]
    for (text, format) in samples {
      #expect(throws: ImageProblem.foreign(format)) { try ImageHeader(Array(text.utf8)) }
    }
  }

  /// It begins with no mark, so that all of its header has to be right.
  @Test func targa() {
    let header: [UInt8] = [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 2, 0, 24, 0]
    let pixels = [UInt8](repeating: 9, count: 18)
    #expect(throws: ImageProblem.foreign(.targa)) { try ImageHeader(header + pixels) }
    for (place, value) in [(1, 2), (1, 1), (2, 4), (5, 1), (7, 24), (12, 0), (14, 0), (16, 7), (17, 0x80)] {
      var broken = header
      broken[place] = UInt8(value)
      #expect(throws: ImageProblem.notAnImage) { try ImageHeader(broken + pixels) }
    }
  }

  @Test func contradictions() {
    var broken = Self.png
    broken[25] = 9
    #expect(throws: ImageProblem.malformed(.png)) { try ImageHeader(broken) }
    broken = Self.jpeg
    broken[8] = 0
    #expect(throws: ImageProblem.malformed(.jpeg)) { try ImageHeader(broken) }
  }

  @Test(arguments: [png, jpeg, bmp, webp, tiff])
  func everyPrefixIsRefused(_ bytes: [UInt8]) {
    // What fills up the last row of a bitmap may be missing.
    let slack = bytes.starts(with: Array("BM".utf8)) ? 3 : bytes.starts(with: Array("RIFF".utf8)) ? 1 : 0
    for count in 0..<bytes.count - 4 - slack {
      #expect(throws: ImageProblem.self) { try ImageHeader(Array(bytes[..<count])) }
    }
  }

  /// A chain of pages that leads back to itself ends.
  @Test func pagesInACircle() throws {
    var circle = Self.tiff
    circle[34] = 8
    #expect(try ImageHeader(circle).frames == 1)
  }
}
