import SystemPackage

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// A description to compare with, and the samples that it comes with.
struct Subject {
  /// Larger files are compared as they are, but not mutated.
  private static let largestSamples = 64 << 10

  let path: String
  let probe: RecognitionProbe
  let samples: [ProbeFile]

  /// The descriptions in a folder and below it.
  static func all(below folder: String) -> [Subject] {
    DescriptionSearch.descriptions(below: folder, options: ValidationOptions(), isExcluded: { _ in false })
      .files.compactMap(Subject.init)
  }

  init?(_ path: String) {
    guard let probe = try? RecognitionProbe(FilePath(path), ValidationOptions()),
      let dataset = try? Dataset(contentsOfFile: path)
    else { return nil }
    self.path = path
    self.probe = probe
    samples = dataset.sampleStores.compactMap { store in
      guard let path = store.store?.path, store.kind != .yaml,
        (DiskReader.size(path) ?? .max) < Self.largestSamples,
        let bytes = try? DiskReader.read(path)
      else { return nil }
      return ProbeFile(bytes: bytes, isLines: store.kind == .jsonLines)
    }
  }

  /// The report of the whole description, all there is in it, with files read as usual.
  func report(_ way: RecognitionProbe.Way) -> [String] {
    var options = ValidationOptions()
    options.threads = way.jobs
    options.recognition = way.recognition
    options.diagnostics.maximumPerRuleAndFile = nil
    guard let report = try? Validator.validate(contentsOfFile: path, options: options) else {
      return ["unreadable"]
    }
    let counts = report.countByRule.map { "\($0.key.name): \($0.value)" }.sorted()
    return report.diagnostics.map(RecognitionProbe.describe) + counts + [
      "\(report.samples.checked) checked, \(report.samples.invalid) invalid, \(report.samples.met) met",
      "\(report.errorCount) errors, \(report.warningCount) warnings, complete: \(report.isComplete)",
    ]
  }
}
