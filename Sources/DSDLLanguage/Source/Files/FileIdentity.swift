#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells whether a file is exactly the one that was read, so that it may be written: even who sets the time of the
/// last change back to what it was leaves another one behind.
package struct FileIdentity: Sendable, Hashable {
  package let stamp: FileStamp
  private let seconds: Int
  private let nanoseconds: Int

  package var size: Int { stamp.size }

  init(_ status: stat) {
    stamp = FileStamp(status)
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
  }
}
