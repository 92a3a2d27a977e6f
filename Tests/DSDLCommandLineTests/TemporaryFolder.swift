import DSDL
import SystemPackage

@testable import DSDLCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is gone, with all in it, when the body is done.
func withTemporaryFolder<R>(_ body: (String) throws -> R) throws -> R {
  var template = Array("/tmp/dsdl-tests-XXXXXX".utf8CString)
  let folder = String(cString: mkdtemp(&template))
  defer { removeTree(folder) }
  return try body(folder)
}

func write(_ text: String, to path: String) throws {
  let descriptor = try FileSystem.create(path)
  try FileSystem.write(Array(text.utf8), to: descriptor)
  try FileSystem.close(descriptor)
}

func writeBytes(_ bytes: [UInt8], to path: String) {
  let file = fopen(path, "w")
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY) }

func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Makes an empty file; the path ends in a NUL.
func makeFile(_ path: [UInt8]) {
  _ = path.withUnsafeBytes { close(creat($0.baseAddress!.assumingMemoryBound(to: CChar.self), 0o666)) }
}

func removeFile(_ path: [UInt8]) {
  _ = path.withUnsafeBytes { unlink($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
}

func link(_ path: String, to target: String) { symlink(target, path) }

func permissions(of path: String) -> UInt32? {
  var status = stat()
  return stat(path, &status) == 0 ? UInt32(status.st_mode & 0o7777) : nil
}

func setPermissions(of path: String, to mode: UInt32) { chmod(path, mode_t(mode)) }

func hardLink(_ path: String, to target: String) { link(target, path) }

/// Makes a file of NULs that takes no place on the disk.
func makeSparseFile(_ path: String, _ size: Int) {
  close(creat(path, 0o666))
  truncate(path, off_t(size))
}

func makePipe(_ path: String) { mkfifo(path, 0o666) }

var isRoot: Bool { geteuid() == 0 }

func changeOwner(_ path: String, _ user: UInt32) { chown(path, user, user) }

func processNumber() -> Int32 { getpid() }

func pauseForMilliseconds(_ count: UInt32) { usleep(count * 1000) }

func makeFolder(_ path: String) { mkdir(path, 0o777) }

private func removeTree(_ path: String) {
  if FileSystem.kind(of: path) == .folder {
    for name in FileSystem.names(in: path) { removeTree("\(path)/\(name)") }
    rmdir(path)
  } else {
    unlink(path)
  }
}
