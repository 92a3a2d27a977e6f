import DSDL
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is in a folder, in the order in which the paths of all files below sort byte by byte.
///
/// The names stand one behind the other in one array, those of folders with the slash that follows them in paths:
/// a folder of a million files costs a few allocations.
struct FolderListing {
  enum Kind: Equatable {
    case file, folder
    /// A link to a folder.
    case linkedFolder(FileSystem.Identity)
    case brokenLink(isCircle: Bool)
    /// A pipe, a device.
    case other
  }

  struct Entry {
    /// The first eight bytes of the name, for comparing.
    fileprivate let key: UInt64
    let name: Range<Int>
    let kind: Kind
  }

  /// All names.
  private(set) var names: [UInt8] = []
  private(set) var entries: [Entry] = []

  /// Reads a folder.
  init(_ path: String) throws(Errno) {
    guard let stream = opendir(path) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      append(entry, in: stream)
      errno = 0
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    sort()
  }

  /// - Parameter entry: Valid until the next call of `readdir`.
  private mutating func append(_ entry: UnsafeMutablePointer<dirent>, in stream: OpaquePointer) {
    let start = names.count
    let type = entry.pointee.d_type
    var kind = Kind.file
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: UInt8.self, capacity: 256) { name in
        let count = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
        names.append(contentsOf: UnsafeBufferPointer(start: name, count: count))
        if Int32(type) != Int32(DT_REG) {
          kind = Self.kind(
            of: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), type, dirfd(stream))
        }
      }
    }
    let name = names[start...]
    guard !name.elementsEqual([0x2E]), !name.elementsEqual([0x2E, 0x2E]) else {
      names.removeSubrange(start...)
      return
    }
    switch kind {
    case .folder, .linkedFolder: names.append(UInt8(ascii: "/"))
    default: break
    }
    entries.append(Entry(key: Self.key(names[start...]), name: start..<names.count, kind: kind))
  }

  private static func kind(of name: UnsafePointer<CChar>, _ type: UInt8, _ folder: Int32) -> Kind {
    if Int32(type) == Int32(DT_DIR) { return .folder }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    guard status.st_mode & S_IFMT == S_IFLNK else {
      return switch FileSystem.kind(status.st_mode) {
      case .file: .file
      case .folder: .folder
      case .other: .other
      }
    }
    guard fstatat(folder, name, &status, 0) == 0 else { return .brokenLink(isCircle: errno == ELOOP) }
    return switch FileSystem.kind(status.st_mode) {
    case .file: .file
    case .folder: .linkedFolder(FileSystem.Identity(status))
    case .other: .other
    }
  }

  private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for index in name.startIndex..<name.startIndex + 8 {
      key = key << 8 | (index < name.endIndex ? UInt64(name[index]) : 0)
    }
    return key
  }

  private mutating func sort() {
    names.withUnsafeBufferPointer { names in
      entries.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        return names[left.name].lexicographicallyPrecedes(names[right.name])
      }
    }
  }
}
