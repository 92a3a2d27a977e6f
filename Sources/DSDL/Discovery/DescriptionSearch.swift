import SystemPackage
import YAMLTree

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
    /// Folders that could not be read.
    package var unreadable: [UnreadableFile] = []
  }

  private let options: ValidationOptions
  private let isExcluded: (String) -> Bool
  private var result = Result()
  private var entered: Set<FilePath> = []

  private init(_ options: ValidationOptions, _ isExcluded: @escaping (String) -> Bool) {
    self.options = options
    self.isExcluded = isExcluded
  }

  /// Every description in a folder and below.
  package static func descriptions(
    below folder: String, options: ValidationOptions, isExcluded: @escaping (String) -> Bool
  ) -> Result {
    var search = DescriptionSearch(options, isExcluded)
    search.walk(folder)
    return search.sorted
  }

  /// Every file that a pattern speaks of, libraries included, and the descriptions in the folders that it
  /// speaks of. Of JSON files, most of which hold samples, only descriptions are taken.
  package static func files(
    matching pattern: Glob, options: ValidationOptions, isExcluded: @escaping (String) -> Bool
  ) -> Result {
    var search = DescriptionSearch(options, isExcluded)
    let parts = pattern.pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let fixed = parts.prefix { !Glob.isPattern($0) }
    var start = fixed.joined(separator: "/")
    if pattern.pattern.hasPrefix("/") { start = "/" + start }
    guard let rest = Glob(parts[fixed.count...].joined(separator: "/")) else { return search.result }
    let depth = parts.contains("**") ? Int.max : parts.count - fixed.count
    search.match(rest, in: start, [], depth)
    return search.sorted
  }

  private var sorted: Result {
    var result = result
    result.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return result
  }

  // MARK: Folders

  private mutating func walk(_ folder: String) {
    for (path, _) in entries(of: folder) {
      if isCancelled { return }
      if DiskReader.isFolder(options.location(path)) {
        if isExcluded(path) { result.hasExcluded = true } else { walk(path) }
      } else if isDescription(options.location(path)) {
        add(path)
      }
    }
  }

  private mutating func match(_ pattern: Glob, in folder: String, _ names: [String], _ depth: Int) {
    for (path, name) in entries(of: folder) {
      if isCancelled { return }
      let names = names + [name]
      let location = options.location(path)
      if DiskReader.isFolder(location) {
        if isExcluded(path) {
          result.hasExcluded = true
        } else if depth != .max, pattern.matches(names) {
          walk(path)
        } else if names.count < depth {
          match(pattern, in: path, names, depth)
        }
      } else if pattern.matches(names) {
        switch location.extension?.lowercased() {
        case "yaml", "yml": add(path)
        case "json": if isDescription(location) { add(path) }
        default: break
        }
      }
    }
  }

  private var isCancelled: Bool { options.monitor?.isCancelled == true }

  private mutating func add(_ path: String) {
    if isExcluded(path) { result.hasExcluded = true } else { result.files.append(path) }
  }

  /// What is in a folder, with paths that begin as the folder's.
  private mutating func entries(of folder: String) -> [(path: String, name: String)] {
    let location = options.location(folder.isEmpty ? "." : folder)
    guard entered.insert(DiskReader.realPath(location) ?? location).inserted else { return [] }
    result.folders.append(folder.isEmpty ? "." : folder)
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    do throws(FileProblem) {
      let names = try DiskReader.names(in: location).filter { !$0.hasPrefix(".") }
      for name in names where Self.isUnspeakable(name, in: location) && !isExcluded(prefix + name) {
        result.unreadable.append(
          UnreadableFile(path: prefix + name, reason: "cannot be read: its name is not UTF-8"))
      }
      return names.map { (prefix + $0, $0) }
    } catch {
      if error != .notFound {
        result.unreadable.append(UnreadableFile(path: folder, reason: error.explanation))
      }
      return []
    }
  }

  /// Whether a name stands for something that may hold descriptions, and cannot be asked for by this name.
  private static func isUnspeakable(_ name: String, in folder: FilePath) -> Bool {
    guard name.unicodeScalars.contains("\u{FFFD}"), !DiskReader.exists(folder.appending(name)) else {
      return false
    }
    // Without an extension it may be a folder.
    return [nil, "yaml", "yml", "json"].contains(FilePath(name).extension?.lowercased())
  }

  // MARK: Descriptions

  private static let marker: StaticString = "$dsdl-version"

  /// Whether a file is meant as a description: YAML or JSON with `$dsdl-version` and `data`.
  ///
  /// Descriptions and libraries are kept for those who read them next.
  private func isDescription(_ path: FilePath) -> Bool {
    let type = path.extension?.lowercased()
    guard let type, ["yaml", "yml", "json"].contains(type), let mapping = try? FileMapping(path) else {
      return false
    }
    if type == "json", mapping.withBytes(Self.beginsWithSamples) { return false }
    guard mapping.withBytes(Self.mentionsVersion) else { return false }
    let bytes = mapping.withBytes { Array($0.buffer) }
    if mapping.problem == nil { options.libraries?.keep(bytes, of: DiskReader.realPath(path) ?? path) }
    let file = SourceFile(path: path.string, location: path, bytes: bytes)
    let text = FileTree.read(file)
    if let root = text.tree.root, root["$dsdl-version"] != nil, root["data"] != nil { return true }
    // What is broken before its section `data` is to be found, too.
    return !text.isComplete && Self.hasLine(bytes, beginningWith: "$dsdl-version")
      && Self.hasLine(bytes, beginningWith: "data:")
  }

  /// Whether a JSON file comes to its samples soon, as most do: it need not be looked through.
  private static func beginsWithSamples(_ bytes: ByteView) -> Bool {
    var reader = JSONReader(bytes[0..<4096])
    guard (try? reader.beginObject()) != nil else { return false }
    var isFirst = true
    while let key = try? reader.nextKey(isFirst: isFirst), !key.text.elementsEqual(marker) {
      if key.text.elementsEqual("samples") { return true }
      guard (try? reader.skip()) != nil else { return false }
      isFirst = false
    }
    return false
  }

  /// Files of any size go through this; the marker stands in few of them.
  private static func mentionsVersion(_ bytes: ByteView) -> Bool {
    let length = marker.utf8CodeUnitCount
    var at = 0
    while let next = bytes.buffer[at...].firstIndex(of: UInt8(ascii: "$")) {
      if bytes[next..<next + length].elementsEqual(marker) { return true }
      at = next + 1
    }
    return false
  }

  private static func hasLine(_ bytes: [UInt8], beginningWith word: String) -> Bool {
    bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
      line.starts(with: word.utf8) || line.dropFirst().starts(with: word.utf8)
    }
  }
}
