import DSDL
import DSDLConversion
import Foundation
import Testing

/// A folder of raw files for a test, gone when the test is, with the folder of the dataset made of them.
final class RawTree {
  private let root: URL
  let path: String
  let output: String

  /// - Parameter files: The paths of empty files; `{1,2}` stands for both.
  init(_ files: String...) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-raw-\(UUID().uuidString)")
    path = root.appendingPathComponent("raw").path
    output = root.appendingPathComponent("out").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files { try add(file) }
  }

  /// Makes empty files; `{1,2}` stands for both.
  func add(_ pattern: String) throws {
    for file in Self.expand(pattern) { try write([], to: file) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private static func expand(_ pattern: String) -> [String] {
    guard let open = pattern.firstIndex(of: "{"), let close = pattern.firstIndex(of: "}") else {
      return [pattern]
    }
    let choices = pattern[open..<close].dropFirst().split(separator: ",")
    let rest = expand(String(pattern[close...].dropFirst()))
    return choices.flatMap { choice in rest.map { "\(pattern[..<open])\(choice)\($0)" } }
  }

  /// Writes a file of the tree.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  /// Makes the dataset.
  func create(
    _ layout: some DatasetLayout, _ change: (inout CreationOptions) -> Void = { _ in }
  ) throws -> CreationReport {
    var options = CreationOptions()
    options.name = "Test"
    change(&options)
    return try DatasetCreator.create(layout, in: output, options: options)
  }

  /// The text of a file of the dataset.
  func made(_ name: String) throws -> String {
    try String(contentsOfFile: "\(output)/\(name)", encoding: .utf8)
  }

  /// Whether a file is in the folder of the dataset.
  func hasMade(_ name: String = "") -> Bool { FileManager.default.fileExists(atPath: "\(output)/\(name)") }

  /// All files of the dataset with their bytes, and what was left beside it.
  func everything() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
      guard !name.hasPrefix("raw") else { continue }
      let path = root.appendingPathComponent(name).path
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      files[name] = isFolder.boolValue ? Data() : FileManager.default.contents(atPath: path)
    }
    return files
  }

  /// The samples of a subset, a line each as it is written.
  func samples(_ subset: String = "train") throws -> [String] {
    try made("set-\(subset)/\(subset)_samples.json").split(separator: "\n").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
    }.filter { $0.hasPrefix("{\"") }
  }

  /// Findings as `rule path: message`, with the path in the tree.
  func findings(_ report: CreationReport) -> [String] {
    report.findings.diagnostics.map {
      let file = $0.file.path.replacingOccurrences(of: path, with: "raw")
      let position = $0.range.start
      let place = $0.file.size > 0 ? ":\(position.line):\(position.column)" : ""
      return "\($0.rule.name) \(file)\(place): \($0.message.replacingOccurrences(of: path, with: "raw"))"
    }
  }

  /// Expects that nothing is to be said of what was made.
  func expectSound(
    _ report: CreationReport, warnings: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(report.isWritten, sourceLocation: sourceLocation)
    for subset in report.subsets {
      let checked = try Validator.validate(contentsOfFile: "\(output)/set-\(subset.name)/\(subset.name).yaml")
      #expect(checked.diagnostics.map(\.message) == warnings, sourceLocation: sourceLocation)
      #expect(checked.isValid, sourceLocation: sourceLocation)
      #expect(checked.samples.checked == subset.samples, sourceLocation: sourceLocation)
    }
  }
}
