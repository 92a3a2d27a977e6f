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
  /// It does not decompress as it should; the words say why, to follow its name.
  case damaged(String)
  case unsupportedCompression(Compression)
  /// It is read piece by piece, and one is longer than any that is read.
  case endlessLine, endlessSample
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
    case .damaged(let what): what
    case .unsupportedCompression(let compression):
      "is compressed with \(compression.name), which this build of dsdl does not read"
    case .endlessLine: "cannot be read on: a line is longer than \(LineBlocks.limit) bytes"
    case .endlessSample: "cannot be read on: a sample is longer than \(LineBlocks.limit) bytes"
    case .interrupted: "was not read to its end: interrupted"
    }
  }

  /// The same for those who call the library.
  var code: UnreadableFile.Code {
    switch self {
    case .notFound: .notFound
    case .isFolder, .notRegular: .notRegular
    case .unreadable(EACCES), .unreadable(EPERM): .notPermitted
    case .unreadable(let code), .unwritable(let code): .other(code)
    case .tooLarge: .other(EFBIG)
    case .changed, .shrunk, .halfWritten: .other(ESTALE)
    case .damaged, .unsupportedCompression, .endlessLine, .endlessSample: .other(EILSEQ)
    case .interrupted: .interrupted
    }
  }

  /// What it is reported as where it is a finding.
  var rule: Rule {
    switch self {
    case .notFound: .fileNotFound
    case .tooLarge, .endlessLine, .endlessSample: .limitExceeded
    case .unsupportedCompression: .unsupportedFile
    case .changed: .fileChanged
    default: .fileUnreadable
    }
  }

  /// What to do about it.
  var hint: String? {
    switch self {
    case .changed, .shrunk: "check again when nobody writes to it"
    case .damaged: "make it anew, or copy it again"
    case .unsupportedCompression: "decompress it with 'zstd -d', or build dsdl with '--traits Zstandard'"
    default: nil
    }
  }
}
