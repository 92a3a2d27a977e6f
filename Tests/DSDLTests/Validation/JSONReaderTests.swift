import Testing

@testable import DSDL
@testable import DSDLLanguage

/// The text of JSON, byte by byte.
struct JSONReaderTests {
  private static let escapes: [(written: String, value: String)] = [
    (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\n"#, "\n"),
    (#"\r"#, "\r"), (#"\t"#, "\t"), (#"\u0041"#, "A"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"),
    (#"\uD800\uDC00"#, "\u{10000}"), (#"\uFFFF"#, "\u{FFFF}"), (#"\uE000"#, "\u{E000}"),
  ]

  @Test(arguments: escapes)
  func escape(_ written: String, _ value: String) throws {
    let text = try Array("\"<\(written)>\"".utf8).withByteView { bytes in
      var reader = JSONReader(bytes)
      return try reader.scalar().text.string
    }
    #expect(text == "<\(value)>")
  }

  @Test(arguments: [#"\uDFFF\uDBFF"#, #"\uDBFF"#, #"\uDBFF\uDBFF"#, #"\uDBFF\n"#, #"\uD800A"#])
  func halfOfAPair(_ written: String) {
    #expect(throws: InstanceMistake.self) {
      try Array("\"\(written)\"".utf8).withByteView { bytes in
        var reader = JSONReader(bytes)
        _ = try reader.scalar()
      }
    }
  }

  /// Each is closed by its bracket, as if the comma were not there.
  @Test func trailingCommasDoNotNest() throws {
    let count = 2 * JSONReader.maximumDepth
    let lists = Array(repeating: "[1,]", count: count).joined(separator: ",")
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      data: {sample-type: "List[List[Int]]", sample-path: samples.json}
      """
    try withDataset(["base.yaml": description, "samples.json": "{\"samples\": [[\(lists)]]}"]) { options in
      var options = options
      options.diagnostics.maximumPerRuleAndFile = nil
      let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
      #expect(report.diagnostics.map(\.rule) == Array(repeating: .jsonTrailingComma, count: count))
    }
  }
}
