import DSDL
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What SIGINT and SIGTERM do: the first ends the check behind the current sample, so that the report still
/// appears. One that comes a second later or more ends the process at once; sooner, it is the same signal
/// sent to the process and to its group.
enum Interruption {
  /// The monitor of all checks of the process.
  static let monitor = ValidationMonitor()
  /// When the first signal came, in seconds; 0 if none has.
  private static let firstTime = Atomic(0)

  /// Makes the signals end checks.
  static func handleSignals() {
    // The handler must find made what it uses.
    _ = (monitor.isCancelled, firstTime.load(ordering: .relaxed))
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { _ in Interruption.handle() }
    #else
      action.__sigaction_handler.sa_handler = { _ in Interruption.handle() }
    #endif
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
  }

  /// Does only what a signal handler may: atomics, `time` and `_exit`.
  private static func handle() {
    let now = time(nil)
    let (isFirst, first) = firstTime.compareExchange(expected: 0, desired: now, ordering: .relaxed)
    if !isFirst, now - first > 1 { _exit(ExitStatus.notChecked.rawValue) }
    monitor.cancel()
  }
}
