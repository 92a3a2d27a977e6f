import SystemPackage

/// Looks at the files of a folder ahead of their turn, several at once, for those in which nothing is wrong.
///
/// Threads take some files at a time: what they tell each other would otherwise take as long as a small file.
final class FilesAhead {
  /// What makes it Sendable: files and plan do not change, and whoever lets threads look waits for them; the checker
  /// is copied, and its collector replaced before it is used.
  private struct Job: @unchecked Sendable {
    let files: [(store: SampleStore, name: SourceRange)]
    let checker: SampleChecker
    let flatPlan: FlatPlan

    func look(at part: Int, with checker: SmallFileChecker) -> [SmallFileChecker.CleanFile?] {
      let start = part * FilesAhead.partSize
      return files[start..<min(start + FilesAhead.partSize, files.count)].map {
        checker.cleanFile($0.store)
      }
    }
  }

  private static let partSize = 16

  private let job: Job
  private let work: OrderedWork<Void, [SmallFileChecker.CleanFile?]>?
  /// Looks at the files if there are no threads.
  private let checker: SmallFileChecker?
  private var part = 0
  private var results: [SmallFileChecker.CleanFile?] = []
  private var taken = 0

  init(
    _ files: [(store: SampleStore, name: SourceRange)], checker: SampleChecker, _ flatPlan: FlatPlan
  ) {
    let job = Job(files: files, checker: checker, flatPlan: flatPlan)
    self.job = job
    let jobs = checker.options.threads
    work =
      jobs < 2
      ? nil
      : OrderedWork(
        count: (files.count + Self.partSize - 1) / Self.partSize, threads: jobs, context: ()
      ) {
        let checker = SmallFileChecker(job.checker, job.flatPlan)
        return { part, _ in job.look(at: part, with: checker) }
      }
    self.checker = work == nil ? SmallFileChecker(checker, flatPlan) : nil
  }

  /// What the next file is, if it is clean; nil if it has to be checked in its turn.
  func next() -> SmallFileChecker.CleanFile? {
    if taken == results.count {
      guard part * Self.partSize < job.files.count else { return nil }
      results = checker.map { job.look(at: part, with: $0) } ?? work?.next() ?? []
      taken = 0
      part += 1
    }
    guard taken < results.count else { return nil }
    defer { taken += 1 }
    return results[taken]
  }

  func stop() { work?.stop() }
}
