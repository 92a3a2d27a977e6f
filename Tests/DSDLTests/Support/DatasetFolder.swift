import DSDL
import Foundation

/// A folder with the files of a dataset, gone when the body is done.
func withDataset<R>(_ files: [String: String], _ body: (ValidationOptions) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  var options = ValidationOptions()
  options.workingFolder = folder.path
  options.fallbackLibraryPath = []
  return try body(options)
}
