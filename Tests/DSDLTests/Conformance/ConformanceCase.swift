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
}
