@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLReporting

/// The findings that every renderer is tested with: those of the page on the command line, and all that
/// is hard to show.
enum Fixture {
  static let tool = Tool(name: "dsdl", version: "1.2.3")

  static var run: ValidationRun {
    ValidationRun(
      [base, hostile, clean],
      unreadable: [
        UnreadableFile(path: "gone.yaml", code: .notFound, reason: Phrase("does not exist", zh: "不存在"))
      ])
  }

  /// A run without any finding.
  static var clean: ValidationReport {
    let file = SourceFile(path: "clean.yaml", bytes: Array("$dsdl-version: \"0.5.3\"\n".utf8))
    return report(of: file, [], checked: 1)
  }

  // MARK: - What the page shows

  static var base: ValidationReport {
    let description = file(
      "base.yaml",
      """
      $dsdl-version: "0.5.3"
      $import:
        - class-dom
        - struct-def
      meta:
        name: "FacadeDataset"
        creator: "CVTeam"
        home-page: "https://example.org"
        opensource: false

      data:
        global-info-type:
          sample-type: FacadeImageSample[sdom=FacadeStyleDomain]
      """)
    let domains = file(
      "defs/class-dom.yaml", "$dsdl-version: \"0.5.3\"\n\nFacadeStyleDom:\n  $def: class_domain\n")
    let samples = file(
      "base_samples.json",
      """
      {
        "samples": [
          {
            "media": "a.jpg",
            "label": 1,
            "image_b": {"x": 1},
            "image_a": {
              "y": 2,
              "domain": "phto"
            }
          }
        ]
      }
      """)
    let declaration = domains.range(of: "FacadeStyleDom")
    return report(
      of: description, files: [domains, samples],
      [
        diagnostic(
          .unknownClassDomain, "class domain 'FacadeStyleDomain' is not defined",
          description.range(of: "FacadeStyleDomain"),
          notes: [Note("declared here", declaration, role: .proposal)],
          hints: ["did you mean 'FacadeStyleDom'?"],
          fix: FixIt(description.range(of: "FacadeStyleDomain").bytes, "FacadeStyleDom", safety: .unsafe)),
        diagnostic(
          .unknownLabel, "'phto' is not a class of 'FacadeStyleDom'", samples.range(of: "\"phto\""),
          sample: 0,
          pointer: "/samples/0/image_a/domain", notes: [Note("class domain declared here", declaration)],
          hints: ["did you mean 'photo'?"],
          fix: FixIt(samples.range(of: "\"phto\"").bytes, "\"photo\"", safety: .unsafe)),
      ], checked: 378, invalid: 1)
  }

  // MARK: - What is hard to show

  static var hostile: ValidationReport {
    let description = file(
      "odd/a,b:c 100%.yaml",
      "\u{FEFF}标签: 狗 # 宽\r\n\tname:\te\u{301}tat\r\u{1B}[31mred\u{202E}: [1,\n  2]\n")
    let label = #"{"domain": "phto"}"#
    let long = file(
      "one-line.json",
      "{\"samples\": ["
        + (0..<400).map { $0 == 200 ? label : "{\"domain\": \"photo\", \"n\": \($0), \"ü\": \"图\"}" }
        .joined(separator: ", ") + "]}\n")
    let control = description.range(of: "\u{1B}[31mred\u{202E}")
    return report(
      of: description, files: [long],
      [
        diagnostic(.unknownSection, "unknown section '标签'", description.range(of: "狗"), .warning),
        diagnostic(
          .yamlSyntax, "a tab cannot indent", description.range(of: "\t"), notes: [Note("use blanks")]),
        diagnostic(
          .typeMismatch, "'état' is <no> \"number\" & costs 100%", description.range(of: "e\u{301}tat"),
          sample: 3, pointer: "", hints: ["first", "second"]),
        diagnostic(
          .duplicateKey, "key '\u{1B}[31mred\u{202E}' is repeated\nonce", control, pointer: "/a~1b/\u{7}",
          notes: [Note("first here", description.range(of: "标签")), Note("and here", control)]),
        diagnostic(.wrongLength, "expected 3 elements, found 2", description.range(of: "[1,\n  2]")),
        diagnostic(
          .missingSection, "missing section 'data'",
          SourceRange(description, description.size..<description.size),
          fix: FixIt(description.size..<description.size, "data: {}\n", safety: .safe)),
        diagnostic(
          .unknownLabel, "'phto' is not a class of 'D'", long.range(of: "\"phto\""), sample: 200,
          pointer: "/samples/200/domain"),
        diagnostic(
          .unknownLabel, "'phto' is not a class of 'D'", long.range(of: label), sample: 200,
          pointer: "/samples/200/domain"),
        diagnostic(.typeMismatch, "expected a list, found an object", SourceRange(long, 0..<long.size - 1)),
      ], checked: 400, invalid: 1, omitted: [.unknownLabel: 12, .unknownSection: 1], isComplete: false)
  }

  // MARK: - Tools

  static func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: path, bytes: Array(text.utf8))
  }

  static func diagnostic(
    _ rule: Rule, _ message: String, _ range: SourceRange, _ severity: Severity = .error, sample: Int? = nil,
    pointer: String? = nil, notes: [Note] = [], hints: [String] = [], fix: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, range: range, sample: sample, pointer: pointer,
      notes: notes, hints: hints, fix: fix)
  }

  static func report(
    of description: SourceFile, files: [SourceFile] = [], _ diagnostics: [Diagnostic], checked: Int = 0,
    invalid: Int = 0, omitted: [Rule: Int] = [:], isComplete: Bool = true
  ) -> ValidationReport {
    var countByRule = omitted
    for diagnostic in diagnostics { countByRule[diagnostic.rule, default: 0] += 1 }
    let warnings = diagnostics.count { $0.severity == .warning } + omitted[.unknownSection, default: 0]
    var samples = SampleCounts()
    samples.checked = checked
    samples.invalid = invalid
    return ValidationReport(
      descriptionFile: description, files: files, diagnostics: diagnostics,
      errorCount: countByRule.values.reduce(0, +) - warnings, warningCount: warnings,
      countByRule: countByRule,
      omitted: omitted, samples: samples, isComplete: isComplete)
  }
}

extension SourceFile {
  /// The first place of a text in the file.
  func range(of text: String) -> SourceRange {
    let wanted = Array(text.utf8)
    let bytes = bytes(in: 0..<size)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }!
    return SourceRange(self, start..<start + wanted.count)
  }
}
