import DSDL

/// The lists of `ImageSets/Main`, or all annotations where there is none.
struct VOCSubsets {
  struct Subset {
    let name: String
    let items: [String]
  }

  /// A name with its place in a list.
  private typealias Item = (text: String, range: SourceRange)

  let all: [Subset]
  private let unlisted: [String]
  private let folder: String

  init(_ source: String, _ annotations: String, _ creation: DatasetCreation) {
    let files = creation.fileNames(in: annotations, suffix: ".xml").map { String($0.dropLast(4)) }
    folder = annotations
    let lists = Paths.joined(source, "ImageSets/Main")
    var found: [(name: String, items: [Item])] = []
    for name in creation.fileNames(in: lists, suffix: ".txt") {
      let stem = String(name.dropLast(4))
      if let asked = creation.options.subset, asked != stem { continue }
      guard let file = creation.file("\(lists)/\(name)"), let items = Self.items(file) else { continue }
      found.append((stem, items))
    }
    let names = Set(found.map(\.name))
    // It is the two others together.
    if names.isSuperset(of: ["train", "val", "trainval"]) { found.removeAll { $0.name == "trainval" } }
    found.sort {
      (SubsetFolders.rank($0.name) ?? .max, $0.name) < (SubsetFolders.rank($1.name) ?? .max, $1.name)
    }
    let subsets = found.map { Subset(name: $0.name, items: Self.unique($0.items, creation)) }
    if subsets.isEmpty {
      all = [Subset(name: creation.options.subset ?? "train", items: files)]
      unlisted = []
    } else {
      all = subsets
      let listed = Set(subsets.flatMap(\.items))
      unlisted = creation.options.subset == nil ? files.filter { !listed.contains($0) } : []
    }
  }

  /// The names in a list, one a line; nil for a list of one class, which has a second column.
  private static func items(_ file: SourceFile) -> [Item]? {
    let items = file.entries
    let hasColumns = items.contains { item in
      let words = item.text.split(whereSeparator: \.isWhitespace)
      return words.count > 1 && Int(words[words.count - 1]).map { abs($0) <= 1 } ?? false
    }
    return hasColumns ? nil : items
  }

  /// The names without those that are there again, which are reported.
  private static func unique(_ items: [Item], _ creation: DatasetCreation) -> [String] {
    var first: [String: SourceRange] = [:]
    return items.compactMap { name, range in
      guard let met = first[name] else {
        first[name] = range
        return name
      }
      creation.findings.report(
        .invalidSource, .warning, at: range, .conversion(.takenOnce(name: name)),
        notes: [Note(.annotation(.firstHere), met, role: .first)])
      return nil
    }
  }

  /// Reports annotations that no list names.
  func reportUnlisted(_ creation: DatasetCreation) {
    for name in unlisted {
      creation.report(
        .unlistedPicture, of: Array("\(name).xml".utf8), in: folder,
        .conversion(.unlisted(name: "\(name).xml", list: "ImageSets/Main")))
    }
  }
}
