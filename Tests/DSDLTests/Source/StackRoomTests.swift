import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// A library runs on whatever thread calls it.
struct StackRoomTests {
  /// The stack of a thread where the caller has little.
  private static let smallStack = 128 << 10

  private func onSmallStack(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = Self.smallStack
    thread.start()
    while !thread.isFinished { usleep(1000) }
  }

  /// Values, types and texts nested as deep as they may be.
  @Test func deepValues() throws {
    let depth = 440
    let deep = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    let type = String(repeating: "List[", count: 60) + "Dict" + String(repeating: "]", count: 60)
    let sample = String(repeating: "[", count: 60) + "{\"a\": \(deep)}" + String(repeating: "]", count: 60)
    let description = """
      $dsdl-version: "0.5.0"
      meta: {deep: \(deep)}
      data: {sample-type: "\(type)", sample-path: [samples.json, samples.yaml]}
      """
    try withDataset([
      "dataset.yaml": description, "samples.json": #"{"samples": [\#(sample)]}"#,
      "samples.yaml": "samples: [\(sample)]",
    ]) { options in
      onSmallStack {
        do {
          let report = try Validator.validate(contentsOfFile: "dataset.yaml", options: options)
          #expect(report.samples.checked == 2)
          #expect(report.errorCount == 0, "\(report.diagnostics.first?.message ?? "")")
          let dataset = try Dataset(contentsOfFile: "dataset.yaml", options: options.reading)
          #expect(dataset.sampleStores.map { $0.countSamples() } == [1, 1])
          for sample in try dataset.samples() { _ = try sample.value }
        } catch {
          Issue.record(error)
        }
      }
    }
  }

  /// Files that import each other are many before they are deep.
  @Test func longChainOfImports() throws {
    let count = 400
    var files = [
      "dataset.yaml": """
      $dsdl-version: "0.5.0"
      $import: [l0]
      meta: {}
      data: {sample-type: S0, samples: [{a: 1}]}
      """
    ]
    for number in 0..<count {
      let next = number + 1 < count ? "$import: [l\(number + 1)]\n" : ""
      files["l\(number).yaml"] =
        "$dsdl-version: \"0.5.0\"\n\(next)S\(number): {$def: struct, $fields: {a: Int}}\n"
    }
    try withDataset(files) { options in
      onSmallStack {
        do {
          let report = try Validator.validate(contentsOfFile: "dataset.yaml", options: options)
          #expect(report.errorCount == 0, "\(report.diagnostics.first?.message ?? "")")
          #expect(report.files.count == count)
        } catch {
          Issue.record(error)
        }
      }
    }
  }
}
