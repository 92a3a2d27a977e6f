import DSDL

/// The pictures met so far, to find those that are the same byte for byte: by size and beginning first, then by hash.
///
/// Files are kept for a whole run, so that those of one description are compared with those of another: of each hardly more
/// than its locator. Which of two is meant shows when they are looked at again, which only those are that may be the same.
final class ContentIndex {
  /// A picture as a sample names it.
  struct Picture {
    let locator: String
    let description: Int
    let fingerprint: Fingerprint
  }

  /// A file that was met before.
  struct Known {
    let locator: String
    let path: String
    let description: Int
  }

  /// Where the files of each description are.
  private var roots: [Int: MediaRoots] = [:]
  private var locators = LocatorStore()
  /// The descriptions of the files, as the first file of each.
  private var runs: [(first: Int, description: Int)] = []
  private var first = FirstFiles()
  /// Of files that may be the same as another: the first one with each hash.
  private var byHash: [ContentHash: Int] = [:]
  /// Those of `first` that are in `byHash`.
  private var hashed: Set<Int> = []
  /// The files that are the same as another, or only have its fingerprint.
  private var others: [FileSystem.Identity: Int] = [:]
  private let listings = FolderListings()

  /// Takes note of where the files of a description are, and forgets those that were there when it was checked before.
  func begin(_ description: Int, _ roots: MediaRoots) {
    self.roots[description] = roots
    guard runs.contains(where: { $0.description == description }) else { return }
    var numbers: [Int: Int] = [:]
    var kept = LocatorStore()
    let known = runs
    runs = []
    for (index, run) in known.enumerated() where run.description != description {
      runs.append((kept.count, run.description))
      for number in run.first..<(index + 1 < known.count ? known[index + 1].first : locators.count) {
        numbers[number] = kept.count
        kept.append(locators[number].utf8)
      }
    }
    locators = kept
    first.renumber { numbers[$0] }
    byHash = byHash.compactMapValues { numbers[$0] }
    hashed = Set(hashed.compactMap { numbers[$0] })
    others = others.compactMapValues { numbers[$0] }
  }

  /// The numbers of those pictures whose hashes decide whether they are the same as another.
  func needingHashes(_ pictures: some Sequence<(number: Int, picture: Picture)>) -> [Int] {
    var new: [Fingerprint: String] = [:]
    return pictures.compactMap { number, picture in
      guard !picture.fingerprint.isWhole else { return nil }
      if let known = first[picture.fingerprint] {
        let isSame = description(of: known) == picture.description && locators[known] == picture.locator
        return isSame ? nil : number
      }
      guard let locator = new[picture.fingerprint] else {
        new[picture.fingerprint] = picture.locator
        return nil
      }
      return locator == picture.locator ? nil : number
    }
  }

  /// Takes up a picture.
  ///
  /// - Parameter hash: Its hash if it is known.
  /// - Returns: The first file that is the same; nil if there is none, or if it is this very file in the same
  ///   description.
  func insert(_ picture: Picture, hash: ContentHash?) -> Known? {
    guard let known = first[picture.fingerprint] else {
      first.insert(append(picture), picture.fingerprint)
      return nil
    }
    if description(of: known) == picture.description, locators[known] == picture.locator { return nil }
    let path = path(picture.locator, picture.description)
    let identity = FileSystem.Identity(of: path)
    for number in [identity.flatMap { others[$0] }, known].compactMap(\.self) {
      guard let same = same(number, identity) else { continue }
      return same.description == picture.description ? nil : same
    }
    var buffer: [UInt8] = []
    guard let identity,
      let hash = picture.fingerprint.isWhole
        ? picture.fingerprint.hash : hash ?? ContentHash(path: path, buffer: &buffer)
    else { return nil }
    if hashed.insert(known).inserted, let hash = ContentHash(path: self[known].path, buffer: &buffer),
      byHash[hash] == nil
    {
      byHash[hash] = known
    }
    let number = append(picture)
    others[identity] = number
    guard let equal = byHash[hash] else {
      byHash[hash] = number
      return nil
    }
    return self[equal]
  }

  /// A known file if it is this one.
  private func same(_ number: Int, _ identity: FileSystem.Identity?) -> Known? {
    let known = self[number]
    return identity != nil && FileSystem.Identity(of: known.path) == identity ? known : nil
  }

  private func append(_ picture: Picture) -> Int {
    if runs.last?.description != picture.description { runs.append((locators.count, picture.description)) }
    locators.append(picture.locator.utf8)
    return locators.count - 1
  }

  private subscript(number: Int) -> Known {
    let (locator, description) = (locators[number], description(of: number))
    return Known(locator: locator, path: path(locator, description), description: description)
  }

  private func description(of number: Int) -> Int {
    runs.last { $0.first <= number }?.description ?? 0
  }

  /// Where a file is, its name in whatever case.
  func path(_ locator: String, _ description: Int) -> String {
    guard let roots = roots[description], case .file(let path) = roots.location(of: locator) else {
      return locator
    }
    return FileSystem.exists(path) ? path : listings.path(ignoringCase: path, below: roots.root) ?? path
  }
}
