import Foundation

/// A file of DSDL, as far as a plugin looks into it: what it imports, and whether it names samples.
///
/// Plugins cannot use libraries. What is read here only decides when types are made anew: `dsdl` reads the files itself.
struct DescriptionFile {
  private let url: URL
  private let lines: [Substring]

  static func isCandidate(_ url: URL) -> Bool {
    ["yaml", "yml", "json"].contains(url.pathExtension.lowercased())
  }

  /// Nil if it cannot be read, or is no file of DSDL.
  init?(_ url: URL) {
    // What stands behind a megabyte are samples.
    guard let file = try? FileHandle(forReadingFrom: url), let bytes = try? file.read(upToCount: 1 << 20)
    else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("$dsdl-version") else { return nil }
    self.url = url
    lines = text.split(whereSeparator: \.isNewline)
  }

  /// Whether it has the section `data`, as libraries do not.
  var isDescription: Bool {
    lines.contains { line in
      let key = line.trimmingCharacters(in: CharacterSet(charactersIn: " {\"'\u{FEFF}"))
      return key.hasPrefix("data:") || key.hasPrefix("data\"") || key.hasPrefix("data'")
    }
  }

  /// All files that it imports, those of its libraries included; and the other libraries in a folder, which it may come
  /// to import.
  func imports(below folder: URL) -> [URL] {
    var found: [URL] = []
    var seen: Set<String> = [url.standardizedFileURL.path]
    var open = [self]
    func add(_ candidate: URL) {
      let candidate = candidate.standardizedFileURL
      guard Self.isCandidate(candidate), !seen.contains(candidate.path),
        let file = DescriptionFile(candidate)
      else { return }
      seen.insert(candidate.path)
      found.append(candidate)
      open.append(file)
    }
    while let file = open.popLast() {
      let here = file.url.deletingLastPathComponent()
      for name in file.importedNames {
        for folder in [here, here.appendingPathComponent("../defs")] {
          for suffix in ["", ".yaml", ".yml", ".json"] { add(folder.appendingPathComponent(name + suffix)) }
        }
      }
    }
    for case let other as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      ?? .init()
    {
      if Self.isCandidate(other), DescriptionFile(other)?.isDescription == false { add(other) }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// The items of `$import`: `[a, b]` or a list of lines, with or without quotes.
  private var importedNames: [String] {
    var names: [String] = []
    var isInside = false
    for line in lines {
      var text = line.prefix { $0 != "#" }
      if let key = text.range(of: "$import") {
        isInside = true
        text = text[key.upperBound...]
      } else if isInside, !text.allSatisfy(\.isWhitespace) {
        let isItem = text.first?.isWhitespace == true || text.hasPrefix("-") || text.hasPrefix("]")
        isInside = isItem && !text.contains(":")
      }
      guard isInside else { continue }
      names += text.split { "[],".contains($0) }
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t:-\"'")) }.filter { !$0.isEmpty }
      if text.contains("]") { isInside = false }
    }
    return names
  }
}
