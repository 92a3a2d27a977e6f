import DSDL

/// The lists of `ImageSets/Main`, or all annotations where there is none.
struct VOCSubsets {
  struct Subset {
    let name: String
    let items: [String]
  }

  let all: [Subset]
  private let unlisted: [String]
  private let folder: String

  init(_ source: String, _ annotations: String, _ creation: DatasetCreation) {
    let files = creation.fileNames(in: annotations, suffix: ".xml").map { String($0.dropLast(4)) }
    folder = annotations
    let lists = Paths.joined(source, "ImageSets/Main")
    var subsets: [Subset] = []
    for name in creation.fileNames(in: lists, suffix: ".txt") {
      let stem = String(name.dropLast(4))
      if let asked = creation.options.subset, asked != stem { continue }
      guard let file = creation.file("\(lists)/\(name)"), let items = Self.items(file) else { continue }
      subsets.append(Subset(name: stem, items: items))
    }
    let names = Set(subsets.map(\.name))
    // It is the two others together.
    if names.isSuperset(of: ["train", "val", "trainval"]) { subsets.removeAll { $0.name == "trainval" } }
    subsets.sort {
      (SubsetFolders.rank($0.name) ?? .max, $0.name) < (SubsetFolders.rank($1.name) ?? .max, $1.name)
    }
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
  private static func items(_ file: SourceFile) -> [String]? {
    var items: [String] = []
    for line in String(decoding: file.all, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard words.count <= 1 || Int(words[words.count - 1]).map({ abs($0) > 1 }) ?? true else { return nil }
      let name = line.withoutBlanks
      if !name.isEmpty { items.append(name) }
    }
    return items
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

extension Substring {
  /// Without blanks at its ends.
  var withoutBlanks: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
