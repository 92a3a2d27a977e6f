import Testing

@testable import DSDL
@testable import DSDLCommandLine

/// `dsdl validate --fix`.
@Suite struct FixTests {
  private static let broken = """
    $dsdl-version: "0.5.3"
    meta: {}   # kept
    data: {sample-type: Bbox, sample-path: $local, samples: [[1, 2, 3, 4]]}
    """
  private static let fixed = broken.replacing("Bbox", with: "BBox")

  @Test func whatIsFixedIsSaidAndWhatIsLeftIsReported() throws {
    try withTemporaryFolder { folder in
      try write(Self.broken, to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml", "--fix")
      #expect(outcome.status == .passed)
      #expect(outcome.output.contains("base.yaml: 0 errors, 0 warnings · 1 sample checked, 0 invalid"))
      #expect(outcome.error == "fixed 1 problem in 1 file\n  \(folder)/base.yaml: 1\n")
      #expect(contents(of: "\(folder)/base.yaml") == Self.fixed)
      #expect(try run("\(folder)/base.yaml", "--fix").error == "nothing to fix\n")
    }
  }

  @Test func theExitCodeIsThatOfWhatIsLeft() throws {
    try withTemporaryFolder { folder in
      try write(Self.broken.replacing("3, 4", with: "3"), to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml", "--fix", "--format", "json", "-q")
      #expect(outcome.status == .failed)
      #expect(outcome.output.contains(#""byRule": {"wrong-length": 1}"#))
      #expect(!outcome.output.contains("unknown-type"))
      #expect(outcome.error == "")
    }
  }

  @Test func aFileThatCannotBeWrittenIsAFailure() throws {
    try withTemporaryFolder { folder in
      // No longer name is possible for the new file.
      let name = String(repeating: "b", count: 250) + ".yaml"
      try write(Self.broken, to: "\(folder)/\(name)")
      let outcome = try run("\(folder)/\(name)", "--fix")
      #expect(outcome.status == .notChecked)
      #expect(outcome.error.hasPrefix("error: \(folder)/\(name) cannot be written: "))
      #expect(outcome.error.hasSuffix("fixed nothing\nnot everything could be fixed that has a fix\n"))
      #expect(outcome.output.contains("[unknown-type]"))
      #expect(contents(of: "\(folder)/\(name)") == Self.broken)
    }
  }

  @Test func withoutTheOptionNothingIsChanged() throws {
    try withTemporaryFolder { folder in
      try write(Self.broken, to: "\(folder)/base.yaml")
      #expect(try run("\(folder)/base.yaml").status == .failed)
      #expect(contents(of: "\(folder)/base.yaml") == Self.broken)
    }
  }

  private func run(_ arguments: String...) throws -> Harness.Outcome {
    var console = Harness.console()
    let status = try Harness.parse(arguments).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }
}
