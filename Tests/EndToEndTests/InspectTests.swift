import Testing

/// `dsdl inspect` and `dsdl template` as processes.
struct InspectTests {
  @Test(arguments: ValidateTests.soundExamples + ["broken-facade/set-base/base.yaml"])
  func examplesHaveSoundDefinitions(_ example: String) throws {
    let outcome = try Tool.run(["inspect", "Examples/\(example)"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nSample type\n"))
    #expect(outcome.error.isEmpty)
  }

  @Test func exitCodes() throws {
    #expect(try Tool.run(["inspect", "Examples/paired-facade/set-base/bas.yaml"]).status == 2)
    let broken = "Tests/DSDLReportingTests/Golden/inspect/broken/base.yaml"
    #expect(try Tool.run(["inspect", broken]).status == 1)
    #expect(try Tool.run(["inspect"]).status == 64)
    #expect(try Tool.run(["template", "ocr-detection"]).status == 0)
    #expect(try Tool.run(["template", "ocr-detectoin"]).status == 64)
  }
}
