import DSDL

/// Reads trees whose folders are classes.
final class ClassFolderReader {
  /// What a folder is to the pictures in it.
  private enum Standing {
    /// It is the root, which is no class.
    case none
    case known(Int)
    /// It cannot be a class, which has been said.
    case refused
  }

  private let tree: PictureTree
  private let creation: DatasetCreation
  private let allowsNoClass: Bool
  private var table = ClassTable()
  /// Whether the classes are those of a file.
  private var isClosed = false
  /// The folders or lines that reported their classes, by the classes' indices.
  private var places: [Place] = []

  private enum Place {
    case folder([UInt8])
    case line(SourceRange)
  }

  init(_ tree: PictureTree, _ creation: DatasetCreation, allowsNoClass: Bool) {
    self.tree = tree
    self.creation = creation
    self.allowsNoClass = allowsNoClass
  }

  /// The names in the order of their numbers.
  var classNames: [String] { isClosed ? table.names : table.sortedNames }

  /// Takes the classes from a file.
  func readNames(_ path: String, _ subsets: [SubsetFolders.Subset]) throws(ConversionFailure) {
    isClosed = true
    var folders: Set<String> = []
    for subset in subsets {
      folders.formUnion(
        tree.entries(of: subset.folder).folders.map { String(decoding: $0.dropLast(), as: UTF8.self) })
    }
    for line in try ClassNameFile(path, folders: folders, creation).lines {
      let key = line.folder.split(separator: "/").map(String.init)
      // A dot in a line is meant as one.
      let names = line.folder == line.name ? key : line.name.split(separator: ".").map(String.init)
      let outcome = table.add(key, named: names)
      if case .added = outcome { places.append(.line(line.range)) }
      report(outcome, line.name) { rule, severity, message in
        creation.findings.report(rule, severity, at: line.range, .conversion(message))
      }
    }
  }

  /// Goes through the pictures of a subset with their classes.
  func walk(
    _ subset: SubsetFolders.Subset,
    onPicture: (_ path: [UInt8], _ label: String?) throws(ConversionFailure) -> Void
  ) throws(ConversionFailure) {
    var latest: [UInt8]?
    var standing = Standing.none
    var label: String?
    var empty = EmptyFolders()
    try tree.walk(subset.folder) { path throws(ConversionFailure) in
      self.add(empty.enter(path), in: subset)
    } onPicture: { path, name throws(ConversionFailure) in
      if latest?.count != name || !path.starts(with: latest ?? []) {
        let folder = Array(path[..<name])
        latest = folder
        self.add(empty.fill(folder), in: subset)
        standing = self.standing(of: folder, in: subset)
        if case .known(let index) = standing { label = self.table.name(index) } else { label = nil }
      }
      switch standing {
      case .known(let index): self.table.count(index)
      case .none:
        guard self.allowsNoClass else { return self.reportNoClass(path) }
      case .refused: return
      }
      try onPicture(path, label)
    }
    add(empty.finish(), in: subset)
  }

  /// Reports the classes of which there is no picture.
  func reportEmptyClasses() {
    for (index, place) in places.enumerated() where table.classes[index].count == 0 {
      let message = ConversionMessage.emptyClass(name: table.name(index))
      switch place {
      case .folder(let path): creation.report(.emptyClass, of: path, in: tree.root, .conversion(message))
      case .line(let range): creation.findings.report(.emptyClass, at: range, .conversion(message))
      }
    }
  }

  /// Folders without anything in them are classes, too, if the classes are not given.
  private func add(_ empty: [[UInt8]], in subset: SubsetFolders.Subset) {
    guard !isClosed else { return }
    for folder in empty where folder.count > subset.folder.count { _ = standing(of: folder, in: subset) }
  }

  private func standing(of folder: [UInt8], in subset: SubsetFolders.Subset) -> Standing {
    let key = TreePath.components(folder[subset.folder.count...])
    guard !key.isEmpty else { return .none }
    guard !isClosed else { return listed(key, folder) }
    let outcome = table.add(key)
    if case .added = outcome { places.append(.folder(folder)) }
    report(outcome, key.joined(separator: "/")) { rule, severity, message in
      creation.report(rule, severity, of: folder, in: tree.root, .conversion(message), hint: .renameFolder)
    }
    switch outcome {
    case .known(let index), .added(let index, _): return .known(index)
    case .unusable, .clash: return .refused
    }
  }

  /// The class of the list that a folder belongs to: in some datasets the pictures lie in a folder in that of the class.
  private func listed(_ key: [String], _ folder: [UInt8]) -> Standing {
    for count in stride(from: key.count, to: 0, by: -1) {
      if let known = table[Array(key.prefix(count))] { return .known(known) }
    }
    creation.report(
      .missingClass, of: folder, in: tree.root,
      .conversion(.unlistedClass(name: key.joined(separator: "/"))))
    return .refused
  }

  private func report(
    _ outcome: ClassTable.Outcome, _ name: String, _ report: (Rule, Severity?, ConversionMessage) -> Void
  ) {
    switch outcome {
    case .known, .added(_, false): break
    case .added(let index, true):
      report(.unusableName, .warning, .changedClass(name: name, written: table.name(index)))
    case .unusable: report(.unusableName, nil, .unusableClass(name: name))
    case .clash(let other, let written):
      report(.unusableName, nil, .sameClass(name: name, other: other, written: written))
    }
  }

  private func reportNoClass(_ path: [UInt8]) {
    creation.report(
      .missingClass, of: path, in: tree.root, .conversion(.noClassFolder(name: ReadableBytes.text(of: path))),
      hint: .templateWithoutClass)
  }
}
