import DSDL
import DSDLReporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says so, and ends with 2, where `ulimit` leaves the process too little memory: there Swift aborts.
///
/// Without such a limit an abort stays what it is: a mistake of the program.
enum MemoryLimit {
  nonisolated(unsafe) private static var words: UnsafeBufferPointer<UInt8>?

  static func tell(in language: TextLanguage) {
    guard isSet else { return }
    let phrase = Phrase("the memory that the process may use is not enough", zh: "进程可用的内存不足")
    let text = TextLabel.error.painted(TextStyle(usesColor: false), language) + phrase[language] + "\n"
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    words = UnsafeBufferPointer(bytes)
    signal(SIGABRT) { _ in
      if let words = MemoryLimit.words { write(STDERR_FILENO, words.baseAddress, words.count) }
      _exit(ExitStatus.notChecked.rawValue)
    }
  }

  #if canImport(Glibc)
    private static let resources = [RLIMIT_AS, RLIMIT_DATA].map { CInt($0.rawValue) }
  #else
    private static let resources = [RLIMIT_AS, RLIMIT_DATA]
  #endif

  private static var isSet: Bool {
    resources.contains { resource in
      var limit = rlimit()
      return getrlimit(resource, &limit) == 0 && limit.rlim_cur < 1 << 62
    }
  }
}
