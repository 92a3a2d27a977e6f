import DSDLReporting
import Testing

/// Every renderer, with the same findings.
@Suite struct GoldenTests {
  @Test(arguments: ReportFormat.allCases.filter { $0 != .text })
  func format(_ format: ReportFormat) {
    let renderer = format.renderer(tool: Fixture.tool)
    Golden.expect(renderer.rendered(Fixture.run), "report.\(format.fileExtension)")
    Golden.expect(renderer.rendered(ValidationRun([Fixture.clean])), "clean.\(format.fileExtension)")
  }

  @Test func text() {
    var options = TextOptions()
    options.duration = .milliseconds(14)
    Golden.expect(TextRenderer(options: options).rendered(Fixture.run), "report.txt")
    options.showsDetails = true
    options.usesColor = true
    options.duration = nil
    Golden.expect(TextRenderer(options: options).rendered(Fixture.run), "report-colored.txt")
  }

  /// The example of the page on the command line, to the letter.
  @Test func example() {
    var options = TextOptions()
    options.duration = .milliseconds(14)
    let text = TextRenderer(options: options).rendered(ValidationRun([Fixture.base]))
    #expect(
      text == """
        base.yaml:13:41: error: class domain 'FacadeStyleDomain' is not defined [unknown-class-domain] [?]
           13 |     sample-type: FacadeImageSample[sdom=FacadeStyleDomain]
              |                                         ^~~~~~~~~~~~~~~~~
              = hint: did you mean 'FacadeStyleDom'? (defs/class-dom.yaml:3:1)
        base_samples.json:9:19: error: 'phto' is not a class of 'FacadeStyleDom' [unknown-label] [?]
            9 |         "domain": "phto"
              |                   ^~~~~~
              = in sample 0, at /samples/0/image_a/domain
              = hint: did you mean 'photo'?
              = note: class domain declared here (defs/class-dom.yaml:3:1)
        ✗ base.yaml: 2 errors, 0 warnings · 378 samples checked, 1 invalid · [?] 2 fixable with --unsafe-fixes · 0.01 s

        """)
  }
}

extension ReportFormat {
  fileprivate var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "json"
    case .jsonl: "jsonl"
    case .sarif: "sarif"
    case .github: "github.txt"
    case .junit: "junit.xml"
    case .gitlab: "gitlab.json"
    }
  }
}
