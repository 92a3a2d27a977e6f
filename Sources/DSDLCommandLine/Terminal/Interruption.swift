import DSDL
import DSDLReporting
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What SIGINT, SIGTERM, SIGHUP and SIGQUIT do: they end the process, but not while files are being written, which soon is over.
///
/// During checks the first one only ends the check behind the current sample, so that the report still appears, and so it
/// is before them: until it is known what the command is, a signal is only noted.
/// One that comes two seconds later or more ends the process; sooner, it is the same signal sent to the process and to
/// its group.
enum Interruption {
  /// What a signal does.
  private enum Effect: Int {
    /// It is noted.
    case none
    case endsProcess
    case endsChecks
  }

  /// The monitor of all checks of the process.
  static let monitor = ValidationMonitor()
  /// When the first signal came, in seconds; 0 if none has.
  private static let firstTime = Atomic(0)
  private static let effect = Atomic(Effect.none.rawValue)
  /// What is said when a signal ends the process.
  nonisolated(unsafe) private static var words: SignalWords?

  /// Takes over what signals do.
  ///
  /// - Parameter language: That of what is said on standard error when one ends the process.
  static func begin(in language: TextLanguage) {
    words = SignalWords(error: Wording.interrupted, in: language)
    // The handler must find made what it uses.
    _ = (
      monitor.isCancelled, firstTime.load(ordering: .relaxed), effect.load(ordering: .relaxed),
      UnfinishedFiles.exist
    )
    var action = sigaction()
    let handler: @convention(c) (Int32) -> Void = { _ in Interruption.didReceiveSignal() }
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // Who started the process with `nohup` wants it to go on when the terminal is closed, and a shell that puts it in the
    // background whatever is typed.
    for signal in [SIGHUP, SIGQUIT] {
      var present = sigaction()
      sigaction(signal, nil, &present)
      if !isIgnored(present) { sigaction(signal, &action, nil) }
    }
  }

  /// Makes the signals end the process, and ends it if one has come already.
  static func endOnSignals() {
    effect.store(Effect.endsProcess.rawValue, ordering: .sequentiallyConsistent)
    if firstTime.load(ordering: .sequentiallyConsistent) > 0 { end() }
  }

  /// Makes the signals end checks, and keeps these from beginning if one has come already.
  static func endChecksOnSignals() {
    effect.store(Effect.endsChecks.rawValue, ordering: .sequentiallyConsistent)
    if firstTime.load(ordering: .sequentiallyConsistent) > 0 { monitor.cancel() }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  // What follows does only what a signal handler may: atomics, `time`, `write` and `_exit`.

  private static func didReceiveSignal() {
    let now = time(nil)
    let (isFirst, first) = firstTime.compareExchange(
      expected: 0, desired: now, ordering: .sequentiallyConsistent)
    switch effect.load(ordering: .sequentiallyConsistent) {
    case Effect.endsProcess.rawValue: end()
    case Effect.endsChecks.rawValue:
      if !isFirst, now - first > 1 { end() }
      monitor.cancel()
    default:
      if !isFirst, now - first > 1 { end() }
    }
  }

  private static func end() {
    guard !UnfinishedFiles.exist else { return }
    if let words { words.end() }
    _exit(ExitStatus.notChecked.rawValue)
  }
}
