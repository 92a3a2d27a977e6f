import DSDL
import Synchronization

/// The names in folders, each folder read once, for files that are not found as they are written.
final class FolderListings: Sendable {
  /// The names of a folder.
  struct Listing: Sendable {
    /// The names as they are, by what they are in lower case.
    fileprivate(set) var byFolded: [String: String] = [:]
    /// The same by the name without its suffix.
    fileprivate(set) var byStem: [String: String] = [:]
    fileprivate(set) var names: Set<String> = []
  }

  /// More folders than these are read anew.
  private static let limit = 10_000

  private let listings = Mutex<[String: Listing]>([:])

  /// The path that is meant if case is ignored, in all names of it below a root; nil if there is none, or the path is
  /// right as it is.
  func path(ignoringCase path: String, below root: String) -> String? {
    let isBelow = path.hasPrefix(root + "/")
    var found = isBelow ? root : path.hasPrefix("/") ? "" : "."
    let rest = isBelow ? path.dropFirst(root.count + 1) : path.drop { $0 == "/" }
    for name in rest.split(separator: "/") {
      if name == "." || name == ".." {
        found += "/\(name)"
        continue
      }
      let listing = listing(of: found.isEmpty ? "/" : found)
      guard
        let actual = listing.names.contains(String(name)) ? String(name) : listing.byFolded[name.lowercased()]
      else { return nil }
      found += "/\(actual)"
    }
    if !isBelow, found.hasPrefix("./") { found.removeFirst(2) }
    return found == path ? nil : found
  }

  /// The name of a file in the folder of a path that differs in its suffix only; nil if there is none.
  func otherSuffix(of path: String) -> String? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let stem = Self.stem(String(name)).lowercased()
    guard let actual = listing(of: folder).byStem[stem], actual != String(name) else { return nil }
    return actual
  }

  private func listing(of folder: String) -> Listing {
    if let known = listings.withLock({ $0[folder] }) { return known }
    let listing = Self.read(folder)
    listings.withLock {
      if $0.count >= Self.limit { $0.removeAll() }
      $0[folder] = listing
    }
    return listing
  }

  private static func read(_ folder: String) -> Listing {
    var listing = Listing()
    for name in names(in: folder) {
      listing.names.insert(name)
      listing.byFolded[name.lowercased()] = min(listing.byFolded[name.lowercased()] ?? name, name)
      let stem = stem(name).lowercased()
      listing.byStem[stem] = min(listing.byStem[stem] ?? name, name)
    }
    return listing
  }

  /// The names in a folder; none if it cannot be read.
  static func names(in folder: String) -> [String] { (try? DiskFiles().names(in: folder)) ?? [] }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
