import Foundation

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// Tests that fix a small dataset with one wrong label in `samples.json`.
protocol FixerTesting {}

extension FixerTesting {
  static var description: String {
    """
    $dsdl-version: "0.5.3"
    meta: {}
    defs:
      D:
        $def: class_domain
        classes: [photo, mask]
    data:
      sample-type: Label[D]
      sample-path: samples.json
    """
  }

  func withDataset(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.description.utf8).write(to: folder.appendingPathComponent("base.yaml"))
    try Data(#"{"samples": ["phto"]}"#.utf8).write(to: folder.appendingPathComponent("samples.json"))
    try body(folder)
  }

  func fix(
    _ folder: URL, levels: [Rule: DiagnosticOptions.Level] = [:], monitor: ValidationMonitor? = nil,
    applying safeties: Set<FixIt.Safety> = [.safe, .unsafe], check: Fixer.Check = Validator.validate,
    commit: (PreparedFile) throws(FileProblem) -> Void = { file throws(FileProblem) in try file.commit() }
  ) throws -> FixOutcome {
    var options = ValidationOptions()
    options.workingFolder = folder.path
    options.diagnostics.levels = levels
    options.monitor = monitor
    return try Fixer.fix(
      "base.yaml", options: options, applying: safeties, check: check, commit: commit)
  }
}
