import DSDL
import Foundation
import Testing

/// What dataset authors are told of a dataset or a sample.
enum Verdict: String, Decodable {
  /// No error, no warning.
  case valid
  /// Warnings, no error.
  case warn
  /// At least one error.
  case invalid

  init(errors: Int, warnings: Int) {
    self = errors > 0 ? .invalid : warnings > 0 ? .warn : .valid
  }
}

/// A folder of `Tests/Conformance` with its `expected.json`.
struct ConformanceCase: CustomTestStringConvertible {
  struct Expectation: Decodable {
    let description: String
    let verdict: Verdict
    var samples: [Verdict]?
    var libraryPath: [String]?
    var workingDirectory: String?
    var environment: [String: String]?
  }

  let name: String
  let folder: URL
  let expected: Expectation

  var testDescription: String { name }

  static let all: [ConformanceCase] = {
    do {
      return try Folders.names(in: Folders.conformance).flatMap { group -> [ConformanceCase] in
        let folder = Folders.conformance.appendingPathComponent(group)
        guard folder.hasDirectoryPath || group.contains(".") == false else { return [] }
        return try Folders.names(in: folder).map { try ConformanceCase("\(group)/\($0)") }
      }
    } catch {
      fatalError("the conformance cases cannot be read: \(error)")
    }
  }()

  init(_ name: String) throws {
    self.name = name
    folder = Folders.conformance.appendingPathComponent(name)
    let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
    expected = try JSONDecoder().decode(Expectation.self, from: data)
  }

  /// The path of the description, in the folder or in a copy of it.
  func path(in copy: URL? = nil) -> String {
    (copy ?? folder).appendingPathComponent(expected.description).path
  }

  /// How it is checked, there or in a copy: apart from what the environment says.
  func options(in copy: URL? = nil) -> ValidationOptions {
    var options = ValidationOptions()
    options.workingFolder = (copy ?? folder).appendingPathComponent(expected.workingDirectory ?? "").path
    options.libraryPath = expected.libraryPath ?? []
    options.fallbackLibraryPath = []
    return options
  }

  /// The same as the command does it, all diagnostics kept.
  func fullOptions(in copy: URL? = nil) -> ValidationOptions {
    var options = options(in: copy)
    options.fallbackLibraryPath =
      expected.environment?["DSDL_LIBRARY_PATH"].map { $0.split(separator: ":").map(String.init) } ?? []
    options.diagnostics.maximumPerRuleAndFile = nil
    return options
  }

  /// The files of samples that it may have, by their suffixes: names and bytes.
  func files(_ suffixes: String...) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { name in suffixes.contains { name.hasSuffix($0) } && name != "expected.json" }.sorted()
      .map { ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
  }
}
