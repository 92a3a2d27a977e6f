import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

/// Findings that comments and configurations leave out. What a comment holds for is tested by the cases of the rule
/// `unused-suppression`.
@Suite struct SuppressionTests {
  private func report(_ folder: String, _ arguments: String...) throws -> Harness.Outcome {
    try Harness.validate(arguments + ["--color", "never", "\(folder)/base.yaml"])
  }

  @Test func rulesAreOffForTheFilesOfAPattern() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat", "dog", "cow"], in: folder)
      #expect(try report(folder).status == .failed)
      for pattern in ["samples.json", "'*.json'", "'**/samples.*'", "./samples.json"] {
        try Harness.replace("ignore: {\(pattern): [unknown-label]}\n", at: "\(folder)/.dsdl.yml")
        let outcome = try report(folder)
        #expect(outcome.status == .passed, "\(pattern)")
        #expect(outcome.output.contains("0 errors, 0 warnings · 3 samples checked, 0 invalid · 2 ignored"))
      }
      try Harness.replace("ignore: {base.yaml: unknown-label}\n", at: "\(folder)/.dsdl.yml")
      #expect(try report(folder).status == .failed)
    }
  }

  @Test func theReportDoesNotDependOnThreads() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset((0..<60_000).map { $0 % 700 == 3 ? "dog" : "cat" }, in: folder)
      try Harness.replace("ignore: {samples.json: unknown-label}\n", at: "\(folder)/.dsdl.yml")
      let reports = try [1, 2, 3, 8].map {
        try report(folder, "--jobs", "\($0)", "--format", "json").output
      }
      #expect(reports[0].contains(#""ignored": 86"#))
      #expect(reports.allSatisfy { $0 == reports[0] })
    }
  }

  /// A line of the configuration did its work if it did so for one description of the run.
  @Test func whatIgnoresNothingIsReportedOnceARun() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["dog"], in: folder)
      makeFolder("\(folder)/good")
      try Harness.writeDataset(["cat"], in: "\(folder)/good")
      let configuration = "ignore:\n  samples.json: [unknown-label, type-mismatch]\n  gone: null-value\n"
      try Harness.replace(configuration, at: "\(folder)/.dsdl.yml")
      let whole = try Harness.validate("--color", "never", folder)
      #expect(whole.status == .passed)
      #expect(
        whole.output.contains(
          ".dsdl.yml:2:33: warning: no finding of 'type-mismatch' is ignored in 'samples.json' [unused-suppression]"
        ))
      #expect(
        whole.output.contains(".dsdl.yml:3:9: warning: no file fits 'gone': 'null-value' is ignored nowhere"))
      #expect(whole.output.split(separator: "\n").count { $0.contains("[unused-suppression]") } == 2)
      #expect(try Harness.validate("--fail-on", "warning", folder).status == .failed)
      // One description says nothing of patterns for others, and a part of the samples says nothing at all.
      let one = try Harness.validate("--color", "never", "\(folder)/good/base.yaml")
      #expect(!one.output.contains("'gone'"))
      #expect(!(try Harness.validate("--samples", "0", folder).output.contains("unused-suppression")))
      #expect(!(try Harness.validate("--no-samples", folder).output.contains("unused-suppression")))
    }
  }

  @Test func aSharedLibraryHasItsCommentsForEachDescription() throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: "0.5.3"
        # dsdl: ignore class-name-style
        Pet: {$def: class_domain, classes: [a/b]}

        """, to: "\(folder)/lib.yaml")
      for name in ["one", "two"] {
        try write(
          """
          $dsdl-version: "0.5.3"
          meta:
          $import: [lib]
          data: {sample-type: "Label[dom=Pet]", samples: [a/b]}

          """, to: "\(folder)/\(name).yaml")
      }
      let outcome = try Harness.validate("--color", "never", folder)
      #expect(outcome.status == .passed)
      #expect(
        outcome.output.contains("2 files: 0 errors, 0 warnings · 2 samples checked, 0 invalid · 2 ignored"))
    }
  }

  /// Comments above each other and inside of each other cost no more than their number.
  @Test func manyCommentsAreFoundAtOnce() throws {
    let count = 20_000
    let comments = (0..<count).map { _ in "# dsdl: ignore class-name-style\n" }.joined()
    let classes = (0..<count).map { "  - c\($0)/x  # dsdl: ignore class-name-style\n" }.joined()
    let file = SourceFile(
      path: "lib.yaml", bytes: Array((comments + "D:\n  $def: class_domain\n  classes:\n" + classes).utf8))
    let collector = DiagnosticCollector(options: DiagnosticOptions())
    _ = DocumentLoader.parse(file, isNamed: false, into: collector)
    #expect(collector.countByRule[.classNameStyle] == nil)
    #expect(collector.suppressions.count == count)
    #expect(collector.suppressionUses(in: nil).count { !$0.isUsed } == count)
  }
}
