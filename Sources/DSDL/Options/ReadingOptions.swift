package import SystemPackage

/// How a description is to be read: where its imports are, and what is to be told.
public struct ReadingOptions: Sendable {
  /// The folder that relative paths start from and reports are relative to; nil for the process' own.
  public var workingFolder: String?
  /// Folders to search for imports before all others, relative to the working folder.
  public var libraryPath: [String] = []
  /// Folders to search for imports last; by default those of the environment variable `DSDL_LIBRARY_PATH`.
  public var fallbackLibraryPath: [String] = Self.environmentLibraryPath
  /// Libraries read before, where descriptions share them.
  public var libraries: LibraryCache?
  /// Where the files come from; those on disk if nothing else is said.
  public var files: any FileProvider = DiskFiles()
  /// Takes the paths that are looked for and not found, if somebody waits for them.
  package var absentFiles: AbsentFiles?
  /// Severities and how many diagnostics to keep, while reading and while checking.
  public var diagnostics = DiagnosticOptions()
  /// Whether the files of samples that the description names are looked for. False where only definitions matter, or
  /// samples come from elsewhere.
  public var looksForSamples = true
  /// Whether a description that names no samples is a mistake. False where they come from elsewhere:
  /// ``CheckOptions/samplesOverride``.
  public var needsSamples = true

  public init() {}

  private static var environmentLibraryPath: [String] {
    (DiskReader.environment("DSDL_LIBRARY_PATH") ?? "").split(separator: ":").map(String.init)
  }
}

extension ReadingOptions {
  /// Where a path of the caller leads to.
  package func location(_ path: String) -> FilePath {
    guard let workingFolder else { return FilePath(path) }
    return FilePath(workingFolder).pushing(FilePath(path))
  }
}
