import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder for the files of a test, gone when the test is.
final class TemporaryFolder {
  let url: URL

  var path: String { url.path }
  private var parentPath: String { url.deletingLastPathComponent().path + "/" }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, making the folders of its path.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Whether there is a file of this name.
  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  /// Makes a named pipe, which is no file that can be read.
  func makePipe(_ name: String) throws {
    guard mkfifo(url.appendingPathComponent(name).path, 0o600) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// A text in which the path of the folder around is `..`.
  func hiding(in text: String) -> String { text.replacingOccurrences(of: parentPath, with: "../") }
}
