import DSDL
import Foundation
import Testing

/// The built-in templates, each with its small dataset in `Templates`.
struct TemplateTests {
  private static func findings(_ report: ValidationReport) -> [String] {
    report.diagnostics.map { "\($0.file.path): \($0.rule.name): \($0.message)" }
  }

  @Test func thereIsADatasetForEach() throws {
    #expect(try Folders.names(in: Folders.templates) == Template.all.map(\.name).sorted())
    #expect(Template.all.count == 17)
  }

  @Test(arguments: Template.all.map(\.name))
  func isASoundLibrary(_ name: String) throws {
    let template = try #require(Template.named(name))
    #expect(!template.summary.isEmpty && !template.summary.hasSuffix("."))
    try withDataset(["library.yaml": template.text]) { options in
      let dataset = try Dataset(contentsOfFile: "library.yaml", options: options.reading)
      #expect(dataset.role == .library)
      #expect(!dataset.definitions.isEmpty)
      let report = try Validator.validate(contentsOfFile: "library.yaml", options: options)
      #expect(Self.findings(report) == [])
    }
  }

  @Test(arguments: Template.all.map(\.name), ["", ".yaml"])
  func isImportedByNameWithAndWithoutSuffix(_ name: String, _ suffix: String) throws {
    let folder = Folders.templates.appendingPathComponent(name)
    let base = try String(contentsOf: folder.appendingPathComponent("base.yaml"), encoding: .utf8)
    let samples = try String(contentsOf: folder.appendingPathComponent("samples.json"), encoding: .utf8)
    #expect(base.contains("- \(name)\n"))
    let files = [
      "base.yaml": base.replacingOccurrences(of: "- \(name)\n", with: "- \(name)\(suffix)\n"),
      "samples.json": samples,
    ]
    try withDataset(files) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      #expect(dataset.imports.map(\.result) == [.template(try #require(Template.named(name)))])
      let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
      #expect(Self.findings(report) == [])
      #expect(report.samples.checked > 0)
      #expect(dataset.sampleStores.map { $0.countSamples() } == [report.samples.checked])
    }
  }
}
