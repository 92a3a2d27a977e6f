import DSDL

/// Which folders of a tree, or which files, belong to which subset and style domain.
struct DomainPlan {
  /// A folder of a subset that belongs to a domain, or whose files are told apart by patterns.
  struct Part {
    let folder: [UInt8]
    fileprivate let tell: Tell

    /// The number of the domain of a picture; nil if it belongs to none.
    func domain(of path: [UInt8], name: Int) -> Int? {
      switch tell {
      case .folder(let number): number
      case .patterns(let patterns):
        patterns.firstIndex { $0.key(of: path[folder.count...], name: name) != nil }
      }
    }
  }

  fileprivate enum Tell {
    case folder(Int)
    case patterns([PathPattern])
  }

  struct Subset {
    let name: String
    var parts: [Part]
  }

  /// The names of the domains as the folders have them.
  private(set) var domains: [String]
  private(set) var subsets: [Subset]

  /// Files are told apart by patterns.
  init(patterns: [String], subsets: [SubsetFolders.Subset]) {
    domains = patterns
    let tell = Tell.patterns(patterns.map(PathPattern.init))
    self.subsets = subsets.map { Subset(name: $0.name, parts: [Part(folder: $0.folder, tell: tell)]) }
  }

  /// Folders are told apart by their names: `trainA`, or `train/A`, or `A/train`, or `A`.
  init(of tree: PictureTree, _ creation: DatasetCreation) throws(ConversionFailure) {
    domains = []
    subsets = []
    let folders = tree.entries(of: []).folders
    let joined = folders.map { Self.split(String(decoding: $0.dropLast(), as: UTF8.self)) }
    if creation.options.subset == nil, joined.contains(where: { $0 != nil }) {
      try addJoined(folders, joined, tree, creation)
    } else {
      for subset in try creation.subsets(of: tree) {
        try addFolders(of: subset, tree, creation)
      }
    }
    subsets.sort {
      (SubsetFolders.rank($0.name) ?? .max, $0.name) < (SubsetFolders.rank($1.name) ?? .max, $1.name)
    }
  }

  /// `trainA` is the subset `train` and the domain `A`.
  private static func split(_ folder: String) -> (subset: String, domain: String)? {
    for subset in ["training", "train", "validation", "valid", "val", "testing", "test"] {
      guard folder.lowercased().hasPrefix(subset) else { continue }
      let rest = folder.dropFirst(subset.count).drop { "_-".contains($0) }
      // `trains` is no subset.
      guard let first = rest.first, first.isUppercase || folder.dropFirst(subset.count).first != first else {
        return nil
      }
      return (String(folder.prefix(subset.count)), String(rest))
    }
    return nil
  }

  private mutating func addJoined(
    _ folders: [[UInt8]], _ joined: [(subset: String, domain: String)?], _ tree: PictureTree,
    _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    domains = Set(joined.compactMap { $0?.domain }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (folder, parts) in zip(folders, joined) {
      if let parts, let domain = domains.firstIndex(of: parts.domain) {
        add(Part(folder: folder, tell: .folder(domain)), to: parts.subset)
      } else {
        creation.report(
          .unlistedPicture, of: folder, in: tree.root,
          .conversion(.outsideSubsets(name: ReadableBytes.text(of: folder.dropLast()))))
      }
    }
    try reportFiles(in: [], tree, creation)
  }

  private mutating func addFolders(
    of subset: SubsetFolders.Subset, _ tree: PictureTree, _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    for folder in tree.entries(of: subset.folder).folders {
      let path = subset.folder + folder
      let domain = add(String(decoding: folder.dropLast(), as: UTF8.self))
      // A domain may have the subsets in it.
      let inner = creation.options.subset == nil ? tree.entries(of: path).folders : []
      let names = inner.map { String(decoding: $0.dropLast(), as: UTF8.self) }
      if subset.folder.isEmpty, !names.isEmpty, names.allSatisfy({ SubsetFolders.rank($0) != nil }) {
        for (name, folder) in zip(names, inner) {
          add(Part(folder: path + folder, tell: .folder(domain)), to: name)
        }
        try reportFiles(in: path, tree, creation)
      } else {
        add(Part(folder: path, tell: .folder(domain)), to: subset.name)
      }
    }
    try reportFiles(in: subset.folder, tree, creation)
  }

  /// What lies beside the folders of the domains.
  private func reportFiles(
    in folder: [UInt8], _ tree: PictureTree, _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    try tree.walk(folder, isShallow: true) { path, _ in
      creation.report(
        .missingClass, of: path, in: tree.root,
        .conversion(.noDomainFolder(name: ReadableBytes.text(of: path))))
    }
  }

  private mutating func add(_ domain: String) -> Int {
    if let known = domains.firstIndex(of: domain) { return known }
    domains.append(domain)
    return domains.count - 1
  }

  private mutating func add(_ part: Part, to subset: String) {
    if let known = subsets.firstIndex(where: { $0.name == subset }) {
      subsets[known].parts.append(part)
    } else {
      subsets.append(Subset(name: subset, parts: [part]))
    }
  }
}
