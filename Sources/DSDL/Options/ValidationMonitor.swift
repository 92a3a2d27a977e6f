import Synchronization

/// Lets another thread see how far a check has come, and end it.
///
/// Checks that share a monitor add up; ``reset()`` makes it ready for one that has nothing to do with those before.
public final class ValidationMonitor: Sendable {
  private let sampleCount = Atomic(0)
  private let byteCount = Atomic(0)
  private let byteTotal = Atomic(0)
  private let cancelled = Atomic(false)
  private let leavesOutTotal = Atomic(false)

  public init() {}

  /// How many samples have been checked.
  public var samples: Int { sampleCount.load(ordering: .relaxed) }
  /// How much of the sample files has been read.
  public var bytes: Int { byteCount.load(ordering: .relaxed) }
  /// The size of all sample files met; 0 if nobody knows.
  public var totalBytes: Int { byteTotal.load(ordering: .relaxed) }
  /// Whether the check is to end.
  public var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// Ends the check behind the current sample. Its report is incomplete.
  public func cancel() { cancelled.store(true, ordering: .relaxed) }

  /// Forgets what has been checked, and that a check was ended. No check may be under way.
  public func reset() {
    sampleCount.store(0, ordering: .relaxed)
    byteCount.store(0, ordering: .relaxed)
    byteTotal.store(0, ordering: .relaxed)
    cancelled.store(false, ordering: .relaxed)
  }

  /// Leaves ``totalBytes`` at 0. To know it, every file has to be looked at before the first one is read.
  public func leaveOutTotal() { leavesOutTotal.store(true, ordering: .relaxed) }

  /// Whether the size of all files is to be found out.
  var wantsTotal: Bool { !leavesOutTotal.load(ordering: .relaxed) }

  package func didCheck(_ count: Int) { sampleCount.add(count, ordering: .relaxed) }
  package func didRead(_ count: Int) { byteCount.add(count, ordering: .relaxed) }
  package func willRead(_ count: Int) { byteTotal.add(count, ordering: .relaxed) }
}
