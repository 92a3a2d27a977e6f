import DSDL
import DSDLReporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says so, and ends with 2, where `ulimit` leaves the process too little memory: there Swift aborts, or writes to memory
/// that it did not get.
///
/// Without such a limit this stays what it is: a mistake of the program.
enum MemoryLimit {
  nonisolated(unsafe) private static var words: SignalWords?

  static func tell(in language: TextLanguage) {
    guard isSet else { return }
    words = SignalWords(
      error: Phrase("the memory that the process may use is not enough", zh: "进程可用的内存不足"), in: language)
    for number in [SIGABRT, SIGSEGV, SIGILL, SIGTRAP] { signal(number) { _ in MemoryLimit.words?.end() } }
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
