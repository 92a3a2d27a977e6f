import DSDL
import DSDLMedia
import DSDLReporting
import Foundation

@testable import DSDLReport

/// A dataset in a folder that is gone afterwards, and the pages made of it.
struct Scratch {
  let folder: String

  static func with<R>(_ body: (Scratch) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(Scratch(folder: folder.path))
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = URL(fileURLWithPath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Writes a description of detection samples, and the samples.
  func writeDetection(_ samples: [String], classes: String = "[cat, dog]") throws {
    try write(
      """
      $dsdl-version: "0.5.3"
      $import: [object-detection]
      meta: {}
      defs:
        Pet:
          $def: class_domain
          classes: \(classes)
      data:
        sample-type: ObjectDetectionSample[cdom=Pet]
        sample-path: samples.json
      """, to: "base.yaml")
    try write("{\"samples\": [\n\(samples.joined(separator: ",\n"))\n]}", to: "samples.json")
  }

  /// The page of a description.
  func page(
    _ name: String = "base.yaml", language: TextLanguage = .english, gallery: Int = 24, seed: UInt64 = 0,
    threads: Int = 1, pictures: PictureChoice = .link, maximum: Int? = 100
  ) throws -> String {
    var options = ValidationOptions()
    options.threads = threads
    options.diagnostics.maximumPerRuleAndFile = maximum
    let (report, survey) = try MediaCheck().survey(
      contentsOfFile: name.hasPrefix("/") ? name : "\(folder)/\(name)", options: options,
      media: MediaOptions(), choice: SampleChoice(count: gallery, seed: seed))
    var page = ""
    HTMLReport(
      ValidationRun([report]), surveys: [survey],
      options: DSDLReport.ReportOptions(language: language, pictures: pictures, folder: folder)
    ).render(into: &page)
    return page
  }
}

extension String {
  func count(of text: String) -> Int { components(separatedBy: text).count - 1 }

  /// What stands between two texts, each time.
  func parts(from start: String, to end: String) -> [String] {
    components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
  }
}
