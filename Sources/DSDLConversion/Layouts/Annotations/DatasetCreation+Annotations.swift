import DSDL

extension DatasetCreation {
  /// Reads a file that is small, whose places can be reported; nil if it cannot be read, which is reported.
  func file(_ path: String) -> SourceFile? {
    do throws(UnreadableFile) {
      let file = try SourceFile.reading(path)
      writer.protect(path)
      return file
    } catch {
      findings.report(
        .fileUnreadable, at: SourceRange(SourceFile(path: path, recorded: [:]), 0..<0),
        .annotation(.unreadable(path, because: error.why)))
      return nil
    }
  }

  /// The names of the files with a suffix in a folder, in the order of their bytes; none if there is no such folder.
  func fileNames(in folder: String, suffix: String) -> [String] {
    names(in: folder) { $0.lowercased().hasSuffix(suffix) }
  }

  /// The names of the pictures in a folder, in the order of their bytes; none if there is no such folder.
  func pictureNames(in folder: String) -> [String] {
    names(in: folder) { PictureSuffix.ends($0.utf8) }
  }

  private func names(in folder: String, where isWanted: (String) -> Bool) -> [String] {
    guard let listing = try? FolderListing(folder) else { return [] }
    return listing.entries.compactMap { entry in
      guard case .file = entry.kind, let name = String(validating: listing.names[entry.name], as: UTF8.self),
        isWanted(name), !name.hasPrefix(".")
      else { return nil }
      return name
    }
  }

  /// Reports the pictures of a folder that have no annotations.
  ///
  /// - Parameters:
  ///   - stems: What the files with annotations are called, without suffixes.
  ///   - named: The pictures that annotations name.
  func reportUnannotated(in folder: String, stems: Set<String>, named: Set<String>) {
    for name in pictureNames(in: folder) where !stems.contains(Paths.stem(of: name)) && !named.contains(name)
    {
      report(
        .unlistedPicture, of: Array(name.utf8), in: folder, .conversion(.unannotated(name: name)))
    }
  }
}

extension SourceFile {
  /// All of a small file.
  var all: [UInt8] { bytes(in: 0..<size) }

  /// The lines of a list without blanks at their ends, and with their places; empty ones are none.
  var entries: [(text: String, range: SourceRange)] {
    let bytes = all
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    return bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      guard let start = line.firstIndex(where: { !isBlank($0) }),
        let last = line.lastIndex(where: { !isBlank($0) })
      else { return nil }
      return (String(decoding: bytes[start...last], as: UTF8.self), SourceRange(self, start..<last + 1))
    }
  }
}
