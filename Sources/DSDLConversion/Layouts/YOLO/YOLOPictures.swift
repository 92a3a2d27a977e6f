import DSDL

/// The pictures of the subsets, and where their labels are.
struct YOLOPictures {
  /// The folder that pictures are named from.
  let root: String
  /// The pictures by their paths from the root.
  let subsets: [(name: String, pictures: [String])]

  /// The folders that were gone through.
  private let folders: [String]
  /// What the file that names the folders is called.
  private let list: String

  init(
    _ data: YOLOData, folder: String, _ file: SourceFile, _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    let given = data.path.map { path in
      path.hasPrefix("/") ? path : path == "." ? folder : Paths.joined(folder, path)
    }
    // A path that is there on another machine only does not count.
    root = given.flatMap { FileSystem.isFolder($0) ? $0 : nil } ?? folder
    list = Paths.name(of: file.path)
    var met: Set<[String]> = []
    var folders: [String] = []
    var subsets: [(name: String, pictures: [String])] = []
    for (name, places) in data.subsets {
      if let asked = creation.options.subset, asked != name { continue }
      // One folder for two subsets is one subset.
      guard met.insert(places).inserted else { continue }
      let range = SourceRange(file, YOLOData.line(of: name, in: file))
      var all: [Named] = []
      for place in places { all += try Self.pictures(place, root, range, creation, &folders) }
      subsets.append((name, Self.unique(all, root, creation)))
    }
    self.folders = folders
    self.subsets = subsets
  }

  /// A picture with the place that names it.
  private typealias Named = (path: String, range: SourceRange)

  /// The paths without those that are named again, which are reported.
  private static func unique(_ pictures: [Named], _ root: String, _ creation: DatasetCreation) -> [String] {
    var first: [String: SourceRange] = [:]
    first.reserveCapacity(pictures.count)
    return pictures.compactMap { path, range in
      let full = path.hasPrefix("/") ? path : Paths.joined(root, path)
      guard let met = first[full] else {
        first[full] = range
        return path
      }
      creation.findings.report(
        .invalidSource, .warning, at: range, .conversion(.takenOnce(name: path)),
        notes: [Note(.annotation(.firstHere), met, role: .first)])
      return nil
    }
  }

  private static func pictures(
    _ place: String, _ root: String, _ range: SourceRange, _ creation: DatasetCreation,
    _ folders: inout [String]
  ) throws(ConversionFailure) -> [Named] {
    var place = Paths.withoutSlashes(place)
    while place.hasPrefix("./") { place.removeFirst(2) }
    let full = place.hasPrefix("/") ? place : place == "." ? root : Paths.joined(root, place)
    if place.hasSuffix(".txt"), FileSystem.exists(full), let list = creation.file(full) {
      return list.entries.map { path, range in
        guard path.hasPrefix("./") else { return (path, range) }
        let rest = String(path.dropFirst(2))
        return (place.contains("/") ? Paths.joined(Paths.folder(of: place), rest) : rest, range)
      }
    }
    guard FileSystem.isFolder(full) else {
      creation.findings.report(.fileNotFound, at: range, .annotation(.noPlace(place)))
      return []
    }
    var pictures: [String] = []
    try PictureTree(full, creation).silent.walk { path, _ in
      pictures.append(String(decoding: path, as: UTF8.self))
    }
    if !folders.contains(full) {
      folders.append(full)
      let labels = labelNames(in: full, of: pictures, creation)
      let tree = try PictureTree(
        full, creation, expected: labels.union([Paths.name(of: range.file.path)]))
      try tree.walk { _, _ in }
    }
    return pictures.map { (Paths.joined(place, $0), range) }
  }

  /// The names of labels that are in a folder of pictures: those of the pictures, and all in folders of labels alone.
  private static func labelNames(
    in folder: String, of pictures: [String], _ creation: DatasetCreation
  ) -> Set<String> {
    var names: Set<String> = []
    var met: Set<String> = []
    for picture in pictures {
      let full = Paths.joined(folder, picture)
      let path = labelPath(of: full)
      guard isInside(path, folder) else { continue }
      names.insert(Paths.name(of: path))
      let labels = Paths.folder(of: path)
      if labels != Paths.folder(of: full), met.insert(labels).inserted {
        names.formUnion(creation.fileNames(in: labels, suffix: ".txt"))
      }
    }
    return names
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(Paths.joined(folder, ""))
  }

  /// The file with the labels of a picture; nil if there is none.
  static func labels(of picture: String) -> String? {
    let path = labelPath(of: picture)
    return FileSystem.exists(path) ? path : nil
  }

  /// Where the labels of a picture are: in `labels` instead of the last `images` of its path.
  private static func labelPath(of picture: String) -> String {
    var parts = picture.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let index = parts.dropLast().lastIndex(of: "images") { parts[index] = "labels" }
    parts[parts.count - 1] = Paths.stem(of: picture) + ".txt"
    return parts.joined(separator: "/")
  }

  /// Reports labels whose picture is not there, and what else is in folders that have labels alone.
  func reportOrphans(_ creation: DatasetCreation) throws(ConversionFailure) {
    var owners: [String: Set<String>] = [:]
    for picture in subsets.lazy.flatMap(\.pictures) {
      let full = picture.hasPrefix("/") ? picture : Paths.joined(root, picture)
      let (own, labels) = (Paths.folder(of: full), Paths.folder(of: Self.labelPath(of: full)))
      if own != labels { owners[labels, default: []].insert(own) }
    }
    for (labels, pictures) in owners.sorted(by: { $0.key < $1.key }) where FileSystem.isFolder(labels) {
      let names = creation.fileNames(in: labels, suffix: ".txt")
      if !folders.contains(where: { Self.isInside(labels, $0) }) {
        try PictureTree(labels, creation, expected: Set(names)).walk(isShallow: true) { path, _ in
          creation.report(
            .unlistedPicture, of: path, in: labels,
            .conversion(.unlisted(name: ReadableBytes.text(of: path), list: list)))
        }
      }
      let stems = Set(pictures.flatMap { creation.pictureNames(in: $0).map(Paths.stem) })
      for name in names where !stems.contains(Paths.stem(of: name)) {
        creation.report(
          .missingPartner, of: Array(name.utf8), in: labels,
          .annotation(.labelsWithoutPicture(name: name)))
      }
    }
  }

  /// What the labels look like: lines of nine values are rotated boxes if all are, other long ones outlines.
  var task: YOLOTask {
    var counts: Set<Int> = []
    for picture in subsets.lazy.flatMap(\.pictures) {
      let full = picture.hasPrefix("/") ? picture : Paths.joined(root, picture)
      guard let path = Self.labels(of: full), let file = try? SourceFile.reading(path) else { continue }
      for line in file.all.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let count = line.split { $0 == 0x20 || $0 == 0x09 }.count
        if count > 0 { counts.insert(count) }
      }
    }
    if counts.subtracting([5]).isEmpty { return .detect }
    return counts == [9] ? .obb : .segment
  }
}
