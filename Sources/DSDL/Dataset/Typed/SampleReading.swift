/// A thread that reads samples until somebody has taken them all, or wants no more.
final class SampleReading<Value: SampleValue>: Sendable {
  let queue = HandOver<[Located<Value>]>()
  private let thread: WorkerThread?

  init(_ request: SampleRequest, batchSize: Int) {
    let queue = queue
    queue.monitor.leaveOutTotal()
    thread = WorkerThread {
      request.read(TypedSampleObserver(queue, batchSize: batchSize), queue.monitor)
      queue.finish()
    }
    // Without a thread nobody would ever answer.
    if thread == nil { queue.finish() }
  }

  deinit {
    queue.cancel()
    thread?.join()
  }
}
