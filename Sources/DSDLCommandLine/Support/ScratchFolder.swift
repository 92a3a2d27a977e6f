#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new folder for a few files, gone when it is let go of.
final class ScratchFolder {
  let path: String
  /// The folder in which it was made.
  let parent: String
  private var files: [String] = []

  /// Nothing if no folder can be made.
  init?() {
    parent = Platform.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/dsdl-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file of this name; false if that fails.
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    guard let descriptor = try? Platform.create("\(path)/\(name)") else { return false }
    files.append(name)
    let failure = Platform.write(bytes, to: descriptor)
    return Platform.close(descriptor) == nil && failure == nil
  }

  deinit {
    for name in files { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
