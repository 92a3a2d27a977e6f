#if os(Linux)
  import Foundation
  import Testing

  /// A process that may use little memory says so when it needs more.
  struct MemoryLimitTests {
    @Test(arguments: [
      ("en", "error: the memory that the process may use is not enough"), ("zh", "错误：进程可用的内存不足"),
    ])
    func tooLittleMemory(_ language: String, _ words: String) throws {
      try Tool.withTemporaryFolder { folder in
        let description = """
          $dsdl-version: "0.5.3"
          meta: {}
          data: {sample-type: Date, sample-path: s.json}
          """
        try description.write(toFile: "\(folder)/base.yaml", atomically: false, encoding: .utf8)
        // A text of 100 MB with escapes, of which there has to be a copy.
        var samples = Data("{\"samples\": [\"\\\"".utf8)
        samples.append(Data(repeating: UInt8(ascii: "x"), count: 100_000_000))
        samples.append(Data("\"]}".utf8))
        try samples.write(to: URL(fileURLWithPath: "\(folder)/s.json"))
        let limited = "ulimit -d 80000; exec \"$0\" "
        // With a sanitizer nothing runs with so little.
        guard try Tool.shell(limited + "--version").status == 0 else { return }
        let run = try Tool.shell(limited + "validate --language \(language) '\(folder)/base.yaml'")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.error.hasSuffix(words + "\n"))
      }
    }
  }
#endif
