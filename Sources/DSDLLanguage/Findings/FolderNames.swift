package import SystemPackage

/// The names in folders in which something was not found, each folder read once.
package final class FolderNames {
  private struct Key: Hashable {
    let folder: FilePath
    let kind: Kind
  }

  /// Which names are of interest.
  package enum Kind {
    case all
    /// Those of descriptions and libraries.
    case libraries
    /// The same without their suffixes.
    case libraryStems
  }

  /// Where the folders are.
  package var access = FileAccess()
  private var known: [Key: SpellingIndex] = [:]

  /// The name in a folder that another one may be a slip of.
  ///
  /// - Parameter file: The file that names it, which does not mean itself.
  package func nearest(
    to name: String, in folder: FilePath, _ kind: Kind = .all, otherThan file: FilePath
  ) -> String? {
    let key = Key(folder: folder, kind: kind)
    let names = known[key] ?? SpellingIndex(names(in: folder, kind))
    known[key] = names
    let own = file.folder.normalized == folder.normalized ? [file.lastComponent?.string, file.stem] : []
    return Spelling.nearest(to: name, among: names, limit: 2).first { !own.contains($0) }
  }

  private func names(in folder: FilePath, _ kind: Kind) -> [String] {
    let names = (try? access.names(in: folder.isEmpty ? "." : folder)) ?? []
    guard kind != .all else { return names }
    let libraries = names.filter {
      ["yaml", "yml", "json"].contains(FilePath($0).suffix ?? "")
    }
    return kind == .libraries ? libraries : libraries.compactMap { FilePath($0).stem }
  }
}
