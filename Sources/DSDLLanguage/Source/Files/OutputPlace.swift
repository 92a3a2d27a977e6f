package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a path that something is to be written to leads.
package enum OutputPlace {
  /// A regular file, there or not, which gets a new one in its place.
  case file
  /// A stream that the process has open, such as `/dev/stdout`, whatever it leads to: it is written to where it is.
  case descriptor(FileDescriptor)
  /// A device or a pipe, which is written to.
  case device
  case folder

  /// The path of the file that is written, behind the links that it is the name of, whether it is there or not.
  ///
  /// Where folders lead does not matter, and may have no name in UTF-8.
  package static func destination(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      guard let target = DiskReader.linkTarget(FilePath(path)) else { return path }
      path = target.hasPrefix("/") ? target : Paths.joined(Paths.folder(of: path), target)
    }
    return path
  }

  /// What two paths that lead to the same place have in common, whether anything is there or not.
  package static func key(of path: String) -> FilePath {
    let destination = destination(of: path)
    let folder = FilePath(Paths.folder(of: destination))
    return (DiskReader.realPath(folder) ?? folder).appending(Paths.name(of: destination))
  }

  package init(_ path: String) {
    if let descriptor = Self.descriptor(namedBy: path) {
      self = .descriptor(descriptor)
      return
    }
    switch FileSystem.kind(of: path) {
    case nil where path.hasSuffix("/"): self = .folder
    case .folder: self = .folder
    case .other: self = .device
    case .file, nil: self = .file
    }
  }

  /// Whether a path stands for standard output, as `-` and `/dev/stdout` do.
  package static func isStandardOutput(_ path: String) -> Bool {
    path == "-" || descriptor(namedBy: path) == .standardOutput
  }

  /// Whether a path is another name for standard input.
  package static func isStandardInput(_ path: String) -> Bool { descriptor(namedBy: path) == .standardInput }

  /// The stream of the process that a path stands for, such as `/dev/stdout` or `/proc/self/fd/3`; nil if it is none.
  ///
  /// To follow such a path to its end would lead to what the stream was opened with, and lose where it is.
  private static func descriptor(namedBy path: String) -> FileDescriptor? {
    var path = path
    for _ in 0..<40 {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let given = Paths.folder(of: path)
      let folder = FileSystem.resolved(given) ?? given
      if let descriptor = Int32(name), descriptor >= 0,
        ["/dev/fd", "/proc/\(getpid())/fd", "/proc/\(getpid())/task/\(getpid())/fd"].contains(folder)
      {
        return fcntl(descriptor, F_GETFD) < 0 ? nil : FileDescriptor(rawValue: descriptor)
      }
      if folder == "/dev", let index = ["stdin", "stdout", "stderr"].firstIndex(of: name) {
        return FileDescriptor(rawValue: Int32(index))
      }
      guard let target = DiskReader.linkTarget(FilePath("\(folder)/\(name)")) else { return nil }
      path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
    return nil
  }
}
