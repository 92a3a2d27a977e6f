import DSDL
import Testing

struct ColumnTests {
  private struct Enough: Error {}

  private func dataset(_ samples: [String]) throws -> (Dataset, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let description = EveryValue.definitions + "\ndata:\n  sample-type: Every\n  sample-path: samples.json\n"
    try folder.write(Array(description.utf8), to: "base.yaml")
    try folder.write(
      Array("{\"samples\":[\(samples.joined(separator: ","))]}".utf8), to: "samples.json")
    return (try Dataset(contentsOfFile: folder.path + "/base.yaml"), folder)
  }

  @Test(arguments: [1, 2])
  func fieldsOfAllSamples(_ threads: Int) throws {
    let few = EveryValue.json.replacing("\"animal\":\"dog\"", with: "\"animal\":\"cow\"")
      .replacing(",\"span\":[1,2]", with: "")
    let (dataset, folder) = try dataset([EveryValue.json, few, EveryValue.json])
    defer { withExtendedLifetime(folder) {} }
    var options = CheckOptions()
    options.threads = threads
    var numbers: [Int] = []
    var texts: [String] = []
    var animals: [Int32] = []
    var single: [Int32] = []
    var either: [Int32] = []
    var spans: [Double] = []
    var boxes: [Double] = []
    try dataset.forEachBatch(
      of: "image", "animals", "animal", "either", "span", "box", options: options
    ) { batch in
      numbers += batch.sampleNumbers
      texts += batch.texts(0)
      animals += batch.classNumbers(1)
      #expect(
        batch.offsets(1) == batch.sampleNumbers.indices.map { $0 * 5 } + [batch.sampleNumbers.count * 5])
      single += batch.classNumbers(2)
      either += batch.classNumbers(3)
      spans += batch.numbers(4).values
      #expect(batch.offsets(4).count == batch.sampleNumbers.count + 1)
      let (values, ends) = batch.numbers(5)
      boxes += values
      #expect(ends.allSatisfy { $0 % 4 == 0 })
    }
    #expect(numbers == [0, 1, 2])
    #expect(texts == Array(repeating: "a/b é.jpg", count: 3))
    #expect(animals == Array(repeating: [1, 3, 1, 2, 3], count: 3).flatMap { $0 })
    #expect(single == [2, 0, 2])
    #expect(either == [5, 5, 5])
    #expect(spans == [1, 2, 1, 2])
    #expect(boxes == Array(repeating: [1, 2.5, 3, 4], count: 3).flatMap { $0 })
  }

  @Test func whatCannotBe() throws {
    let (dataset, folder) = try dataset([EveryValue.json])
    defer { withExtendedLifetime(folder) {} }
    #expect(throws: UnknownColumn.self) { try dataset.forEachBatch(of: "imagee") { _ in } }
    #expect(throws: Enough.self) { try dataset.forEachBatch(of: "image") { _ in throw Enough() } }
  }
}
