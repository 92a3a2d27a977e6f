/// Batches of samples, or events, on their way from the thread that makes them to whoever takes them; a few at most.
///
/// What keeps it safe: everything that changes is in the gate; nobody is resumed while it is locked.
final class HandOver<Batch: Sendable>: Sendable {
  private struct State {
    var batches: [Batch] = []
    /// So many wait for somebody who takes them; then reading pauses.
    var limit = 2
    var isFinished = false
    var isCancelled = false
    var waiting: CheckedContinuation<Batch?, Never>?
  }

  private let state = Gate(State())
  /// Ends the thread that makes them.
  let monitor = ValidationMonitor()

  /// Lets a thread put batches into the queue.
  ///
  /// - Parameter make: Puts in what there is, and ends early once nobody wants it any more.
  func fill(_ make: @escaping @Sendable (HandOver<Batch>) -> Void) {
    let isStarted = WorkerThread.detach {
      make(self)
      self.finish()
    }
    guard !isStarted else { return }
    // The system has no thread to give: all is made here, though it takes memory.
    state.change { $0.limit = .max }
    make(self)
    finish()
  }

  /// Puts a batch into the queue, once there is room for it; false if nobody wants it any more.
  func push(_ batch: Batch) -> Bool {
    let (isWanted, taker) = state.wait { state -> (Bool, CheckedContinuation<Batch?, Never>?)? in
      if state.isCancelled { return (false, nil) }
      if let waiting = state.waiting {
        state.waiting = nil
        return (true, waiting)
      }
      guard state.batches.count < state.limit else { return nil }
      state.batches.append(batch)
      return (true, nil)
    }
    taker?.resume(returning: batch)
    return isWanted
  }

  func finish() {
    var taker: CheckedContinuation<Batch?, Never>?
    state.change { state in
      state.isFinished = true
      (taker, state.waiting) = (state.waiting, nil)
    }
    taker?.resume(returning: nil)
  }

  /// Ends reading; whoever waits gets nothing more.
  func cancel() {
    monitor.cancel()
    var taker: CheckedContinuation<Batch?, Never>?
    state.change { state in
      state.isCancelled = true
      state.batches = []
      (taker, state.waiting) = (state.waiting, nil)
    }
    taker?.resume(returning: nil)
  }

  private static func take(_ state: inout State) -> Batch?? {
    if !state.batches.isEmpty { return .some(state.batches.removeFirst()) }
    return state.isFinished || state.isCancelled ? .some(nil) : nil
  }

  /// The next batch, once it is there; nil behind the last one.
  func next() -> Batch? { state.wait { Self.take(&$0) } }

  /// The same without keeping a thread waiting.
  func nextBatch() async -> Batch? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        var found: Batch??
        state.change { state in
          found = Self.take(&state)
          if found == nil { state.waiting = continuation }
        }
        if let found { continuation.resume(returning: found) }
      }
    } onCancel: {
      cancel()
    }
  }
}
