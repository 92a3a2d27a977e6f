import Foundation

/// Calls the body with a copy of a folder that is gone afterwards.
func withTemporaryCopy<R>(of folder: URL, _ body: (URL) throws -> R) throws -> R {
  let copy = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
  try FileManager.default.copyItem(at: folder, to: copy)
  defer { try? FileManager.default.removeItem(at: copy) }
  return try body(copy)
}
