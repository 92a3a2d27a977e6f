#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read.
enum FileProblem: Error, Equatable {
  case notFound
  case isFolder
  case notRegular
  /// It cannot be held in memory as a whole.
  case tooLarge
  case unreadable(code: Int32)
  case unwritable(code: Int32)
  /// It is not the file any more that was read before.
  case changed
  /// The run was interrupted before it was read to its end.
  case interrupted

  init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EISDIR: self = .isFolder
    default: self = .unreadable(code: code)
    }
  }

  /// What is wrong, to follow a file's name.
  var explanation: String {
    switch self {
    case .notFound: "does not exist"
    case .isFolder: "is a folder"
    case .notRegular: "is not a regular file"
    case .tooLarge: "is larger than 4 GiB"
    case .unreadable(let code): "cannot be read: \(String(cString: strerror(code)))"
    case .unwritable(let code): "cannot be written: \(String(cString: strerror(code)))"
    case .changed: "was changed by somebody else meanwhile"
    case .interrupted: "was not read to its end: interrupted"
    }
  }
}
