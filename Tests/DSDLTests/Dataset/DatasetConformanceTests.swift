import DSDL
import Foundation
import Testing

/// Reading, counting and checking agree on how many samples there are, whatever the dataset is like.
struct DatasetConformanceTests {
  @Test(arguments: ConformanceCase.all)
  func readingAndCountingAgree(_ conformance: ConformanceCase) throws {
    let options = conformance.options()
    let dataset = try Dataset(contentsOfFile: conformance.path(), options: options.reading)
    for member in dataset.meta { #expect(dataset.meta[member.key] != nil) }
    guard !dataset.sampleStores.contains(where: { $0.kind == .missing }) else { return }
    let report = dataset.validate()
    let counts = dataset.sampleStores.map { $0.countSamples() }
    if counts.contains(nil) {
      #expect(report.errorCount > 0)
    } else {
      #expect(counts.reduce(0) { $0 + ($1 ?? 0) } == report.samples.checked)
    }
    let samples = Array(try dataset.samples())
    #expect(samples.map(\.number) == Array(0..<samples.count))
    guard samples.allSatisfy({ (try? $0.value) != nil }) else {
      // What cannot be read is an error to the validator, too.
      #expect(report.errorCount > 0)
      return
    }
    #expect(samples.count == report.samples.checked)
  }
}
