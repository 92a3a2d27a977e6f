import DSDL

/// The pictures of the subsets, and where their labels are.
struct YOLOPictures {
  /// The folder that pictures are named from.
  let root: String
  /// The pictures by their paths from the root.
  let subsets: [(name: String, pictures: [String])]

  init(_ data: YOLOData, folder: String, _ file: SourceFile, _ creation: DatasetCreation) {
    let given = data.path.map { path in
      path.hasPrefix("/") ? path : path == "." ? folder : Paths.joined(folder, path)
    }
    // A path that is there on another machine only does not count.
    let root = given.flatMap { FileSystem.isFolder($0) ? $0 : nil } ?? folder
    self.root = root
    var met: Set<[String]> = []
    subsets = data.subsets.compactMap { name, places in
      if let asked = creation.options.subset, asked != name { return nil }
      // One folder for two subsets is one subset.
      guard met.insert(places).inserted else { return nil }
      let range = YOLOData.line(of: name, in: file)
      let all = places.flatMap { Self.pictures($0, root, SourceRange(file, range), creation) }
      return (name, Self.unique(all, root, creation))
    }
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
    _ place: String, _ root: String, _ range: SourceRange, _ creation: DatasetCreation
  ) -> [Named] {
    var place = Paths.withoutSlashes(place)
    while place.hasPrefix("./") { place.removeFirst(2) }
    let full = place.hasPrefix("/") ? place : Paths.joined(root, place)
    if place.hasSuffix(".txt"), FileSystem.exists(full), let list = creation.file(full) {
      return names(in: list).map { path, range in
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
    collect(full, place, &pictures, depth: 0)
    return pictures.map { ($0, range) }
  }

  /// The lines of a list, without blanks at their ends.
  private static func names(in list: SourceFile) -> [Named] {
    let bytes = list.all
    return bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      guard let start = line.firstIndex(where: { !isBlank($0) }),
        let last = line.lastIndex(where: { !isBlank($0) })
      else { return nil }
      return (String(decoding: bytes[start...last], as: UTF8.self), SourceRange(list, start..<last + 1))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func collect(_ folder: String, _ shown: String, _ pictures: inout [String], depth: Int) {
    guard depth < 64, let listing = try? FolderListing(folder) else { return }
    for entry in listing.entries {
      guard let name = String(validating: listing.names[entry.name], as: UTF8.self), !name.hasPrefix(".")
      else {
        continue
      }
      switch entry.kind {
      case .file where PictureSuffix.ends(listing.names[entry.name]):
        pictures.append(Paths.joined(shown, name))
      case .folder:
        let name = Paths.withoutSlashes(name)
        collect(Paths.joined(folder, name), Paths.joined(shown, name), &pictures, depth: depth + 1)
      default: break
      }
    }
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

  /// Reports labels whose picture is not there, in folders that have labels alone.
  func reportOrphans(_ creation: DatasetCreation) {
    var folders: [String: Set<String>] = [:]
    for picture in subsets.lazy.flatMap(\.pictures) {
      let full = picture.hasPrefix("/") ? picture : Paths.joined(root, picture)
      let (own, labels) = (Paths.folder(of: full), Paths.folder(of: Self.labelPath(of: full)))
      if own != labels { folders[labels, default: []].insert(own) }
    }
    for (labels, pictures) in folders.sorted(by: { $0.key < $1.key }) {
      let stems = Set(pictures.flatMap { creation.pictureNames(in: $0).map(Paths.stem) })
      for name in creation.fileNames(in: labels, suffix: ".txt") where !stems.contains(Paths.stem(of: name)) {
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
