import DSDL

/// The pictures met so far, to find those that are the same byte for byte: by size first, then by hash.
///
/// Files are kept for a whole run, so that those of one description are compared with those of another.
final class ContentIndex {
  /// A picture that was met.
  struct Entry {
    let locator: String
    let path: String
    let description: Int
    let identity: FileSystem.Identity
    /// At least 1: empty files are all the same.
    let size: Int
    var hash: ContentHash?
  }

  private var entries: [Entry] = []
  /// The files of a size.
  private struct Size {
    var count = 0
    /// The numbers of those whose hash is not known: at most one, unless some could not be read.
    var unhashed: [Int32] = []
  }

  private var bySize: [Int: Size] = [:]
  /// The number of the first file with a hash.
  private var byHash: [ContentHash: Int32] = [:]
  private var byIdentity: [FileSystem.Identity: Int32] = [:]

  /// Forgets the files of a description, which is checked again.
  func forget(_ description: Int) {
    let kept = entries.enumerated().filter { $1.description != description }
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (Int32($1.offset), Int32($0)) })
    entries = kept.map(\.element)
    bySize = [:]
    for (number, entry) in entries.enumerated() { add(Int32(number), entry) }
    byHash = byHash.compactMapValues { numbers[$0] }
    byIdentity = byIdentity.compactMapValues { numbers[$0] }
  }

  /// The files that are to be hashed before some new ones can be looked up: new ones whose size is known, or which share
  /// it, and known ones of their sizes.
  func paths(toHashFor new: [(path: String, size: Int, identity: FileSystem.Identity)]) -> [String] {
    let bySize = Dictionary(grouping: new.filter { byIdentity[$0.identity] == nil }, by: \.size)
    var paths: [String] = []
    for (size, files) in bySize {
      let known = self.bySize[size] ?? Size()
      guard known.count + Set(files.map(\.identity)).count > 1 else { continue }
      for index in known.unhashed { paths.append(entries[Int(index)].path) }
      paths += files.map(\.path)
    }
    return Set(paths).sorted()
  }

  /// Takes up a file.
  ///
  /// - Parameter hashes: The hashes of files by path.
  /// - Returns: The first file that is the same; nil if there is none, or if it is this very file in the same
  ///   description.
  func insert(_ entry: Entry, hashes: [String: ContentHash]) -> Entry? {
    if let known = byIdentity[entry.identity] {
      let first = entries[Int(known)]
      return first.description == entry.description ? nil : first
    }
    var entry = entry
    let number = Int32(entries.count)
    if let hash = entry.hash ?? hashes[entry.path] {
      entry.hash = hash
      takeUpHashes(ofSize: entry.size, hashes)
    }
    let first = entry.hash.flatMap { byHash[$0] }.map { entries[Int($0)] }
    if let hash = entry.hash, first == nil { byHash[hash] = number }
    byIdentity[entry.identity] = number
    add(number, entry)
    entries.append(entry)
    return first
  }

  private func add(_ number: Int32, _ entry: Entry) {
    bySize[entry.size, default: Size()].count += 1
    if entry.hash == nil { bySize[entry.size, default: Size()].unhashed.append(number) }
  }

  /// Notes the hashes of known files.
  private func takeUpHashes(ofSize size: Int, _ hashes: [String: ContentHash]) {
    guard let unhashed = bySize[size]?.unhashed, !unhashed.isEmpty, !hashes.isEmpty else { return }
    bySize[size]?.unhashed = unhashed.filter { index in
      guard let hash = hashes[entries[Int(index)].path] else { return true }
      entries[Int(index)].hash = hash
      if byHash[hash] == nil { byHash[hash] = index }
      return false
    }
  }
}
