import DSDL
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What SIGINT, SIGTERM and SIGHUP do: they end the process, but not while files are being written, which soon is over.
///
/// During checks the first one only ends the check behind the current sample, so that the report still appears.
/// One that comes two seconds later or more ends the process; sooner, it is the same signal sent to the process and to
/// its group.
enum Interruption {
  /// The monitor of all checks of the process.
  static let monitor = ValidationMonitor()
  /// When the first signal came, in seconds; 0 if none has.
  private static let firstTime = Atomic(0)

  /// Makes the signals end the process.
  static func endOnSignals() { handleSignals { _ in Interruption.end() } }

  /// Makes the signals end checks.
  static func handleSignals() { handleSignals { _ in Interruption.endChecks() } }

  private static func handleSignals(by handler: @escaping @convention(c) (Int32) -> Void) {
    // The handler must find made what it uses.
    _ = (monitor.isCancelled, firstTime.load(ordering: .relaxed), UnfinishedFiles.exist)
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // Who started the process with `nohup` wants it to go on when the terminal is closed.
    var present = sigaction()
    sigaction(SIGHUP, nil, &present)
    if !isIgnored(present) { sigaction(SIGHUP, &action, nil) }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  // What follows does only what a signal handler may: atomics, `time` and `_exit`.

  private static func end() {
    if !UnfinishedFiles.exist { _exit(ExitStatus.notChecked.rawValue) }
  }

  private static func endChecks() {
    let now = time(nil)
    let (isFirst, first) = firstTime.compareExchange(expected: 0, desired: now, ordering: .relaxed)
    if !isFirst, now - first > 1 { end() }
    monitor.cancel()
  }
}
