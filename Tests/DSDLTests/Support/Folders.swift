import Foundation

/// The folders of the repository that tests read from.
enum Folders {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let shapes = root.appendingPathComponent("Tests/Comparison/Shapes")
  static let conformance = root.appendingPathComponent("Tests/Conformance")
  static let examples = root.appendingPathComponent("Examples")
  static let fixes = root.appendingPathComponent("Tests/Fixes")
  static let templates = root.appendingPathComponent("Tests/DSDLTests/Templates")

  /// The names in a folder in order.
  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
