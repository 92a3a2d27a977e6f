#if Zstandard
  import Foundation
  import Testing

  @testable import DSDL
  @testable import DSDLLanguage

  /// Samples that are compressed with Zstandard, which is read with the trait of that name.
  struct ZstandardTests {
    private func check(_ name: String, _ bytes: [UInt8], _ body: (Dataset, ValidationReport) throws -> Void)
      throws
    {
      let description =
        "$dsdl-version: \"0.5.3\"\nmeta: {}\ndata: {sample-type: 'List[Int]', sample-path: \(name)}\n"
      try withDataset(["dataset.yaml": description]) { options in
        try Data(bytes).write(to: URL(fileURLWithPath: "\(options.workingFolder!)/\(name)"))
        let dataset = try Dataset(contentsOfFile: "dataset.yaml", options: options.reading)
        try body(dataset, dataset.validate())
      }
    }

    /// The findings, without the name of the file.
    private func lines(_ report: ValidationReport) -> [String] {
      report.diagnostics.map {
        "\($0.rule.name) \($0.range.start) \($0.range.end) \($0.pointer ?? "-") \($0.message)"
      }
    }

    @Test(arguments: CompressedSamplesTests.texts.indices)
    func equalsWhatIsNotCompressed(_ number: Int) throws {
      let text = Array(CompressedSamplesTests.texts[number].utf8)
      // A name of the same length, since places are compared.
      try check("plain.json", text) { plain, plainReport in
        // Frames one after the other are one file; some have nothing to say.
        let frames =
          ZstandardWriter.skippable([1, 2, 3]) + ZstandardWriter.frame(Array(text.prefix(1000)))
          + ZstandardWriter.skippable([]) + ZstandardWriter.frame([])
          + ZstandardWriter.frame(Array(text.dropFirst(1000)))
          + ZstandardWriter.skippable([4])
        try check("a.json.zst", frames) { dataset, report in
          #expect(lines(report) == lines(plainReport))
          #expect(report.countByRule == plainReport.countByRule)
          #expect(report.samples == plainReport.samples)
          #expect(dataset.sampleStores[0].countSamples() == plain.sampleStores[0].countSamples())
          let values = try dataset.samples().map { try? $0.value }
          let plainValues = try plain.samples().map { try? $0.value }
          #expect(values == plainValues)
        }
      }
    }

    @Test func linesAndYAML() throws {
      let samples = (0..<20_000).map { "[\($0), 2]" } + ["[x]"]
      try check("a.jsonl.zst", ZstandardWriter.frame(Array(samples.joined(separator: "\n").utf8))) {
        _, report in
        #expect(report.samples.checked == 20_001)
        #expect(report.diagnostics.map(\.range.start.line) == [20_001])
      }
      try check("a.yaml.zst", ZstandardWriter.frame(Array("samples:\n- [1]\n- [x]\n".utf8))) { _, report in
        #expect(report.countByRule == [.typeMismatch: 1])
        #expect(report.diagnostics.first?.range.start.line == 3)
      }
    }

    /// What `zstd -19 --check` has written.
    @Test func whatTheProgramWrites() throws {
      let written = try #require(Data(base64Encoded: Self.written))
      try check("a.json.zst", Array(written)) { dataset, report in
        #expect(report.isValid && report.samples.checked == 300)
        let last = try Array(dataset.samples())[299].value
        #expect(last == .array([.number(.init(299)), .number(.init(299 * 299 % 97))]))
      }
    }

    /// Each with what is wrong, told once, and the rule.
    @Test func damaged() throws {
      let text = Array("{\"samples\": [\((0..<2000).map { "[\($0)]" }.joined(separator: ","))]}".utf8)
      let whole = ZstandardWriter.frame(text)
      let withSum = ZstandardWriter.frame(text, .init(hasChecksum: true)) + [1, 2, 3, 4]
      // A kind of block that there is not.
      var broken = whole
      broken[6] |= 6
      let damages: [([UInt8], String, Rule)] = [
        (Array(whole[..<(whole.count / 2)]), "breaks off", .fileUnreadable),
        (Array(whole[..<5]), "breaks off", .fileUnreadable),
        (Array(withSum.dropLast(2)), "breaks off", .fileUnreadable),
        (ZstandardWriter.skippable([1, 2, 3]).dropLast(1), "breaks off", .fileUnreadable),
        (withSum, "is damaged", .fileUnreadable), (broken, "is damaged", .fileUnreadable),
        (whole + Array("more".utf8), "goes on behind", .fileUnreadable),
        (Array("{}".utf8), "is not compressed with Zstandard", .fileUnreadable),
        ([], "is empty", .fileUnreadable),
        (ZstandardWriter.frame(text, .init(dictionary: 7)), "with a dictionary", .unsupportedFile),
        (whole + ZstandardWriter.frame(text, .init(dictionary: 7)), "with a dictionary", .unsupportedFile),
        (ZstandardWriter.frame(text, .init(windowLog: 28)), "window of more than 128 MiB", .limitExceeded),
      ]
      for (bytes, words, rule) in damages {
        try check("a.json.zst", bytes) { dataset, report in
          #expect(report.countByRule[rule] == 1, "\(words): \(report.countByRule)")
          #expect(
            report.diagnostics.filter { $0.message.contains(words) }.count == 1, "\(words): \(lines(report))")
          #expect(dataset.sampleStores[0].countSamples() == nil, "\(words)")
        }
      }
      try check("a.json.zst", ZstandardWriter.frame(text, .init(windowLog: 27))) { _, report in
        #expect(report.isValid && report.samples.checked == 2000)
      }
    }

    /// Some bytes that become many are read no further than a line, or a sample, may be long.
    @Test func bombs() throws {
      let bomb = ZstandardWriter.frame(repeating: UInt8(ascii: " "), times: 100)
      #expect(bomb.count < 1000)
      let stream = try Compression.zstandard.stream(of: CompressedFile(bomb))
      var lines = LineBlocks(stream, limit: 1_000_000)
      #expect(lines.next(isCancelled: { false }) == nil)
      #expect(lines.problem == .endlessLine)
      #expect(throws: FileProblem.tooLarge(limit: 1_000_000)) {
        try Compression.zstandard.stream(of: CompressedFile(bomb)).all(limit: 1_000_000) { false }
      }
    }

    private static let written = """
      KLUv/QRoFRYA+kvMCBiAGRQ0B5brDOaIAjMaJEKShHb/CwZzoQGRAIAAgQBH3Uous0uaRObZE11ojohD7Ws34yVzLabOuYdsuTqo\
      DvRNbVTX1SWb5mYfi0XmMB7Yr7ZFXDQ3Op1NkYe0mB0lh6F+tgW6eHc4xU3y6S1Dh8RBQn0zG90lvTHTlHqKS8gRc4iwj914DR7Q\
      uYMHkEyDBzTm4AH3DB7AZfCAOAYPCIfBAICAAAkKGEBwgECCAAoCd2qimlcP2TJ39ECLT2YzXu2tTRGT5okuZ4fIYUif2VZyUa9N\
      gSbvGS5xB3mQ3je0SVyh7sxEN6VPzCKH1CGKH2WbK+yy03F2HpKlcdwhBL/YwhWX083GQ7J0juPh2C9sm4tyi5PUlCdmkR50B5v5\
      Qm0S19DtTeSMe4YL7wh0KDt9bAl08A4y/OI28urdoUlihnpmFrpDeoiYTzapq3gp08ywh12OR+cQhORrbHfxxhRmPFzuaByO5Ots\
      x4u9YdNMylNcpA45WMwn3eiumRtqkphDT28hj7hDDT/eFuiyS51KptlDWkSOs0OjH80WcdVuOxmnzGOx9Jg7ENl3tVFdUwELBgxg\
      v+PWuUhuY7rJJ5ZwxOH43da4SG5nOk72CVvmoBys+EltcsVc6UQ3Z55Qi8QxdKjeR25x1/DypkDTHupScpgdSvpEtrMremmmiFl7\
      2sV4yBzI4us2d5Hdq4lqTj1TC9VxdSDZN7f1srgyk3G2T22JOGgOE/3ONpGLdM2mkkkBgSSoESQouO3/BkF3ODFYP74//toWgmPb\
      yuLjE1gs9MpDmYBNM5/wUQV6Pgc4fCiNn/wKpdz8jt4LeJVmFg8Gvmx8k6bseGXPgAWHHdHUhENotzNYToWfn/CFQuAsKN3qcWZj\
      1y7BTai9Q9NiF+fe50GCZSYxRHgYXkLO+SNh/ikIdip5BsCD8deqKuWct7w=
      """
  }
#endif
