import DSDL
import DSDLProject

/// What `dsdl validate` is asked for, in plain values; the command makes it of its arguments.
struct ValidationRequest: Equatable {
  /// Descriptions or libraries, folders, and patterns.
  var files: [String]
  /// Folders to search for imports.
  var libraryPath: [String] = []
  var sampling = SampleRequest()
  var media = MediaRequest()
  /// Threads to check samples with; nil for all cores.
  var jobs: Int?
  /// What to do with fixes; nil if they are left alone.
  var fixing: FixRequest?
  /// The configuration that counts for every description; nil for the nearest of each.
  var configuration: String?
  var settings = SettingRequest()
  /// The file of known findings.
  var baseline: String?
  /// Where to write all findings as a baseline.
  var newBaseline: String?
  /// Where what a command makes of what was checked is written, such as a page for a browser; `-` is standard output.
  var page: String?
  /// Whether to check again whenever a file has changed.
  var watches = false
  var report = ReportRequest()

  /// All that is written, beside the files that are fixed, with `-` for standard output.
  var outputs: [String] { report.outputs + [newBaseline, page].compactMap(\.self) }
  /// The files among it.
  var filesWritten: [String] { outputs.filter { $0 != "-" } }

  /// What the command line names to be read beside the files to check.
  var filesNamed: [String] {
    [configuration, baseline, sampling.file == "-" ? nil : sampling.file].compactMap(\.self)
  }

  /// What the library is to do, before the configuration of a description adds to it.
  var options: ValidationOptions {
    var options = ValidationOptions()
    options.libraryPath = libraryPath
    sampling.apply(to: &options)
    options.threads = jobs ?? Platform.coreCount
    options.diagnostics = settings.diagnostics
    options.diagnostics.gathersStatistics = report.showsStatistics
    options.monitor = Interruption.monitor
    return options
  }
}

extension ValidationRequest {
  /// The request of the arguments `validate FILE …`, if there is no option among them.
  ///
  /// Nothing needs to be parsed then, and that is much: the parser takes longer to find out which options
  /// there are than a small dataset takes to be checked.
  init?(plain arguments: some Collection<String>) {
    let files = Array(arguments.dropFirst())
    guard arguments.first == "validate", !files.isEmpty else { return nil }
    guard files.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return nil }
    self.init(files: files)
  }
}
