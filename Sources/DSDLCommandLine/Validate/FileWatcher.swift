import DSDL
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits until one of some files changes: told by the system on Linux, by looking again and again elsewhere.
struct FileWatcher {
  /// A moment, as files have it.
  struct Time: Comparable {
    private let seconds: Int
    private let nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  static var now: Time {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Time(time)
  }

  /// What tells two versions of a file apart.
  private struct Version: Equatable {
    let time: Time
    let size: Int
    let isFolder: Bool
    let inode: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      self.time = Time(time)
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      size = Int(status.st_size)
      inode = UInt64(status.st_ino)
    }
  }

  private let paths: [String]
  private let versions: [Version?]
  /// Whether a file was changed while it was in use, before anybody could wait for it.
  private let hasChanged: Bool
  #if os(Linux)
    private let events: Int32
  #endif

  /// - Parameters:
  ///   - paths: Files and folders; files that do not exist may come into being.
  ///   - start: When the first of the files was read. What has changed since may not have been seen.
  init(_ paths: [String], changedSince start: Time) {
    self.paths = paths
    versions = paths.map(Version.init)
    // Folders change with what a run writes, which is not for the run to wait for.
    // A time that is still to come says nothing.
    let end = Self.now
    hasChanged = versions.contains { version in
      version.map { !$0.isFolder && $0.time >= start && $0.time <= end } ?? false
    }
    #if os(Linux)
      // Folders are watched, not files: editors put a new file in the place of the old one.
      events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      let folders = Set(paths.map { FileSystem.kind(of: $0) == .folder ? $0 : Paths.folder(of: $0) })
      for folder in folders {
        inotify_add_watch(
          events, folder,
          UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
        )
      }
    #endif
  }

  /// Ends what the system keeps for the watcher.
  func close() {
    #if os(Linux)
      try? FileDescriptor(rawValue: events).close()
    #endif
  }

  /// Waits for a change.
  ///
  /// - Returns: Whether there was one; false if the waiting was cancelled.
  func waitForChange(isCancelled: () -> Bool) -> Bool {
    if hasChanged, !isCancelled() {
      // Somebody may be writing still.
      pause()
      return true
    }
    while !isCancelled() {
      if paths.map(Version.init) != versions { return true }
      pause()
    }
    return false
  }

  /// Waits for an event, or for a while.
  private func pause() {
    #if os(Linux)
      guard events >= 0 else {
        usleep(500_000)
        return
      }
      var descriptor = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 1000) > 0 else { return }
      // A file is often written in several pieces.
      usleep(50_000)
      var buffer = [UInt8](repeating: 0, count: 4096)
      while read(events, &buffer, buffer.count) > 0 {}
    #else
      usleep(500_000)
    #endif
  }
}
