/// A thread that reads samples until somebody has taken them all, or wants no more.
final class SampleReading<Batch: Sendable>: Sendable {
  let queue = HandOver<Batch>()

  init(_ request: SampleRequest, _ observer: @escaping @Sendable (HandOver<Batch>) -> any ReadingObserver) {
    queue.monitor.leaveOutTotal()
    queue.fill { queue in request.read(observer(queue), queue.monitor) }
  }

  /// Nobody waits for the thread: it ends by itself as soon as it sees that nothing more is wanted.
  deinit { queue.cancel() }
}
