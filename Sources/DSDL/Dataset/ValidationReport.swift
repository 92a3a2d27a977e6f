/// What came of checking one description or library.
public struct ValidationReport: Sendable {
  /// The file that was named.
  public let descriptionFile: SourceFile
  /// The other files read, in reading order: libraries, samples, global info.
  public let files: [SourceFile]
  /// The findings kept, by file (in reading order), offset and rule.
  public internal(set) var diagnostics: [Diagnostic]
  /// The number of findings of severity error, those not kept included.
  public let errorCount: Int
  /// The number of findings of severity warning, those not kept included.
  public let warningCount: Int
  /// The number of findings of each rule, those not kept included.
  public let countByRule: [Rule: Int]
  /// How many findings of each rule were counted but not kept; rules without any are absent.
  public let omitted: [Rule: Int]
  /// How many samples were looked at.
  public let samples: SampleCounts
  /// False if the run was interrupted.
  public let isComplete: Bool
  /// The fixes gathered, if they were asked for.
  package internal(set) var fixes = FixLog()

  /// The findings by rule and path, those not kept included, if that was asked for.
  public internal(set) var statistics: FindingStatistics?
  /// How many findings comments and the configuration left out.
  public internal(set) var suppressed = 0
  /// What came of the lines of the configuration that leave findings out.
  package internal(set) var pathUses: [PathSuppression.Use] = []
  /// Of a part: what became of comments that leave findings out; nil where that is not known.
  package var suppressionUses: [SuppressionUse]?
  /// How many findings a baseline left out; nil if there was no baseline.
  public internal(set) var known: Int?
  /// Whether samples name files: pictures and the like.
  public package(set) var namesMedia = false
  /// Which of these files were looked at; nil if none were.
  public package(set) var media: MediaSummary?
  /// How many of the files are libraries, which come first.
  package internal(set) var libraryCount = 0
  /// What a part of a run has seen of pictures, for others to be compared with; nil where there are no parts.
  package var contents: [PictureContent]?
  /// The findings that a baseline left out of a part; nil where there are no parts, or no baseline.
  package var knownFindings: [KnownFinding]?
  /// The file of settings that was in force, as its path is shown; nil if there was none.
  public package(set) var configuration: String?
  /// Whether the file is a library, which has no samples.
  package internal(set) var isOfLibrary = false
  /// Whether no text of the file is to be shown, as it may be one that nobody is to read.
  package var hidesText = false
  /// What says that not everything was checked, for a report without the errors that say why; nil if everything was.
  var unchecked: Diagnostic?
  /// The findings before a baseline left some out.
  var everything: [Diagnostic]?

  /// The findings kept, with those that a baseline left out.
  package var allDiagnostics: [Diagnostic] { everything ?? diagnostics }

  /// Whether everything was looked at that was asked for, and there is no finding of severity error.
  public var isValid: Bool { isComplete && errorCount == 0 }
}

extension ValidationReport {
  /// What was collected about a file that describes no samples.
  package init(of file: SourceFile, _ collector: DiagnosticCollector) {
    self.init(
      descriptionFile: file, files: [], diagnostics: collector.sorted(in: [file]),
      errorCount: collector.errors,
      warningCount: collector.warnings, countByRule: collector.countByRule, omitted: collector.omitted,
      samples: SampleCounts(), isComplete: true)
  }
}
