/// The pictures met so far, to find those that are the same byte for byte: by size first, then by hash.
///
/// Files are kept for a whole run, so that those of one description are compared with those of another.
final class ContentIndex {
  /// A picture that was met.
  struct Entry {
    let locator: String
    let path: String
    let description: Int
    let identity: MediaFile.Identity
    var hash: ContentHash?
  }

  private var entries: [Entry] = []
  /// The numbers of files by their size.
  private var bySize: [Int: [Int32]] = [:]
  /// The number of the first file with a hash.
  private var byHash: [ContentHash: Int32] = [:]
  private var byIdentity: [MediaFile.Identity: Int32] = [:]

  /// Forgets the files of a description, which is checked again.
  func forget(_ description: Int) {
    let kept = entries.enumerated().filter { $1.description != description }
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (Int32($1.offset), Int32($0)) })
    entries = kept.map(\.element)
    bySize = bySize.compactMapValues { old in
      let new = old.compactMap { numbers[$0] }
      return new.isEmpty ? nil : new
    }
    byHash = byHash.compactMapValues { numbers[$0] }
    byIdentity = byIdentity.compactMapValues { numbers[$0] }
  }

  /// The files that are to be hashed before some new ones can be looked up: new ones whose size is known, or which share
  /// it, and known ones of their sizes.
  func paths(toHashFor new: [(path: String, size: Int, identity: MediaFile.Identity)]) -> [String] {
    let bySize = Dictionary(grouping: new.filter { byIdentity[$0.identity] == nil }, by: \.size)
    var paths: [String] = []
    for (size, files) in bySize {
      let known = self.bySize[size] ?? []
      guard known.count + Set(files.map(\.identity)).count > 1 else { continue }
      for index in known where entries[Int(index)].hash == nil { paths.append(entries[Int(index)].path) }
      paths += files.map(\.path)
    }
    return Set(paths).sorted()
  }

  /// Takes up a file.
  ///
  /// - Parameters:
  ///   - size: At least 1: empty files are all the same.
  ///   - hashes: The hashes of files by path.
  /// - Returns: The first file that is the same; nil if there is none, or if it is this very file in the same
  ///   description.
  func insert(
    _ entry: Entry, size: Int, hashes: [String: ContentHash]
  ) -> Entry? {
    if let known = byIdentity[entry.identity] {
      let first = entries[Int(known)]
      return first.description == entry.description ? nil : first
    }
    var entry = entry
    let number = Int32(entries.count)
    if let hash = entry.hash ?? hashes[entry.path] {
      entry.hash = hash
      for index in bySize[size] ?? [] where entries[Int(index)].hash == nil {
        guard let hash = hashes[entries[Int(index)].path] else { continue }
        entries[Int(index)].hash = hash
        if byHash[hash] == nil { byHash[hash] = index }
      }
    }
    let first = entry.hash.flatMap { byHash[$0] }.map { entries[Int($0)] }
    if let hash = entry.hash, first == nil { byHash[hash] = number }
    byIdentity[entry.identity] = number
    bySize[size, default: []].append(number)
    entries.append(entry)
    return first
  }
}
