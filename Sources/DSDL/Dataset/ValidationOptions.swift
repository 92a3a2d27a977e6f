import SystemPackage

/// How a dataset is to be read and checked.
public struct ValidationOptions: Sendable {
  /// The folder that relative paths start from and reports are relative to; by default the process' own.
  public var workingFolder: String?
  /// Folders to search for imports before all others, relative to the working folder (section 4).
  public var libraryPath: [String] = []
  /// Folders to search for imports last; by default those of the environment variable `DSDL_LIBRARY_PATH`.
  public var fallbackLibraryPath: [String] = Self.environmentLibraryPath
  /// Libraries read before, where descriptions share them.
  public var libraries: LibraryCache?
  /// Severities and how many diagnostics to keep.
  public var diagnostics = DiagnosticOptions()
  /// Whether samples and global info are checked, or definitions only.
  public var checksSamples = true
  /// Which samples are checked.
  public var samples = SampleSelection.all
  /// Where samples are read from instead of the places that the description names.
  public var samplesOverride: SamplesOverride?
  /// What sees how far a check has come, and can end it.
  public var monitor: ValidationMonitor?
  /// How many threads check samples; results do not depend on it.
  public var jobs = 1
  /// Who is given findings while they are found, in order; nil if the report is enough.
  package var listener: FindingListener?
  /// How clean samples are recognised.
  var recognition = RecognitionOptions()

  public init() {}

  private static var environmentLibraryPath: [String] {
    (DiskReader.environment("DSDL_LIBRARY_PATH") ?? "").split(separator: ":").map(String.init)
  }
}

extension ValidationOptions {
  /// What collectors are to do.
  var collecting: DiagnosticOptions {
    var options = diagnostics
    options.firstSample = samples.first
    return options
  }

  /// Where a path of the caller leads to.
  func location(_ path: String) -> FilePath {
    guard let workingFolder else { return FilePath(path) }
    return FilePath(workingFolder).pushing(FilePath(path))
  }
}
