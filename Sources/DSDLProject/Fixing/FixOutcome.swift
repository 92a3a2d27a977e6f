public import DSDL

/// What came of fixing a dataset.
public struct FixOutcome: Sendable {
  /// A file that was changed.
  public struct FixedFile: Sendable, Hashable {
    /// The path as shown to people.
    public let path: String
    /// What was changed in it.
    public internal(set) var changes = FixChanges()
  }

  /// A file that could not be changed and is as it was.
  public struct Failure: Sendable, Hashable, CustomStringConvertible {
    /// The path as shown to people.
    public let path: String
    /// Why, to follow the path.
    package let why: Phrase
    /// The other files that would have been changed with it, and were not.
    public internal(set) var unchanged: [String]

    init(path: String, reason: Phrase, unchanged: [String] = []) {
      self.path = path
      why = reason
      self.unchanged = unchanged
    }

    /// Why, to follow the path: "cannot be written: …".
    public var reason: String { reason(in: .english) }

    public var description: String { "\(path) \(reason)" }

    /// Why, to follow the path.
    public func reason(in language: TextLanguage) -> String { why[language] }
  }

  /// What is left: the report of the last run, made after the last change.
  public internal(set) var report: ValidationReport
  /// The files that were changed, in the order of their first change.
  public internal(set) var files: [FixedFile] = []
  /// Why it was given up early, if so.
  public internal(set) var failure: Failure?
  /// Whether there is nothing left to fix.
  public internal(set) var isFinished = false

  /// How many fixes were applied.
  public var count: Int { files.reduce(0) { $0 + $1.changes.count } }

  private var numbers: [String: Int] = [:]

  init(report: ValidationReport) {
    self.report = report
  }

  /// Notes that a file could not be changed, and which others were not because of it.
  mutating func fail(_ fixer: FileFixer, _ problem: FileProblem, among fixers: some Sequence<FileFixer>) {
    let unchanged = fixers.map(\.file.path).filter { $0 != fixer.file.path }
    failure = Failure(path: fixer.file.path, reason: problem.explanation, unchanged: unchanged)
  }

  mutating func append(_ fixer: FileFixer) {
    let path = fixer.file.path
    let index = numbers[path] ?? files.endIndex
    if index == files.endIndex {
      numbers[path] = index
      files.append(FixedFile(path: path))
    }
    files[index].changes.append(fixer.outcome.changes)
  }
}
