#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read.
package enum FileProblem: Error, Hashable {
  case notFound
  /// Its name is not UTF-8, so that it cannot be asked for.
  case unspeakable
  /// The path is empty.
  case nameless
  case isFolder
  case notRegular
  /// It is not held in memory as a whole.
  case tooLarge(limit: Int)
  case unreadable(code: Int32)
  case unwritable(code: Int32)
  /// Something failed while it was written over; what it should have become is elsewhere.
  indirect case halfWritten(whole: String, because: FileProblem)
  /// It is not the file any more that was read before.
  case changed
  /// It ends earlier than when it was opened.
  case shrunk
  /// It does not decompress as it should.
  case damaged(FileDamage)
  case unsupportedCompression(Compression)
  /// It decompresses only beside what this program does not have: a dictionary, or more memory than it is given.
  case dictionaryMissing, windowTooLarge
  /// It is read piece by piece, and one is longer than any that is read.
  case endlessLine, endlessSample
  /// The run was interrupted before it was read to its end.
  case interrupted

  package init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EISDIR: self = .isFolder
    default: self = .unreadable(code: code)
    }
  }

  /// What a provider of files says.
  package init(_ code: UnreadableFile.Code) {
    switch code {
    case .notFound: self = .notFound
    case .notPermitted: self = .unreadable(code: EACCES)
    case .notRegular: self = .notRegular
    case .interrupted: self = .interrupted
    case .other(let code): self = .unreadable(code: code)
    }
  }

  /// The same for those who call the library.
  package var code: UnreadableFile.Code {
    switch self {
    case .notFound, .unspeakable, .nameless: .notFound
    case .isFolder, .notRegular: .notRegular
    case .unreadable(EACCES), .unreadable(EPERM): .notPermitted
    case .unreadable(let code), .unwritable(let code): .other(code)
    case .tooLarge: .other(EFBIG)
    case .changed, .shrunk, .halfWritten: .other(ESTALE)
    case .damaged, .unsupportedCompression, .dictionaryMissing, .windowTooLarge, .endlessLine, .endlessSample:
      .other(EILSEQ)
    case .interrupted: .interrupted
    }
  }
}

extension FileProblem {
  /// The problem with a path: why nothing is found there, if that can be told.
  package func of(_ path: String) -> FileProblem {
    guard self == .notFound else { return self }
    return path.isEmpty ? .nameless : Paths.isUnspeakable(path) ? .unspeakable : self
  }
}
