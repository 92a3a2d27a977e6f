import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// Small copies of pictures, as Pillow sees them.
@Suite(
  .enabled(if: Pillow.isInstalled, "run Scripts/install-check-tools first"),
  .enabled(if: PictureDecoding.isAvailable, "needs the trait MediaDecoding"))
struct PreviewTests {
  private struct Seen: Decodable {
    let size: [Int]
    let corners: [[Int]]
  }

  /// Red, green, blue and yellow, as they are in the corners of the pictures.
  private static let colors = [[220, 30, 30], [30, 200, 60], [40, 60, 220], [230, 210, 40]]

  private func previews(_ make: (String, String) throws -> Void) throws -> [String: Seen] {
    try withTemporaryFolder { folder in
      let (pictures, copies) = ("\(folder)/pictures", "\(folder)/copies")
      for path in [pictures, copies] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
      _ = try Pillow.run(script: "previews.py", into: pictures, ["make"])
      try make(pictures, copies)
      return try JSONDecoder().decode(
        [String: Seen].self, from: Pillow.run(script: "previews.py", into: copies, ["corners"]))
    }
  }

  private func isNear(_ one: [Int], _ other: [Int], _ tolerance: Int = 12) -> Bool {
    zip(one, other).allSatisfy { abs($0 - $1) <= tolerance }
  }

  @Test func picturesAreScaledAndTurned() throws {
    let seen = try previews { pictures, copies in
      for name in try FileManager.default.contentsOfDirectory(atPath: pictures) where name != "cut.jpg" {
        let preview = try #require(PicturePreview(path: "\(pictures)/\(name)", side: 300), "\(name)")
        let copy = try #require(preview.copy, "\(name)")
        #expect(copy.type == .jpeg)
        try Data(copy.bytes).write(to: URL(fileURLWithPath: "\(copies)/\(name).jpg"))
        if name.hasPrefix("turned") { #expect(preview.size == PictureSize(width: 900, height: 600)) }
      }
    }
    #expect(seen.count == 17)
    for (name, picture) in seen where name != "map.png.jpg" {
      #expect(picture.size == (name == "small.png.jpg" ? [90, 60] : [300, 200]), "\(name)")
      for (corner, color) in zip(picture.corners, Self.colors) {
        switch name {
        case "clear.png.jpg": #expect(isNear(corner, [255, 255, 255]), "\(name)")
        case "gray.png.jpg": #expect(isNear([corner[0], corner[1]], [corner[1], corner[2]]), "\(name)")
        default: #expect(isNear(corner, color, name == "cmyk.jpg.jpg" ? 30 : 12), "\(name): \(corner)")
        }
      }
    }
  }

  @Test func mapsGetTheColorsOfTheirValues() throws {
    var values: [UInt32] = []
    let seen = try previews { pictures, copies in
      let map = try #require(
        PicturePreview.map(path: "\(pictures)/map.png", side: 100) { value in
          (UInt8(value) * 20, 100, 7, value == 0 ? 0 : 255)
        })
      values = map.values
      try Data(map.png).write(to: URL(fileURLWithPath: "\(copies)/map.png"))
    }
    #expect(values.sorted() == [0, 1, 2, 9])
    let map = try #require(seen["map.png"])
    #expect(map.size == [100, 75])
    #expect(map.corners == [[20, 100, 7, 255], [40, 100, 7, 255], [0, 100, 7, 0], [180, 100, 7, 255]])
  }

  @Test func whatIsNoPictureHasNoPreview() throws {
    try withTemporaryFolder { folder in
      for (name, bytes) in [("empty", [UInt8]()), ("text", Array("hello".utf8)), ("zeros", [0, 0, 0])] {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        #expect(PicturePreview(path: "\(folder)/\(name)", side: 100) == nil)
        #expect(PicturePreview.isThere("\(folder)/\(name)"))
      }
      #expect(PicturePreview(path: "\(folder)/none", side: 100) == nil)
      #expect(!PicturePreview.isThere("\(folder)/none"))
    }
  }
}
