import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// What is counted in a dataset, with few and many threads, by hand and by Python.
struct StatisticsTests {
  private static let defs = """
    $dsdl-version: "0.5.3"
    meta: {}
    defs:
        Pet: {$def: class_domain, classes: [cat, dog, fox]}
        Points: {$def: class_domain, classes: [nose, tail], skeleton: [[1, 2]]}
        Object:
            $def: struct
            $fields: {bbox: BBox, label: "Label[dom=Pet]", area: Polygon, points: "Keypoint[dom=Points]", note: Text}
            $optional: [area, points, note]
        Sample:
            $def: struct
            $fields: {image: Image, day: Date, objects: "List[Object]"}
            $optional: [day]
    data: {sample-type: Sample, sample-path: samples.json}
    """

  private func count(
    _ samples: String, threads: Int = 1, media: MediaOptions = MediaOptions(), files: [String: [UInt8]] = [:]
  ) throws -> (statistics: DatasetStatistics, pictures: PictureStatistics?, report: ValidationReport) {
    try withTemporaryFolder { folder in
      var files = files
      files["base.yaml"] = Array(Self.defs.utf8)
      files["samples.json"] = Array("{\"samples\": \(samples)}".utf8)
      for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
      var options = ValidationOptions()
      options.threads = threads
      return try MediaCheck().statistics(
        contentsOfFile: "\(folder)/base.yaml", options: options, media: media)
    }
  }

  @Test func everythingIsCounted() throws {
    let (statistics, _, report) = try count(
      """
      [
        {"image": "a.png", "day": "2020-12-29", "objects": [
          {"bbox": [0, 0, 10, 20], "label": "cat", "note": "größer"},
          {"bbox": [5, 5, 4, 2], "label": 1, "area": [[[0, 0], [1, 0], [1, 1]], [[2, 2], [3, 2], [3, 3]]]}]},
        {"image": "b.png", "objects": []},
        {"image": "c.png", "day": "2019-01-01", "objects": [
          {"bbox": [1, 1, 1, 1], "label": "Pet::fox", "points": [[1, 1, 2], [0, 0, 0]]}]}
      ]
      """)
    #expect(report.diagnostics.map(\.message) == [])
    #expect(statistics.samples == 3)
    #expect(statistics.classes.map(\.name) == ["Pet"])
    #expect(statistics.classes[0].classes.map(\.name) == ["cat", "dog", "fox"])
    #expect(statistics.classes[0].classes.map(\.count) == [2, 0, 1])
    #expect(statistics.instances["objects"]?.count == 3)
    #expect(statistics.instances["objects"]?.maximum == 2)
    #expect(statistics.instances["objects"]?.sum == 3)
    #expect(statistics.boxes.width.count == 3)
    #expect(statistics.boxes.area.maximum == 200)
    #expect(statistics.boxes.centerX.maximum == 7)
    #expect(statistics.rings.sum == 2)
    #expect(statistics.polygonPoints.sum == 6)
    #expect(statistics.visibleKeypoints.sum == 1)
    #expect(statistics.textLengths["objects.*.note"]?.sum == 6)
    #expect(statistics.spans["day"]?.first == "2019-01-01")
    #expect(statistics.spans["day"]?.last == "2020-12-29")
    #expect(statistics.optional["day"]?.missing == 1)
    #expect(statistics.optional["objects.*.area"]?.missing == 2)
    #expect(statistics.optional["objects.*.area"]?.structs == 3)
  }

  /// However JSON is spaced and numbers and texts are written, they count the same.
  @Test func whatIsWrittenOtherwiseCountsTheSame() throws {
    let (statistics, _, report) = try count(
      #"""
      [{"image": "a.png", "objects": [
        {"bbox": [ 1e1 , 2.5E-1 , 12345678901234567890 , 0.5 ], "label": "dog",
         "note": "longer than sixteen bytes, without anything unusual in it"},
        {"bbox": [1,1,2,-0.0], "label": "dog", "note": "sixteen bytes, and then größer, \u00e9 and \ud83d\ude00"},
        {"bbox": [
            3,
            4,
            5,
            6
          ], "label": "dog", "note": "",
         "area": [ [ [0 , 0], [ 1.5,0], [1e2 ,
           1] ],[[-1,2],[2.5,2],[3,3],[4,4]] ],
         "points": [ [ 1 , 1 , 0 ] , [ 2.5 , 2 , 1 ] ]}]}]
      """#)
    #expect(report.errorCount == 0)
    #expect(statistics.boxes.width.count == 3)
    #expect(statistics.boxes.width.maximum == 12_345_678_901_234_567_168)
    #expect(statistics.boxes.height.minimum == 0)
    #expect(statistics.boxes.height.maximum == 6)
    #expect(statistics.boxes.aspect.count == 2)
    #expect(statistics.boxes.centerY.minimum == 0.5)
    #expect(statistics.boxes.width.byPowerOfTwo[2] == 1)
    #expect(statistics.boxes.width.byPowerOfTwo[31] == 1)
    #expect(statistics.rings.sum == 2)
    #expect(statistics.polygonPoints.sum == 7)
    #expect(statistics.visibleKeypoints.sum == 1)
    #expect(statistics.textLengths["objects.*.note"]?.maximum == 57)
    #expect(statistics.textLengths["objects.*.note"]?.sum == 96)
    #expect(statistics.textLengths["objects.*.note"]?.minimum == 0)
  }

  /// Boxes are read in two ways: where all numbers are short and plain, and otherwise. Both give the nearest doubles.
  @Test func boxesOfAnyLength() throws {
    // Width, height, area, width by height, and the place of the middle.
    var boxes = [NumberSummary](repeating: NumberSummary(), count: 6)
    func number() -> String {
      let whole = String(Int.random(in: 0..<[1, 10, 1000, 100_000, 1_000_000_000].randomElement()!))
      switch Int.random(in: 0..<8) {
      case 0: return whole
      case 1: return whole + "e" + ["-2", "1", "+0"].randomElement()!
      case 2: return whole + "." + String(Int.random(in: 0..<1_000_000_000))
      default: return whole + "." + ["0", "5", "25", "07", "125", "0625"].randomElement()!
      }
    }
    let samples = (0..<300).map { sample -> String in
      let objects = (0..<20).map { _ -> String in
        let texts = (0..<4).map { _ in number() }
        let (x, y, width, height) = (
          Double(texts[0])!, Double(texts[1])!, Double(texts[2])!, Double(texts[3])!
        )
        boxes[0].add(width)
        boxes[1].add(height)
        boxes[2].add(width * height)
        if height > 0 { boxes[3].add(width / height) }
        boxes[4].add(x + width / 2)
        boxes[5].add(y + height / 2)
        return "{\"bbox\":[\(texts.joined(separator: sample % 10 == 0 ? ", " : ","))],\"label\":1}"
      }
      return "{\"image\":\"\(sample).png\",\"objects\":[\(objects.joined(separator: ","))]}"
    }
    let (statistics, _, report) = try count("[\(samples.joined(separator: ","))]")
    #expect(report.errorCount == 0)
    let counted = statistics.boxes
    for (found, expected) in zip(
      [counted.width, counted.height, counted.area, counted.aspect, counted.centerX, counted.centerY], boxes)
    {
      #expect(found.minimum == expected.minimum)
      #expect(found.maximum == expected.maximum)
      #expect(found.byPowerOfTwo == expected.byPowerOfTwo)
      // Sums of the statistics lose nothing by rounding.
      #expect(found.mean.map { Float($0) } == expected.mean.map { Float($0) })
    }
  }

  /// What is not of its type does not count, and nothing else is left out for it.
  @Test func unsoundValuesDoNotCount() throws {
    let (statistics, _, report) = try count(
      #"[{"image": "a", "objects": [{"bbox": [0, 0, -1, 1], "label": "cta"}, {"bbox": [0, 0, 1, 1], "label": "dog"}]}]"#
    )
    #expect(report.errorCount == 2)
    #expect(statistics.boxes.width.count == 1)
    #expect(statistics.classes[0].classes.map(\.count) == [0, 1, 0])
  }

  @Test func picturesAreCounted() throws {
    let samples = #"[{"image": "a.png", "objects": []}, {"image": "b.gif", "objects": []}]"#
    let files = ["a.png": ImageHeaderTests.png, "b.gif": ImageHeaderTests.gif]
    let pictures = try #require(
      try count(samples, media: MediaOptions(depth: .header), files: files).pictures)
    #expect(pictures.count == 2)
    #expect(pictures.formats == ["PNG": 1, "GIF": 1])
    #expect(pictures.sizes.map(\.count) == [2])
    #expect(pictures.sizes.map(\.width) == [3])
    #expect(try count(samples, files: files).pictures == nil)
  }

  /// Many samples, in chunks on several threads.
  @Test func threadsDoNotMatter() throws {
    var generator = SystemRandomNumberGenerator()
    var expected = [0, 0, 0]
    var objects = 0
    let samples = (0..<30_000).map { number -> String in
      let list = (0..<Int.random(in: 0...4, using: &generator)).map { _ -> String in
        let label = Int.random(in: 1...3, using: &generator)
        expected[label - 1] += 1
        objects += 1
        // Sums of such numbers depend on their order, if nothing is done about it.
        let x = "\(number).\(10 + objects % 89)"
        return "{\"bbox\": [\(x), 2, 3.1, \(label).7], \"label\": \(label)}"
      }
      return "{\"image\": \"\(number).png\", \"objects\": [\(list.joined(separator: ", "))]}"
    }
    let text = "[\(samples.joined(separator: ",\n"))]"
    let (one, _, _) = try count(text)
    let (many, _, _) = try count(text, threads: 4)
    #expect(one.classes[0].classes.map(\.count) == expected)
    #expect(one.instances["objects"]?.sum == Double(objects))
    #expect(one == many)
  }
}
