package import DSDL
import SystemPackage

/// The files that what a caller names stands for: those named, the descriptions in the folders named,
/// and what patterns in quotes speak of.
package struct InputFiles {
  /// The files to check, in order.
  package private(set) var files: [String] = []
  /// The folders in which others may come into being.
  package private(set) var folders: [String] = []
  /// The arguments that stand for no file, and folders that could not be read.
  package private(set) var failures: [UnreadableFile] = []
  /// What was searched; nil if every argument was a file.
  package private(set) var search: SearchOutcome?
  /// What is there already and is not to be checked twice.
  private var found: Set<FilePath> = []

  /// - Parameter looksAt: Is told of each file that a search opens to see what it is.
  package init(
    _ arguments: [String], settings: inout SettingsReader, looksAt: @escaping (String) -> Void = { _ in }
  ) {
    for argument in arguments {
      switch DiskReader.kind(of: FilePath(argument)) {
      case .folder:
        let result = search(&settings) { options, isExcluded in
          DescriptionSearch.descriptions(
            below: argument, options: options, isExcluded: isExcluded, looksAt: looksAt)
        }
        let reason = Phrase(
          "holds no description, a YAML or JSON file with '$dsdl-version', 'meta' and 'data'",
          zh: "中没有描述文件，即含有“$dsdl-version”“meta”“data”的 YAML 或 JSON 文件")
        add(result, argument, reason, isCancelled: settings.isCancelled)
      case nil where Glob.isPattern(argument) && Glob(argument) != nil:
        guard let pattern = Glob(argument) else { continue }
        let result = search(&settings) { options, isExcluded in
          DescriptionSearch.files(
            matching: pattern, options: options, isExcluded: isExcluded, looksAt: looksAt)
        }
        add(
          result, argument, Phrase("matches no file", zh: "没有匹配的文件"),
          isCancelled: settings.isCancelled)
      case nil where Paths.isUnspeakable(argument):
        failures.append(
          UnreadableFile(path: argument, code: .notFound, reason: FileProblem.unspeakableName))
      default:
        // A file is checked once, by whatever names it is given.
        add(argument)
      }
    }
  }

  private func search(
    _ settings: inout SettingsReader,
    _ body: (ValidationOptions, @escaping (String) -> Bool) -> DescriptionSearch.Result
  ) -> DescriptionSearch.Result {
    let configurations = SharedConfigurations(settings)
    defer { settings = configurations.settings }
    return body(configurations.settings.options) { configurations.excludes($0) }
  }

  private mutating func add(
    _ result: DescriptionSearch.Result, _ argument: String, _ reason: Phrase, isCancelled: Bool
  ) {
    failures += result.unreadable
    search = search ?? SearchOutcome()
    search?.looked += result.outcome.looked
    search?.skipped += result.outcome.skipped
    folders += result.folders
    if isCancelled {
      failures.append(
        UnreadableFile(
          path: argument, code: .interrupted,
          reason: Phrase("was not searched to its end: interrupted", zh: "没有查找完：已中断")))
    } else if result.files.isEmpty, result.unreadable.isEmpty {
      var reason = reason
      if result.hasExcluded { reason = reason + Phrase(" that is not excluded", zh: "（已排除的除外）") }
      if let file = result.outcome.skipped.first {
        reason =
          reason + Phrase("; \(file.path) cannot be told: it ", zh: "；\(file.path) 无法判断：它") + file.why
      }
      failures.append(UnreadableFile(path: argument, code: .notFound, reason: reason))
    }
    for file in result.files { add(file) }
  }

  private mutating func add(_ file: String) {
    let path = FilePath(file)
    if found.insert(DiskReader.realPath(path) ?? path).inserted { files.append(file) }
  }
}

/// The configurations that a search meets, behind a reference for its closure.
private final class SharedConfigurations {
  var settings: SettingsReader

  init(_ settings: SettingsReader) {
    self.settings = settings
  }

  func excludes(_ path: String) -> Bool {
    let options = settings.options
    return settings.configuration(ofFolder: Paths.folder(of: path))?.excludes(path, options: options)
      ?? false
  }
}
