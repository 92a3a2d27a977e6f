import DSDL

extension ValidationRequest {
  /// What checks one file; tests put their own in its place.
  typealias Check = (String, ValidationOptions) throws(UnreadableFile) -> ValidationReport

  /// Does what is asked for in the streams of the process, until it is done or interrupted.
  func run() -> ExitStatus {
    var console = Console.standard
    Interruption.endChecksOnSignals()
    return watches ? watch(on: &console) : execute(on: &console)
  }

  /// Checks everything once.
  func execute(on console: inout Console, check: @escaping Check = Validator.validate) -> ExitStatus {
    executeOnce(on: &console, by: check).status
  }

  /// Checks everything once.
  ///
  /// - Parameter surveyor: What checks in place of `check`, and keeps what a page shows.
  /// - Returns: The exit code, and the session that knows what it depends on, if it came to one.
  func executeOnce(
    on console: inout Console, by check: @escaping Check, surveyor: Surveyor? = nil
  ) -> (status: ExitStatus, session: ValidationSession?) {
    console.askedLanguage = report.language
    console.colorsErrors = Reporter.colorsErrors(report, console)
    for target in filesWritten {
      guard let problem = ReportFile.problem(writing: target) else { continue }
      console.complain(problem)
      return (.notChecked, nil)
    }
    var session = ValidationSession(self, on: console, check: check, surveyor: surveyor)
    let problem = session.problem
    if let problem { console.complain(problem.message, hint: problem.hint) }
    let files = session.inputs(on: &console)
    if let conflict = session.conflict(checking: files) {
      console.complain(conflict)
      return (.wrongUsage, nil)
    }
    if let problem {
      session.leave(files, for: problem.message)
      return (session.finish(on: &console), session)
    }
    session.reportSkipped(on: &console)
    for file in files { session.validate(file, on: &console) }
    if let conflict = session.mediaConflict {
      console.complain(conflict)
      return (.wrongUsage, nil)
    }
    session.reportFixed(on: &console)
    return (session.finish(on: &console), session)
  }

  /// Checks everything, and again whenever a file has changed, until it is interrupted.
  private func watch(on console: inout Console) -> ExitStatus {
    while true {
      let start = FileWatcher.now
      let (status, session) = executeOnce(on: &console, by: Validator.validate)
      let written = filesWritten
      let read = files + (session?.pathsRead ?? [])
      let watcher = FileWatcher(read.filter { !written.contains($0) }, changedSince: start)
      defer { watcher.close() }
      guard !Interruption.monitor.isCancelled, console.output.failure == nil else { return status }
      console.remark(Phrase("waiting for changes; interrupt to end", zh: "等待改动；中断即结束"))
      guard watcher.waitForChange(isCancelled: { Interruption.monitor.isCancelled }) else { return status }
    }
  }
}
