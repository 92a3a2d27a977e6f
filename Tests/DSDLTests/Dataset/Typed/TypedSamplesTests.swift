import DSDL
import Foundation
import Testing

struct TypedSamplesTests {
  private func dataset(
    _ data: String, _ files: [String: String] = [:]
  ) throws -> (dataset: Dataset, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(Array((EveryValue.definitions + "\ndata:\n" + data).utf8), to: "base.yaml")
    for (name, text) in files { try folder.write(Array(text.utf8), to: name) }
    return (try Dataset(contentsOfFile: folder.path + "/base.yaml"), folder)
  }

  private func threads(_ count: Int) -> CheckOptions {
    var options = CheckOptions()
    options.threads = count
    return options
  }

  private static let named = "  sample-type: Every\n  sample-path: samples.json\n"

  private func expectEverything(_ sample: EveryValue) {
    #expect(sample.flag && sample.count == 15 && sample.score == -12.5)
    #expect(sample.caption == "say \"hi\" 😀")
    #expect(sample.box == BoundingBox(x: 1, y: 2.5, width: 3, height: 4))
    #expect(sample.corners.xywh == [1, 2, 3, 4])
    #expect(sample.rotated.frame?.angle == .pi / 2)
    #expect(abs(sample.rotated.area - 8) < 1e-9)
    #expect(sample.solid.volume == 120 && sample.solid.angles == [0.5])
    #expect(sample.shape == ImageSize(width: 640, height: 480))
    #expect(sample.outline.rings.map(\.count) == [3, 4] && sample.outline.area == 7)
    #expect(sample.outline.bounds?.xyxy == [0, 0, 11, 11])
    #expect(sample.pose[.head]?.visibility == .visible && sample.pose[.foot]?.position.y == 4)
    #expect(sample.animal == .dog)
    #expect(sample.animals == [.cat, .bird, .cat, .dog, .bird])
    #expect(sample.either.description == "JointDom::foot" && sample.either.number == 2)
    #expect(sample.day.year == 2023 && sample.day.month == 12 && sample.day.day == 24)
    #expect(sample.noon.hour == 12 && sample.noon.minute == 30 && sample.noon.second == 15)
    #expect(sample.image.text == "a/b é.jpg" && sample.image.kind == .path)
    #expect(sample.point == nil && sample.span?.length == 1)
  }

  @Test func everyTypeOfJSON() throws {
    let (dataset, folder) = try dataset(Self.named, ["samples.json": "{\"samples\": [\(EveryValue.json)]}"])
    defer { withExtendedLifetime(folder) {} }
    #expect(dataset.validate().errorCount == 0)
    let samples = Array(try dataset.samples(as: EveryValue.self))
    #expect(samples.count == 1)
    let sample = try samples[0].value
    expectEverything(sample)
    #expect(sample.extra.description == #"{"a":[1,{"]":"}"}]}"#)
    #expect(try sample.extra.value["a"]?.array?.count == 2)
  }

  @Test func everyTypeOfYAML() throws {
    let yaml = #"""
          - image: "a/b \u00e9.jpg"
            flag: true
            count: 15
            score: -12.5
            caption: 'say "hi" 😀'
            box: [1, 2.5, 3, 4]
            corners: [1, 2, 4, 6]
            rotated: [0, 0, 2, 4, 90]
            solid: [1, 2, 3, 4, 5, 6, 0.5]
            shape: [480, 640]
            outline: [[[0, 0], [4, 0], [4, 3]], [[10, 10], [11, 10], [11, 11], [10, 11]]]
            pose: [[1, 2, 2], [3, 4, 0]]
            animal: dog
            animals: ["AnimalDom::cat", "AnimalDom[3]", 1, "AnimalDom::2", 'a "bird"']
            either: "JointDom::foot"
            day: "24.12.2023"
            noon: "12:30:15.5Z"
            extra: {a: [1]}
            span: [1, 2]
      """#
    let (dataset, folder) = try dataset("  sample-type: Every\n  samples:\n" + yaml)
    defer { withExtendedLifetime(folder) {} }
    #expect(dataset.validate().errorCount == 0)
    for sample in try dataset.samples(as: EveryValue.self) { expectEverything(try sample.value) }
    #expect(Array(try dataset.samples(as: EveryValue.self)).count == 1)
  }

  private struct Box: SampleObject {
    var box: BoundingBox
    init(_ fields: inout FieldReader) throws(SampleError) { box = try fields.read("box") }
  }

  @Test(arguments: [1, 4])
  func errorsStandInTheirPlace(_ jobs: Int) throws {
    let wrong = EveryValue.json.replacing("[1,2.5,3,4]", with: "[1,2.5,3]")
    let other = EveryValue.json.replacing("\"flag\":1", with: "\"flag\":2")
    let text = "{\"samples\": [\(EveryValue.json), \(wrong), \(other), {\"box\": [1 2]}, \(EveryValue.json)]}"
    let (dataset, folder) = try dataset(Self.named, ["samples.json": text])
    defer { withExtendedLifetime(folder) {} }
    let samples = Array(try dataset.samples(as: Box.self, options: threads(jobs)))
    #expect(samples.map(\.number) == [0, 1, 2, 3, 4])
    // What is wrong in a field that is not asked for does not matter.
    #expect(samples.map { (try? $0.value) != nil } == [true, false, true, false, true])
    let length = try #require(throws: SampleError.self) { try samples[1].value }
    #expect(length.diagnostic.rule == .wrongLength && length.diagnostic.pointer == "/samples/1/box")
    #expect(length.diagnostic.sample == 1)
    let syntax = try #require(throws: SampleError.self) { try samples[3].value }
    #expect(syntax.diagnostic.rule == .jsonSyntax && syntax.diagnostic.sample == 3)
  }

  private struct Missing: SampleObject {
    var more: String
    init(_ fields: inout FieldReader) throws(SampleError) { more = try fields.read("more") }
  }

  private struct Misread: SampleObject {
    var shape: String
    init(_ fields: inout FieldReader) throws(SampleError) { shape = try fields.read("shape") }
  }

  @Test func whatTheTypeGetsWrongHasAPlaceToo() throws {
    let lines = EveryValue.json.replacing("\n", with: "") + "\n"
    let (dataset, folder) = try dataset(
      Self.named.replacing("json", with: "jsonl"), ["samples.jsonl": lines + lines])
    defer { withExtendedLifetime(folder) {} }
    let missing = try #require(Array(try dataset.samples(as: Missing.self)).last)
    let error = try #require(throws: SampleError.self) { try missing.value }
    #expect(error.diagnostic.rule == .missingField && error.diagnostic.pointer == "")
    #expect(error.diagnostic.range.start.line == 2)
    #expect(error.diagnostic.message == "the field 'more' is missing, which is to be read")
    let misread = try #require(Array(try dataset.samples(as: Misread.self)).last)
    let other = try #require(throws: SampleError.self) { try misread.value }
    #expect(other.diagnostic.pointer == "/shape" && other.diagnostic.message == "text is expected here")
    #expect(other.diagnostic.message(in: .chinese) == "此处应为文本")
  }

  @Test(arguments: [1, 3])
  func manyFilesAndASelection(_ jobs: Int) throws {
    var files: [String: String] = [:]
    for file in 10..<40 {
      let boxes = (0..<3).map {
        EveryValue.json.replacing("\"box\":[1,", with: "\"box\":[\(file * 10 + $0),")
      }
      files["all/\(file).json"] = "{\"samples\":[\(boxes.joined(separator: ","))]}"
    }
    let (dataset, folder) = try dataset("  sample-type: Every\n  sample-path: all\n", files)
    defer { withExtendedLifetime(folder) {} }
    let all = Array(try dataset.samples(as: Box.self, options: threads(jobs)))
    #expect(all.map(\.number) == Array(0..<90))
    let lefts: [Int] = try all.map { try Int($0.value.box.x) }
    let expected: [Int] = (0..<90).map { ($0 / 3 + 10) * 10 + $0 % 3 }
    #expect(lefts == expected)
    #expect(all[89].range.file.path.hasSuffix("39.json"))
    let some = Array(try dataset.samples(as: Box.self, in: 4..<7, options: threads(jobs)))
    #expect(some.map(\.number) == [4, 5, 6])
    #expect(try some.map { try Int($0.value.box.x) } == [111, 112, 120])
  }

  @Test func aFileThatIsGoneIsOneFailedSample() throws {
    let text = "{\"samples\":[\(EveryValue.json)]}"
    let (dataset, folder) = try dataset(
      "  sample-type: Every\n  sample-path: [a.json, b.json, c.json]\n",
      ["a.json": text, "b.json": text, "c.json": text])
    try FileManager.default.removeItem(atPath: folder.path + "/b.json")
    let samples = Array(try dataset.samples(as: Box.self))
    #expect(samples.map { (try? $0.value) != nil } == [true, false, true])
    let error = try #require(throws: SampleError.self) { try samples[1].value }
    #expect(error.diagnostic.range.file.path.hasSuffix("base.yaml"))
  }

  @Test func batchesAreAwaited() async throws {
    let samples = Array(repeating: EveryValue.json, count: 1000).joined(separator: ",")
    let (dataset, folder) = try dataset(Self.named, ["samples.json": "{\"samples\":[\(samples)]}"])
    defer { withExtendedLifetime(folder) {} }
    var sizes: [Int] = []
    for await batch in try dataset.batches(of: Box.self, size: 300) {
      sizes.append(batch.count)
      #expect(batch.allSatisfy { (try? $0.value) != nil })
    }
    #expect(sizes == [300, 300, 300, 100])
    // Who stops early leaves no thread behind.
    for await batch in try dataset.batches(of: Box.self, size: 2) where batch[0].number > 4 { break }
    #expect(Array(try dataset.samples(as: Box.self).prefix(3)).count == 3)
    let task = Task {
      var count = 0
      for await batch in try dataset.batches(of: Box.self, size: 1) {
        count += batch.count
        if count == 5 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return count
    }
    #expect(try await task.value < 10)
  }
}
