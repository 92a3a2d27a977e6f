package import DSDL
import SystemPackage

/// Finds descriptions in folders and by patterns, in byte order of their paths.
///
/// Hidden files and folders are passed over. Links to folders are followed, each folder being entered once.
package struct DescriptionSearch {
  /// What a search came to.
  package struct Result {
    /// The descriptions, as paths that begin as what was searched.
    package var files: [String] = []
    /// Whether something was found that is excluded.
    package var hasExcluded = false
    /// Every folder looked into, as paths that begin as what was searched.
    package var folders: [String] = []
    /// Files and folders that could not be read.
    package var unreadable: [UnreadableFile] = []
    /// What was looked at.
    package var outcome = SearchOutcome()
  }

  private let options: ValidationOptions
  private let isExcluded: (String) -> Bool
  private let looksAt: (String) -> Void
  private let display: (FilePath) -> String
  private var result = Result()
  private var entered: Set<FilePath> = []

  private init(
    _ options: ValidationOptions, _ isExcluded: @escaping (String) -> Bool,
    _ looksAt: @escaping (String) -> Void = { _ in }
  ) {
    self.options = options
    self.looksAt = looksAt
    display = Pipeline(options: options).sources.display
    self.isExcluded = isExcluded
  }

  /// Every description in a folder and below.
  ///
  /// - Parameter looksAt: Is told of each file that is opened.
  package static func descriptions(
    below folder: String, options: ValidationOptions, isExcluded: @escaping (String) -> Bool,
    looksAt: @escaping (String) -> Void = { _ in }
  ) -> Result {
    var search = DescriptionSearch(options, isExcluded, looksAt)
    search.walk(folder)
    return search.sorted
  }

  /// Every file that a pattern speaks of, libraries included, and the descriptions in the folders that it
  /// speaks of. Of JSON files, most of which hold samples, only descriptions are taken.
  package static func files(
    matching pattern: Glob, options: ValidationOptions, isExcluded: @escaping (String) -> Bool,
    looksAt: @escaping (String) -> Void
  ) -> Result {
    var search = DescriptionSearch(options, isExcluded, looksAt)
    let parts = pattern.pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let fixed = parts.prefix { !Glob.isPattern($0) }
    var start = fixed.joined(separator: "/")
    if pattern.pattern.hasPrefix("/") { start = "/" + start }
    guard let rest = Glob(parts[fixed.count...].joined(separator: "/")) else { return search.result }
    let depth = parts.contains("**") ? Int.max : parts.count - fixed.count
    search.match(rest, in: start, [], depth)
    return search.sorted
  }

  /// A file as a search finds it; nil if it can be told what it is.
  package static func skippedFile(_ path: String, options: ValidationOptions) -> SkippedFile? {
    var search = DescriptionSearch(options, { _ in false })
    search.probe(path)
    return search.result.outcome.skipped.first
  }

  private var sorted: Result {
    var result = result
    result.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    result.outcome.skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return result
  }

  // MARK: Folders

  private mutating func walk(_ folder: String) {
    for (path, _) in entries(of: folder) {
      if isCancelled { return }
      if isClosed(path, in: folder) { return }
      if DiskReader.isFolder(options.location(path)) {
        if isExcluded(path) { result.hasExcluded = true } else { walk(path) }
      } else {
        probe(path)
      }
    }
  }

  private mutating func match(_ pattern: Glob, in folder: String, _ names: [String], _ depth: Int) {
    for (path, name) in entries(of: folder) {
      if isCancelled { return }
      let names = names + [name]
      let location = options.location(path)
      if isClosed(path, in: folder) { return }
      if DiskReader.isFolder(location) {
        if isExcluded(path) {
          result.hasExcluded = true
        } else if depth != .max, pattern.matches(names) {
          walk(path)
        } else if names.count < depth {
          match(pattern, in: path, names, depth)
        }
      } else if pattern.matches(names) {
        switch location.suffix {
        case "yaml", "yml": add(path)
        case "json": probe(path)
        default: break
        }
      }
    }
  }

  /// Whether a folder tells its names, but lets nobody look at what they stand for; this is noted.
  private mutating func isClosed(_ path: String, in folder: String) -> Bool {
    guard DiskReader.isForbidden(options.location(path)) else { return false }
    let folder = folder.isEmpty ? "." : folder
    result.unreadable.append(
      UnreadableFile(path: folder, code: .notPermitted, reason: FileProblem.closedFolder))
    return true
  }

  private var isCancelled: Bool { options.monitor?.isCancelled == true }

  private mutating func add(_ path: String) {
    if isExcluded(path) {
      result.hasExcluded = true
      return
    }
    // One that cannot be asked for was told with the names of its folder.
    guard !Paths.isUnspeakable(path) || DiskReader.exists(options.location(path)) else {
      return
    }
    result.outcome.looked += 1
    result.files.append(path)
  }

  /// What is in a folder, with paths that begin as the folder's.
  private mutating func entries(of folder: String) -> [(path: String, name: String)] {
    let location = options.location(folder.isEmpty ? "." : folder)
    guard entered.insert(DiskReader.realPath(location) ?? location).inserted else { return [] }
    result.folders.append(folder.isEmpty ? "." : folder)
    // What is in the folder of the command is named as reports name it.
    let prefix = ["", ".", "./"].contains(folder) ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    do throws(FileProblem) {
      let names = try DiskReader.names(in: location).filter { !$0.hasPrefix(".") }
      for name in names where Self.isUnspeakable(name, in: location) && !isExcluded(prefix + name) {
        result.unreadable.append(
          UnreadableFile(path: prefix + name, code: .notFound, reason: FileProblem.unspeakableName))
      }
      return names.map { (prefix + $0, $0) }
    } catch {
      if error != .notFound {
        result.unreadable.append(UnreadableFile(folder, error))
      }
      return []
    }
  }

  /// Whether a name stands for something that may hold descriptions, and cannot be asked for by this name.
  private static func isUnspeakable(_ name: String, in folder: FilePath) -> Bool {
    guard Paths.isUnspeakable(name), !DiskReader.exists(folder.appending(name)) else {
      return false
    }
    // Without an extension it may be a folder.
    return [nil, "yaml", "yml", "json"].contains(FilePath(name).suffix)
  }

  // MARK: Descriptions

  /// Takes a file if it is meant as a description. What cannot be read or told is kept apart.
  private mutating func probe(_ path: String) {
    let location = options.location(path)
    guard let type = location.suffix, ["yaml", "yml", "json"].contains(type) else { return }
    guard !isExcluded(path) else {
      result.hasExcluded = true
      return
    }
    result.outcome.looked += 1
    looksAt(path)
    do throws(FileProblem) {
      switch try DescriptionProbe.answer(location, libraries: options.libraries) {
      case .description: result.files.append(path)
      case .library, .other: break
      case .unknown(let reason):
        result.outcome.skipped.append(SkippedFile(path: display(location), reason: reason))
      }
    } catch {
      // It was told with the names of its folder.
      if error == .notFound, Paths.isUnspeakable(path) { return }
      let reason = error == .notFound ? FileProblem.danglingLink : error.explanation
      result.unreadable.append(UnreadableFile(path: path, code: error.code, reason: reason))
    }
  }
}
