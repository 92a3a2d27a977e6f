/// A thread that checks a dataset and hands over what it finds.
final class CheckRun: Sendable {
  let queue = HandOver<[CheckEvent]>()
  private let thread: WorkerThread?

  init(_ dataset: Dataset, _ options: CheckOptions) {
    let queue = queue
    thread = WorkerThread {
      var options = options
      options.monitor = queue.monitor
      options.listener = FindingListener(keeps: false) { found in
        _ = queue.push(found.map(CheckEvent.finding))
      }
      let report = dataset.validate(options, observers: [ProgressObserver(queue)])
      _ = queue.push([.finished(report)])
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
