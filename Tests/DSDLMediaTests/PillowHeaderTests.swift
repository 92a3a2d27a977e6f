import Foundation
import Testing

@testable import DSDLMedia

/// Pictures of all kinds, of which Pillow says what they are.
@Suite(.enabled(if: Pillow.isInstalled, "run Scripts/install-check-tools first"))
struct PillowHeaderTests {
  private struct Picture: Decodable {
    let format: String
    let width: Int
    let height: Int
    let frames: Int
    let orientation: Int
    let mode: String
  }

  /// How many values a pixel of a mode has; a palette's colours have three.
  private static let channels = [
    "1": 1, "L": 1, "I;16": 1, "F": 1, "LA": 2, "P": 3, "RGB": 3, "RGBA": 4, "RGBX": 4, "CMYK": 4,
  ]

  @Test func headersSayWhatPillowSays() throws {
    try withTemporaryFolder { folder in
      let pictures = try JSONDecoder().decode(
        [String: Picture].self, from: Pillow.run(script: "sound.py", into: folder))
      #expect(pictures.count > 55)
      for (name, picture) in pictures {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        for header in [try read(bytes, named: name), try read(file: "\(folder)/\(name)")] {
          #expect(header.format.rawValue.uppercased() == picture.format, "\(name)")
          // Of TIFF Pillow gives the size as it is shown.
          let size = header.format == .tiff ? header.displaySize : (header.width, header.height)
          #expect(size == (picture.width, picture.height), "\(name)")
          #expect(header.frames == picture.frames, "\(name)")
          #expect(header.orientation == picture.orientation, "\(name)")
          // Pillow makes gray of palettes that have no colours, and colours of what moves.
          if header.frames == 1, !header.hasPalette, !name.contains("alpha.webp") {
            #expect(header.channels == Self.channels[picture.mode], "\(name) \(picture.mode)")
          }
        }
      }
    }
  }

  /// A picture that is cut in the middle of its pixels is not whole, wherever that is.
  @Test func cutPicturesAreTruncated() throws {
    try withTemporaryFolder { folder in
      let pictures = try JSONDecoder().decode(
        [String: Picture].self, from: Pillow.run(script: "sound.py", into: folder))
      for (name, picture) in pictures where !name.hasPrefix("trailing") && !name.hasPrefix("no-end") {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        for share in 1...9 {
          let cut = Array(bytes[..<max(16, bytes.count * share / 10)])
          let format = try #require(ImageFormat(suffix: String(name.split(separator: ".")[1])))
          #expect(throws: ImageProblem.truncated(format), "\(name) at \(share)/10, \(picture.mode)") {
            try ImageHeader(cut)
          }
        }
      }
    }
  }

  private func read(_ bytes: [UInt8], named name: String) throws -> ImageHeader {
    do { return try ImageHeader(bytes) } catch {
      Issue.record("\(name): \(error)")
      throw error
    }
  }

  private func read(file: String) throws -> ImageHeader {
    let bytes = ImageBytes()
    let file = try bytes.open(file)
    defer { _ = file.size }
    return try ImageHeader(bytes)
  }
}
