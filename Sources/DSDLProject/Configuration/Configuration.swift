public import DSDL
import SystemPackage

/// What a file `.dsdl.yml` sets for the descriptions in its folder and below.
///
///     rules:
///       unknown-label: warning
///       unused-class: error
///     library-path: [../libraries]
///     fail-on: warning
///     exclude: [drafts, "old/**/train.yaml"]
///     ignore:
///       "old/**": [class-name-style, unknown-label]
///     max-diagnostics: 20
///     baseline: known-findings.json
///     media: header
///     media-root: ../images
///     media-aliases: {coco: /data/coco}
///     media-objects: {train: "/data/train/{id}.jpg"}
///
/// All paths are relative to the file's folder. Nothing is required.
public struct Configuration: Sendable {
  /// The name that is looked for.
  public static let fileName = ".dsdl.yml"
  /// The other name that is taken where the first is not there.
  static let otherFileName = ".dsdl.yaml"

  /// The file read.
  public let file: SourceFile
  /// Rules with another severity than their own.
  public internal(set) var levels: [Rule: DiagnosticOptions.Level] = [:]
  /// Folders to search for imports, as paths from the working folder.
  public internal(set) var libraryPath: [String] = []
  /// From which severity on findings make a run fail.
  public internal(set) var failOn: FailureThreshold?
  /// How many diagnostics of a rule are kept for each file; 0 keeps all.
  public internal(set) var maximumDiagnostics: Int?
  /// The file of known findings, as a path from the working folder.
  public internal(set) var baseline: String?
  /// How closely the files are looked at that samples name.
  public internal(set) var media: MediaDepth?
  /// The folder that the paths of these files start from, as a path from the working folder.
  public internal(set) var mediaRoot: String?
  /// The folders of aliases, by name without `$`, likewise.
  public internal(set) var mediaAliases: [String: String] = [:]
  /// The patterns of object ids, by domain, likewise.
  public internal(set) var mediaObjects: [String: String] = [:]
  /// What a search for descriptions leaves out.
  package internal(set) var exclude = GlobSet()
  /// Rules that say nothing of some files.
  package internal(set) var ignored: [PathSuppression] = []

  /// Whether the file is something else than a configuration.
  var isForeign = false

  init(file: SourceFile) {
    self.file = file
  }

  /// Reads a configuration.
  ///
  /// - Returns: What the file sets, and what is wrong with it. What is wrong is left out of what is set.
  /// - Throws: `UnreadableFile` if there is no such file, or it cannot be read.
  public static func read(
    _ path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> (configuration: Configuration, report: ValidationReport) {
    var options = options
    options.diagnostics = DiagnosticOptions()
    let pipeline = Pipeline(options: options)
    let file = try pipeline.named(path)
    var configuration = StackRoom.ensured { ConfigurationReader.read(file, into: pipeline.collector) }
    configuration.libraryPath = configuration.libraryPath.map { pipeline.sources.display(FilePath($0)) }
    configuration.baseline = configuration.baseline.map { pipeline.sources.display(FilePath($0)) }
    configuration.mediaRoot = configuration.mediaRoot.map { pipeline.sources.display(FilePath($0)) }
    configuration.mediaAliases = configuration.mediaAliases.mapValues {
      pipeline.sources.display(FilePath($0))
    }
    configuration.mediaObjects = configuration.mediaObjects.mapValues {
      pipeline.sources.display(FilePath($0))
    }
    let report = ValidationReport(of: file, pipeline.collector)
    // Only datasets are fixed.
    return (configuration, configuration.isForeign ? report.withoutText : report.withoutFixes)
  }

  /// Whether a search for descriptions leaves a file or folder out.
  package func excludes(_ path: String, options: ValidationOptions = ValidationOptions()) -> Bool {
    guard !exclude.isEmpty else { return false }
    let sources = Pipeline(options: options).sources
    var relative = sources.absolute(options.location(path))
    guard relative.removePrefix(sources.absolute(file.location).folder) else { return false }
    return exclude.covers(relative.components.map(\.string))
  }
}
