#if !Metrics
  import ArgumentParser
  import Testing

  @testable import DSDLCommandLine

  /// `dsdl score` without the trait that it needs.
  @Suite struct ScoreCommandTests {
    @Test(arguments: [["score", "fid", "a.npy", "b.npy", "--format", "json"], ["score"]])
    func saysHowToGetMetrics(_ arguments: [String]) throws {
      let command = try #require(try DSDLCommand.parseAsRoot(arguments) as? ScoreCommand)
      var console = Harness.console()
      #expect(command.execute(on: &console) == .notChecked)
      #expect(console.error.text.contains("this build of dsdl has no metrics"))
      #expect(console.error.text.contains("--traits Metrics"))
    }
  }
#endif
