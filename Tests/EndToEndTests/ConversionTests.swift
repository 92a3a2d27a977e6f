import Foundation
import Testing

/// Exports, judged by the programs that they are for, which `Scripts/install-check-tools conversion` installs.
struct ConversionTests {
  private static let python = Tool.root.appendingPathComponent(".build/conversion-tools/bin/python")
  static let isInstalled = FileManager.default.isExecutableFile(atPath: python.path)
  static let hasXMLLint = ["/usr/bin/xmllint", "/opt/homebrew/bin/xmllint"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    .enabled(if: isInstalled, "run Scripts/install-check-tools conversion first"),
    arguments: ["coco", "coco_round_trip", "imagefolder", "croissant", "yolo"])
  func othersReadWhatWasExported(_ name: String) throws { try check(name) }

  @Test(
    .enabled(if: isInstalled, "run Scripts/install-check-tools conversion first"),
    .enabled(if: hasXMLLint, "install xmllint first"))
  func filesOfVOCHaveItsStructure() throws { try check("voc") }

  private func check(_ name: String) throws {
    let outcome = try Tool.run(
      Self.python, ["Scripts/check-conversion", "--tool", Tool.executable.path, name])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("\(name): as it must be"))
  }
}
