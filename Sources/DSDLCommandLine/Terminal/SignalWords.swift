import DSDL
import DSDLReporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is said on standard error when a signal ends the process, made before one comes: a handler may make nothing.
struct SignalWords: @unchecked Sendable {
  /// What makes it Sendable: nobody changes the bytes, and nobody frees them.
  private let bytes: UnsafeBufferPointer<UInt8>

  /// An error, without colours.
  init(error phrase: Phrase, in language: TextLanguage) {
    let text = TextLabel.error.painted(TextStyle(usesColor: false), language) + phrase[language] + "\n"
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    self.bytes = UnsafeBufferPointer(bytes)
  }

  /// Writes them, and ends the process with 2.
  func end() -> Never {
    _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    _exit(ExitStatus.notChecked.rawValue)
  }
}
