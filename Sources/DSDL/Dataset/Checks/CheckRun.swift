/// A thread that checks a dataset and hands over what it finds.
final class CheckRun: Sendable {
  let queue = HandOver<[CheckEvent]>()

  init(_ dataset: Dataset, _ options: CheckOptions) {
    queue.fill { queue in
      var options = options
      options.monitor = queue.monitor
      options.listener = FindingListener(keeps: false) { found in
        _ = queue.push(found.map(CheckEvent.finding))
      }
      let report = dataset.validate(options, observers: [ProgressObserver(queue)])
      _ = queue.push([.finished(report)])
    }
  }

  /// Nobody waits for the thread: it ends by itself as soon as it sees that nothing more is wanted.
  deinit { queue.cancel() }
}
