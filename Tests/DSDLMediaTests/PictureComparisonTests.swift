import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// Generated pictures beside real ones, all as small as can be.
@Suite struct PictureComparisonTests {
  private static let png = ImageHeaderTests.png
  private static let jpeg = ImageHeaderTests.jpeg

  /// Pictures that differ behind their ends, where nothing counts.
  private static func pictures(_ count: Int, from number: Int = 0, of bytes: [UInt8] = png) -> [[UInt8]] {
    (number..<number + count).map { bytes + [UInt8($0)] }
  }

  /// Compares generated pictures with real ones; findings that say that pictures are few are left out.
  private func compare(
    _ generated: [[UInt8]], with real: [[UInt8]]
  ) throws -> (comparison: PictureComparison, found: [String]) {
    try withTemporaryFolder { folder in
      for (name, pictures) in [("fake", generated), ("real", real)] {
        for (number, bytes) in pictures.enumerated() {
          try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(number).png"))
        }
        let samples = pictures.indices.map { "\"\(name)-\($0).png\"" }.joined(separator: ", ")
        let text = """
          $dsdl-version: "0.5.3"
          meta: {}
          defs: {}
          data: {sample-type: Image, samples: [\(samples)]}
          """
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).yaml"))
      }
      var options = ValidationOptions()
      options.workingFolder = folder
      options.diagnostics.levels = [.mediaSuffix: .off]
      let comparison = try MediaCheck().comparison(
        ofGenerated: "fake.yaml", withReal: "real.yaml", options: options)
      let found = (comparison.real.report.diagnostics + comparison.generated.report.diagnostics).map {
        "\($0.file.path) \($0.severity) \($0.rule.name): \($0.message)"
      }
      return (comparison, found.filter { !$0.contains("with fewer than 2048") })
    }
  }

  @Test func picturesThatAreAlikeAreReady() throws {
    let (comparison, found) = try compare(Self.pictures(3, from: 100), with: Self.pictures(3))
    #expect(found == [])
    #expect(comparison.isReady && comparison.copies == 0)
    #expect(comparison.real.report.warningCount == 0 && comparison.generated.report.warningCount == 2)
  }

  @Test func eachDifferenceIsSaidOnce() throws {
    var large = Self.png
    large[19] = 9
    let (comparison, found) = try compare(
      Self.pictures(1, from: 100, of: Self.jpeg) + Self.pictures(1, of: large), with: Self.pictures(3))
    #expect(!comparison.isReady)
    #expect(
      found == [
        "fake.yaml error unfit-to-compare: 2 generated pictures for 3 of real.yaml: the same number is expected, as scores depend on it",
        "fake.yaml error unfit-to-compare: generated pictures have 3 × 2 to 9 × 2 pixels, those of real.yaml 3 × 2 pixels: the same sizes are expected, as resizing changes features",
        "fake.yaml error unfit-to-compare: generated pictures have 1/3 for the number of channels, those of real.yaml 3: the same is expected",
        "fake.yaml error unfit-to-compare: generated pictures are JPEG/PNG, those of real.yaml PNG: the same format is expected, as lossy compression changes features",
      ])
  }

  @Test func copiesOfRealPicturesAreCounted() throws {
    let (comparison, found) = try compare(
      Self.pictures(1, from: 100) + Self.pictures(2), with: Self.pictures(3))
    #expect(comparison.copies == 2)
    #expect(
      found == [
        "fake.yaml error unfit-to-compare: 2 of 3 generated pictures are byte for byte in real.yaml, too: new pictures are expected, as scores do not show over-fitting",
        "fake.yaml warning duplicate-media: 'fake-1.png' is in real.yaml, too: it is byte for byte the same as 'real-0.png'",
        "fake.yaml warning duplicate-media: 'fake-2.png' is in real.yaml, too: it is byte for byte the same as 'real-1.png'",
      ])
  }

  @Test func brokenPicturesAreNeitherCountedNorCompared() throws {
    let (comparison, found) = try compare(
      Self.pictures(2, from: 100) + [Array("<html>".utf8)], with: Self.pictures(2) + [[]])
    #expect(comparison.real.broken == 1 && comparison.generated.broken == 1)
    #expect(comparison.real.pictures.count == 2)
    #expect(!comparison.isReady)
    #expect(
      found.map { $0.split(separator: ":")[0] } == [
        "real.yaml error media-empty", "fake.yaml error media-not-an-image",
      ])
  }

  @Test func aDescriptionIsNotReadyForItself() throws {
    try withTemporaryFolder { folder in
      for number in 0..<2 {
        try Data(Self.png + [UInt8(number)]).write(to: URL(fileURLWithPath: "\(folder)/\(number).png"))
      }
      let text = """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {}
        data: {sample-type: Image, samples: [0.png, 1.png]}
        """
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/a.yaml"))
      var options = ValidationOptions()
      options.workingFolder = folder
      let comparison = try MediaCheck().comparison(
        ofGenerated: "a.yaml", withReal: "a.yaml", options: options)
      #expect(comparison.copies == 2 && !comparison.isReady)
    }
  }
}
