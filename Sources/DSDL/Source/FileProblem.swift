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
  /// It is not held in memory as a whole.
  case tooLarge(limit: Int)
  case unreadable(code: Int32)
  case unwritable(code: Int32)
  /// Something failed while it was written over; what it should have become is elsewhere.
  case halfWritten(whole: String, because: String)
  /// It is not the file any more that was read before.
  case changed
  /// It ends earlier than when it was opened.
  case shrunk
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
    case .tooLarge(let limit):
      limit < DiskReader.wholeLimit ? "is larger than \(limit >> 20) MiB" : "is larger than 4 GiB"
    case .unreadable(let code): "cannot be read: \(String(cString: strerror(code)))"
    case .unwritable(let code): "cannot be written: \(String(cString: strerror(code)))"
    case .halfWritten(let whole, let reason):
      "was written over in part, and \(reason): all of it is in \(whole)"
    case .changed: "was changed by somebody else meanwhile"
    case .shrunk: "became shorter while it was read"
    case .interrupted: "was not read to its end: interrupted"
    }
  }

  /// What it is reported as where it is a finding.
  var rule: Rule {
    switch self {
    case .notFound: .fileNotFound
    case .tooLarge: .limitExceeded
    case .changed: .fileChanged
    default: .fileUnreadable
    }
  }

  /// What to do about it.
  var hint: String? {
    switch self {
    case .changed, .shrunk: "check again when nobody writes to it"
    default: nil
    }
  }
}
