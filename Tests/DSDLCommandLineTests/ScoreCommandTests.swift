import ArgumentParser
import Testing

@testable import DSDLCommandLine

@Suite struct ScoreCommandTests {
  #if !Metrics
    /// `dsdl score` without the trait that it needs.
    @Test(arguments: ["fid", "kid", "stats"])
    func saysHowToGetLAPACK(_ name: String) throws {
      let arguments = ["score", name, "a.npy", "b.npy", "--format", "json", "--language"]
      for (language, words) in [("en", "has no LAPACK"), ("zh", "没有“score \(name)”计算所需的 LAPACK")] {
        let command = try #require(
          try DSDLCommand.parseAsRoot(arguments + [language]) as? any ScoreWithoutLAPACK)
        var console = Harness.console()
        #expect(command.execute(on: &console) == .notChecked)
        #expect(console.error.text.contains(words))
        #expect(console.error.text.contains("--traits Metrics"))
      }
    }
  #endif

  /// A score of 2 rows of 2 classes, of which each is certain.
  @Test func inceptionScoreNeedsNoLAPACK() throws {
    let numbers = [1, 0, 0, 1].flatMap { (number: Float) in withUnsafeBytes(of: number.bitPattern, Array.init)
    }
    try withNumbers("<f4", numbers) { path in
      let outcome = try run(path, "--splits", "1", "--format", "json")
      #expect(outcome.status == .passed)
      let text = outcome.output
      #expect(text.contains(#""mean":2.0"#) || text.contains(#""mean": 2.0"#), "\(text)")
      #expect(text.contains("standardDeviation"))
    }
  }

  @Test func whatIsWrongIsSaidInTheLanguageAskedFor() throws {
    try withNumbers("<i4", [UInt8](repeating: 0, count: 16)) { path in
      let outcome = try run(path, "--language", "zh")
      #expect(outcome.status == .failed)
      #expect(outcome.error == "错误：\(path)：数字的类型为“<i4”：请把数组存为 float32 或 float64\n")
    }
    let outcome = try run("missing.npy")
    #expect(outcome.status == .notChecked)
    #expect(outcome.error == "error: missing.npy does not exist\n")
  }

  private func run(_ arguments: String...) throws -> Harness.Outcome {
    let command = try #require(
      try DSDLCommand.parseAsRoot(["score", "is"] + arguments) as? ScoreISCommand)
    var console = Harness.console()
    let status = command.execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  /// Makes a file of 2 × 2 numbers.
  private func withNumbers(_ type: String, _ numbers: [UInt8], _ body: (String) throws -> Void) throws {
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (2, 2), }"
    let bytes: [UInt8] =
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8) + numbers
    try withTemporaryFolder { folder in
      writeBytes(bytes, to: "\(folder)/a.npy")
      try body("\(folder)/a.npy")
    }
  }
}
