import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stream that is one document, kept in a file that has no name, so that it takes no memory and can be looked at as
/// any file.
///
/// The file is there until the process ends, because reports show lines of it.
struct SpooledStream {
  /// The path under which it can be opened.
  let path: FilePath

  init(_ blocks: inout LineBlocks, isCancelled: () -> Bool) throws(FileProblem) {
    // Not /tmp at first: many systems keep it in memory.
    let folders = [DiskReader.environment("TMPDIR"), "/var/tmp", "/tmp"].compactMap(\.self)
    var descriptor: CInt = -1
    for folder in folders where descriptor < 0 {
      var template = Array("\(folder)/dsdl-XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      if descriptor >= 0 { unlink(template) }
    }
    guard descriptor >= 0 else { throw FileProblem(code: errno) }
    let file = descriptor
    try blocks.drain(isCancelled: isCancelled) { bytes throws(FileProblem) in
      var done = 0
      while done < bytes.count {
        let count = bytes.withUnsafeBytes { write(file, $0.baseAddress! + done, bytes.count - done) }
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .unwritable(code: errno) }
        done += count
      }
    }
    path = FilePath("/dev/fd/\(file)")
  }
}
