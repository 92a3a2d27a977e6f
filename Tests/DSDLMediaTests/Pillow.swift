import Foundation
import Testing

/// Scripts that make pictures with Pillow, which `Scripts/install-check-tools` installs.
enum Pillow {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let python = root.appendingPathComponent(".build/check-tools/bin/python3")

  static let isInstalled: Bool = {
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
    return (try? run(["-c", "import PIL"])) != nil
  }()

  /// Runs a script of the folder `Pictures`, which writes into a folder.
  ///
  /// - Returns: What it prints.
  static func run(script: String, into folder: String, _ arguments: [String] = []) throws -> Data {
    try run(
      [root.appendingPathComponent("Tests/DSDLMediaTests/Pictures/\(script)").path, folder] + arguments)
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return try Data(contentsOf: output)
  }

  struct Failure: Error {
    let status: Int32
  }
}

/// Gives a folder that is there for the time of a call.
func withTemporaryFolder<R>(_ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("media-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
