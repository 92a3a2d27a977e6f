#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder on disk that files are generated in.
struct Folder {
  let path: String

  /// The folder, made if it is not there, with those above it.
  init(_ path: String) {
    self.path = path
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      parent += part
      if !parent.isEmpty { _ = mkdir(parent, 0o755) }
      parent += "/"
    }
    guard access(path, W_OK) == 0 else { fail("cannot write to the folder '\(path)'") }
  }

  func folder(_ name: String) -> Folder { Folder(path + "/" + name) }

  func file(_ name: String) -> OutputFile { OutputFile(path + "/" + name) }

  /// Writes a whole file.
  func write(_ text: String, to name: String) {
    let output = file(name)
    output.write(text)
    output.close()
  }
}

/// Ends the program with a message.
func fail(_ message: String) -> Never {
  let text = Array("generate: \(message)\n".utf8)
  _ = write(2, text, text.count)
  exit(1)
}
