import Foundation
import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// Libraries that several descriptions of a run import.
@Suite struct LibraryCacheTests {
  private static func description(_ imports: [String], _ type: String = "A") -> String {
    """
    $dsdl-version: "0.5.3"
    $import: [\(imports.joined(separator: ", "))]
    meta: {}
    data: {sample-type: \(type), samples: [{x: 1}]}

    """
  }

  private static func library(_ fields: String = "{x: Int}", name: String = "A") -> String {
    """
    $dsdl-version: "0.5.3"
    \(name): {$def: struct, $fields: \(fields)}

    """
  }

  private static func lines(_ report: ValidationReport) -> [String] {
    report.diagnostics.map { diagnostic in
      let notes = diagnostic.notes.map {
        "\($0.message) \($0.range.map { "\($0.file.path) \($0.bytes)" } ?? "")"
      }
      return """
        \(diagnostic.severity) \(diagnostic.rule.name) \(diagnostic.file.path) \(diagnostic.range.bytes) \
        \(diagnostic.message) \(notes) \(diagnostic.hints)
        """
    } + report.files.map(\.path)
  }

  private static func write(_ text: String, to name: String, _ options: ValidationOptions) throws {
    let folder = URL(fileURLWithPath: try #require(options.workingFolder))
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test func aLibraryIsReadOnceForAllThatShareIt() throws {
    let files = [
      "a/d.yaml": Self.description(["../defs/lib"]), "b/d.yaml": Self.description(["lib"]),
      "defs/lib.yaml": Self.library(),
    ]
    try withDataset(files) { options in
      var options = options
      options.libraries = LibraryCache()
      #expect(try Validator.validate(contentsOfFile: "a/d.yaml", options: options).isValid)
      try Self.write("no library any more", to: "defs/lib.yaml", options)
      let second = try Validator.validate(contentsOfFile: "b/d.yaml", options: options)
      #expect(second.isValid && second.files.map(\.path) == ["defs/lib.yaml"])
      options.libraries = LibraryCache()
      #expect(try !Validator.validate(contentsOfFile: "b/d.yaml", options: options).isValid)
    }
  }

  @Test func withoutACacheFilesAreReadAnew() throws {
    let files = ["d.yaml": Self.description(["lib"]), "lib.yaml": Self.library()]
    try withDataset(files) { options in
      #expect(try Validator.validate(contentsOfFile: "d.yaml", options: options).isValid)
      try Self.write("no library any more", to: "lib.yaml", options)
      #expect(try !Validator.validate(contentsOfFile: "d.yaml", options: options).isValid)
    }
  }

  /// What is wrong with a library is told to each description with its own severities and limits.
  @Test func findingsFollowTheOptionsOfEachDescription() throws {
    let fields = "{" + (0..<5).map { "f\($0): Strr" }.joined(separator: ", ") + ", x: Int, x: Int}"
    let files = ["d.yaml": Self.description(["lib"]), "lib.yaml": Self.library(fields)]
    try withDataset(files) { options in
      var variants = [options, options, options, options]
      variants[1].diagnostics.levels[.duplicateKey] = .off
      variants[2].diagnostics.levels[.duplicateKey] = .warning
      variants[2].diagnostics.maximumPerRuleAndFile = 2
      variants[3].diagnostics.maximumPerRuleAndFile = 1
      let libraries = LibraryCache()
      for variant in variants + variants.reversed() {
        var shared = variant
        shared.libraries = libraries
        let expected = try Validator.validate(contentsOfFile: "d.yaml", options: variant)
        let report = try Validator.validate(contentsOfFile: "d.yaml", options: shared)
        #expect(Self.lines(report) == Self.lines(expected))
        #expect(report.countByRule == expected.countByRule && report.omitted == expected.omitted)
        #expect(report.errorCount == expected.errorCount && report.warningCount == expected.warningCount)
      }
    }
  }

  /// Findings stand in the order in which their own description reads the files.
  @Test func everyDescriptionHasItsOwnOrderOfFiles() throws {
    let files = [
      "d.yaml": Self.description(["a", "b"]), "e.yaml": Self.description(["b", "a"]),
      "a.yaml": Self.library("{x: Int, y: No}"), "b.yaml": Self.library("{x: Nein}", name: "B"),
    ]
    try withDataset(files) { options in
      var options = options
      options.libraries = LibraryCache()
      let first = try Validator.validate(contentsOfFile: "d.yaml", options: options)
      let second = try Validator.validate(contentsOfFile: "e.yaml", options: options)
      #expect(first.diagnostics.map(\.file.path).filter { $0 != "d.yaml" } == ["a.yaml", "b.yaml"])
      #expect(second.diagnostics.map(\.file.path).filter { $0 != "e.yaml" } == ["b.yaml", "a.yaml"])
      #expect(second.files.map(\.path) == ["b.yaml", "a.yaml"])
    }
  }

  /// A link has another name in reports than its target, and other files beside it.
  @Test func aLinkIsALibraryOfItsOwn() throws {
    let files = [
      "a/d.yaml": Self.description(["lib"]), "b/d.yaml": Self.description(["lib"]),
      "b/base.yaml": Self.library(name: "Base"), "common/lib.yaml": "$import: [base]\n" + Self.library(),
    ]
    try withDataset(files) { options in
      let folder = try #require(options.workingFolder)
      for name in ["a", "b"] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/\(name)/lib.yaml", withDestinationPath: "../common/lib.yaml")
      }
      let libraries = LibraryCache()
      for path in ["a/d.yaml", "b/d.yaml", "a/d.yaml"] {
        var shared = options
        shared.libraries = libraries
        let expected = try Validator.validate(contentsOfFile: path, options: options)
        #expect(
          Self.lines(try Validator.validate(contentsOfFile: path, options: shared)) == Self.lines(expected))
        #expect(expected.warningCount == (path.hasPrefix("a") ? 1 : 0), "the import of the library")
      }
    }
  }

  @Test(arguments: ConformanceCase.all)
  func reportsStayTheSame(_ conformance: ConformanceCase) throws {
    var options = conformance.options()
    let path = conformance.path()
    let expected = Self.lines(try Validator.validate(contentsOfFile: path, options: options))
    options.libraries = LibraryCache()
    for _ in 0..<2 {
      #expect(Self.lines(try Validator.validate(contentsOfFile: path, options: options)) == expected)
    }
  }

  @Test func whatWasNotUsedForLongestIsLetGo() throws {
    let names = ["a", "b", "c"]
    let library = Self.library() + "#" + String(repeating: "-", count: 1000)
    var files = Dictionary(uniqueKeysWithValues: names.map { ("\($0).yaml", library) })
    for name in names { files["\(name)/d.yaml"] = Self.description(["../\(name)"]) }
    try withDataset(files) { options in
      var options = options
      let libraries = LibraryCache(maximumCost: 2 * 8 * library.utf8.count)
      options.libraries = libraries
      for name in ["a", "b", "a", "c"] {
        #expect(try Validator.validate(contentsOfFile: "\(name)/d.yaml", options: options).isValid)
      }
      for name in names { try Self.write("no library any more", to: "\(name).yaml", options) }
      let valid = try ["a", "c", "b"].filter { name in
        try Validator.validate(contentsOfFile: "\(name)/d.yaml", options: options).isValid
      }
      #expect(valid == ["a", "c"])
    }
  }

  @Test func whatIsTooLargeIsReadAnew() throws {
    let files = ["d.yaml": Self.description(["lib"]), "lib.yaml": Self.library()]
    try withDataset(files) { options in
      var options = options
      options.libraries = LibraryCache(maximumCost: 10)
      #expect(try Validator.validate(contentsOfFile: "d.yaml", options: options).isValid)
      try Self.write("no library any more", to: "lib.yaml", options)
      #expect(try !Validator.validate(contentsOfFile: "d.yaml", options: options).isValid)
    }
  }

  @Test func aLibraryWithTooManyFindingsIsReadAnew() throws {
    let classes = [String](repeating: "a", count: 10_050).joined(separator: ", ")
    let library =
      "$dsdl-version: \"0.5.3\"\nD: {$def: class_domain, classes: [\(classes)]}\n"
      + "A: {$def: struct, $fields: {x: Int}}\n"
    try withDataset(["d.yaml": Self.description(["lib"]), "lib.yaml": library]) { options in
      var shared = options
      shared.libraries = LibraryCache()
      let expected = try Validator.validate(contentsOfFile: "d.yaml", options: options)
      #expect(expected.errorCount + expected.warningCount > 10_000, "\(expected.countByRule)")
      for _ in 0..<2 {
        let report = try Validator.validate(contentsOfFile: "d.yaml", options: shared)
        #expect(Self.lines(report) == Self.lines(expected) && report.countByRule == expected.countByRule)
      }
    }
  }

  /// A description may hold all of its samples, and there may be many descriptions.
  @Test func largeFilesAndThoseOfALongRunAreNotKept() {
    let libraries = LibraryCache(maximumCost: 128 * 100)
    libraries.keep([UInt8](repeating: 1, count: 101), of: "large")
    #expect(libraries.bytes(of: "large") == nil)
    for index in 0...32 { libraries.keep([UInt8](repeating: 1, count: 100), of: FilePath("\(index)")) }
    let kept = (0...32).filter { libraries.bytes(of: FilePath("\($0)"))?.count == 100 }
    #expect(kept == Array(0..<32))
  }

  @Test func aLibraryIsReadOnceWhateverTheSeverities() throws {
    let files = ["d.yaml": Self.description(["lib"]), "lib.yaml": Self.library()]
    try withDataset(files) { options in
      var options = options
      options.libraries = LibraryCache()
      #expect(try Validator.validate(contentsOfFile: "d.yaml", options: options).isValid)
      try Self.write("no library any more", to: "lib.yaml", options)
      options.diagnostics.levels[.duplicateKey] = .warning
      #expect(try Validator.validate(contentsOfFile: "d.yaml", options: options).isValid)
    }
  }

  /// `--fix` changes libraries between its rounds.
  @Test func fixesSeeWhatTheyHaveChanged() throws {
    let files = ["d.yaml": Self.description(["lib"]), "lib.yaml": Self.library("{x: Int, y: str}")]
    try withDataset(files) { options in
      var options = options
      options.libraries = LibraryCache()
      let outcome = try Fixer.fix("d.yaml", options: options)
      #expect(outcome.isFinished && outcome.files.map(\.path) == ["lib.yaml"])
      #expect(!outcome.report.diagnostics.contains { $0.rule == .unknownType })
    }
  }
}
