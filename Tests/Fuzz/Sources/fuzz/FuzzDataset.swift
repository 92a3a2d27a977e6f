import Foundation

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// A small dataset in a folder of its own, one of whose files is made up.
final class FuzzDataset {
  nonisolated(unsafe) static let shared = FuzzDataset()

  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {}
    defs:
        Pet:
            $def: class_domain
            classes: [cat, dog, "big dog", vehicle.air]
            skeleton: [[1, 2]]
        Part:
            $def: struct
            $params: [d]
            $fields: {box: BBox, label: "Label[dom=$d]", points: "Keypoint[dom=$d]"}
            $optional: [points]
        Sample:
            $def: struct
            $fields: {image: Image, n: Int, x: Num, ok: Bool, day: Date, at: "Time[fmt='%H:%M']", ring: Polygon,
                      free: Dict, id: UniqueID, parts: "List[Part[d=Pet]]"}
            $optional: [n, x, ok, day, at, ring, free, id, parts]
    data:
        sample-type: Sample
        sample-path: PATH

    """

  private let folder: String

  init() {
    let shared = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    folder = "\(shared)/dsdl-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try! FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Writes a file, and gives its path.
  func write(_ bytes: [UInt8], as name: String) -> String {
    let path = "\(folder)/\(name)"
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    return path
  }

  func report(description: [UInt8]) -> ValidationReport? {
    try? Validator.validate(contentsOfFile: write(description, as: "base.yaml"))
  }

  /// Checks a description and samples, which stand behind it, both made up; twice, and it is the same.
  func check(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    for name in ["samples.json", "samples.jsonl", "samples.yaml"] {
      _ = write(Array(parts.last ?? []), as: name)
    }
    let path = write(Array(parts[0]), as: "base.yaml")
    let expected = lines(path) { $0.recognition.isOn = false }
    let found = lines(path) {
      $0.threads = 2
      $0.recognition.chunkSize = 16
      $0.recognition.parallelSize = 0
    }
    precondition(found == expected, "\(found) is not \(expected)")
  }

  /// Checks samples with the evaluator alone, and with recognisers that take small chunks.
  func compare(_ bytes: [UInt8], as name: String) {
    _ = write(bytes, as: name)
    let description = Self.description.replacing("PATH", with: name)
    let path = write(Array(description.utf8), as: "base.yaml")
    let expected = lines(path) { $0.recognition.isOn = false }
    for jobs in [1, 2] {
      let found = lines(path) {
        $0.threads = jobs
        $0.recognition.chunkSize = 16
        $0.recognition.parallelSize = 0
      }
      precondition(found == expected, "\(found) is not \(expected)")
    }
  }

  /// Applies safe fixes: then there is nothing more to fix, and what was right is as it was.
  func fix(_ bytes: [UInt8]) {
    let path = write(bytes, as: "base.yaml")
    guard let before = try? Validator.validate(contentsOfFile: path) else { return }
    let wasRight = before.diagnostics.isEmpty
    guard let outcome = try? Fixer.fix(path, applying: [.safe]) else { return }
    let once = FileManager.default.contents(atPath: path)
    precondition(!wasRight || once == Data(bytes), "what was right was changed")
    guard outcome.isFinished, let again = try? Fixer.fix(path, applying: [.safe]) else { return }
    precondition(again.count == 0, "a second run has \(again.count) fixes")
    precondition(FileManager.default.contents(atPath: path) == once, "a second run changes the file")
  }

  private func lines(_ path: String, _ change: (inout ValidationOptions) -> Void) -> [String] {
    var options = ValidationOptions()
    options.diagnostics.maximumPerRuleAndFile = nil
    change(&options)
    guard let report = try? Validator.validate(contentsOfFile: path, options: options) else { return [] }
    return report.diagnostics.map {
      "\($0.rule.name) \($0.range.bytes) \($0.sample ?? -1) \($0.pointer ?? "-") \($0.message)"
    } + ["\(report.samples.checked) \(report.samples.invalid) \(report.errorCount) \(report.warningCount)"]
  }
}
