extension Dataset {
  /// Checks the dataset in a thread of its own, and tells what it finds while it goes on.
  ///
  /// ```swift
  /// for await event in dataset.validation() {
  ///   if case .finding(let finding) = event { print(finding.message) }
  /// }
  /// ```
  ///
  /// `CheckOptions.monitor` is not used: the events tell how far it has come, and cancelling the task ends it.
  public func validation(_ options: CheckOptions = CheckOptions()) -> CheckEvents {
    CheckEvents(dataset: self, options: options)
  }

  /// The same for programs without tasks.
  ///
  /// - Parameters:
  ///   - options: Which samples are checked, on how many threads.
  ///   - onEvent: Is given each event; false ends the check.
  /// - Returns: The report, without the diagnostics that have been told; nil if the check was ended.
  @discardableResult
  public func validate(
    _ options: CheckOptions = CheckOptions(), onEvent: (CheckEvent) -> Bool
  ) -> ValidationReport? {
    let run = CheckRun(self, options)
    while let events = run.queue.next() {
      for event in events {
        if case .finished(let report) = event {
          _ = onEvent(event)
          return report
        }
        guard onEvent(event) else { return nil }
      }
    }
    return nil
  }
}
