import DSDL
import Testing

@testable import DSDLConversion

/// What is made of pictures that have to be decoded or written.
struct CodecTests {
  #if MediaDecoding
    /// A batch of two records: a class number, and planes of red, green and blue.
    private static let batch: [UInt8] = [(6, 10), (0, 200)].flatMap { (label: UInt8, shade: UInt8) in
      [label] + (0..<3072).map { shade &+ UInt8(truncatingIfNeeded: $0 / 1024) &* 7 }
    }

    private func picture(_ name: String, of tree: RawTree) throws -> Picture {
      try PictureCodec.picture(try PictureFile.bytes("\(tree.output)/\(name)"))
    }

    @Test func batchesBecomePictures() throws {
      let tree = try RawTree()
      try tree.write(Self.batch, to: "data_batch_1.bin")
      try tree.write(Self.batch, to: "test_batch.bin")
      let report = try tree.create(CIFAR10Layout(tree.path))
      #expect(
        try tree.samples() == [
          #"{"image": "images/000000000000.png", "label": "frog"}"#,
          #"{"image": "images/000000000001.png", "label": "airplane"}"#,
        ])
      #expect(try tree.samples("test").count == 2)
      let picture = try picture("images/000000000001.png", of: tree)
      #expect((picture.width, picture.height, picture.channels) == (32, 32, 3))
      #expect(Array(picture.pixels.prefix(6)) == [200, 207, 214, 200, 207, 214])
      try tree.expectSound(report)
    }

    /// What is no text has to be read to its end all the same, though it begins with zeros, or as pictures do.
    @Test func filesAreReadToTheirEnds() throws {
      let black = try RawTree()
      try black.write([UInt8](repeating: 0, count: 2 * 3073), to: "data_batch_1.bin")
      _ = try black.create(CIFAR10Layout(black.path))
      #expect(try black.samples().count == 2)
      let tree = try RawTree()
      let noise = (0..<64 * 32 * 3).map { UInt8(truncatingIfNeeded: ($0 &* $0 &* 2_654_435_761) >> 13) }
      let whole = Picture(width: 64, height: 32, channels: 3, pixels: noise)
      let bytes = try PictureCodec.png(whole)
      #expect(bytes.count > 1000)
      try tree.write(bytes, to: "1.png")
      _ = try tree.create(
        SplitPairsLayout(tree.path, pictures: "\(tree.output)-halves", domains: ["a", "b"]))
      let half = try picture("../out-halves/a/1.png", of: tree)
      #expect(half.width == 32 && Array(half.pixels.prefix(96)) == Array(noise.prefix(96)))
    }

    @Test func aBatchThatIsCutIsPlaced() throws {
      let tree = try RawTree()
      try tree.write(Array(Self.batch.dropLast()), to: "data_batch_1.bin")
      let report = try tree.create(CIFAR10Layout(tree.path))
      #expect(report.findings.diagnostics.map(\.message) == ["6145 bytes: a multiple of 3073 is expected"])
      #expect(report.findings.diagnostics.first?.range.bytes == 3073..<6145)
      #expect(!tree.hasMade())
    }

    @Test func halvesAreWritten() throws {
      let tree = try RawTree()
      // Left black, right white, one row of gray.
      let whole = Picture(width: 4, height: 1, channels: 1, pixels: [0, 0, 255, 255])
      try tree.write(try PictureCodec.png(whole), to: "train/1.png")
      try tree.write(try PictureCodec.png(whole), to: "test/2.png")
      let layout = SplitPairsLayout(tree.path, pictures: "\(tree.output)-halves", domains: ["mask", "photo"])
      let report = try tree.create(layout)
      #expect(
        try tree.samples() == [
          """
          {"image_a": {"image": "train/mask/1.png", "domain": "mask"}, \
          "image_b": {"image": "train/photo/1.png", "domain": "photo"}}
          """
        ])
      #expect(try picture("../out-halves/train/mask/1.png", of: tree).pixels == [0, 0])
      #expect(try picture("../out-halves/test/photo/2.png", of: tree).pixels == [255, 255])
      try tree.expectSound(report)
    }

    @Test func whatHasNoHalvesLeavesNothing() throws {
      let tree = try RawTree("2.png")
      let odd = Picture(width: 3, height: 1, channels: 3, pixels: Array(repeating: 9, count: 9))
      try tree.write(try PictureCodec.png(odd), to: "1.png")
      let report = try tree.create(SplitPairsLayout(tree.path, pictures: "\(tree.output)-halves"))
      #expect(report.findings.diagnostics.map(\.rule) == [.alignedPair, .invalidSource])
      #expect(try tree.everything().isEmpty)
    }
  #else
    @Test func withoutCodecsThatIsSaid() throws {
      let tree = try RawTree("1.png")
      for layout in [CIFAR10Layout(tree.path), SplitPairsLayout(tree.path, pictures: "x")]
        as [any DatasetLayout]
      {
        let failure = #expect(throws: ConversionFailure.self) {
          try DatasetCreator.create(layout, in: tree.output)
        }
        #expect(
          failure?.description
            == "this build of dsdl has no codecs for pictures: build it with --traits MediaDecoding")
      }
      #expect(try tree.everything().isEmpty)
    }
  #endif
}
