import DSDL

/// Which annotation belongs to which picture and class. What leads nowhere is reported.
struct COCOLinks {
  /// The annotations, picture by picture, each in the order of the file.
  private(set) var annotations: [Int32] = []
  /// Where the annotations of each picture begin in that list; one more at the end.
  private(set) var starts: [Int] = []
  /// The class of each annotation; -1 if it has none.
  private(set) var classes: [Int32] = []

  private let index: COCOIndex
  private let names: COCOClasses
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: SourceFile
  private let findings: FindingRecorder

  init(
    _ index: COCOIndex, _ names: COCOClasses, _ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile,
    _ findings: FindingRecorder
  ) {
    self.index = index
    self.names = names
    self.bytes = bytes
    self.file = file
    self.findings = findings
  }

  mutating func resolve() {
    var images = IDTable(count: index.images.count)
    for (number, image) in index.images.enumerated() {
      guard let first = images.insert(number, for: image.id) else { continue }
      reportID(image.id, .image, "id", in: image.start, first: index.images[first].start)
    }
    var owners = [Int32](repeating: -1, count: index.annotations.count)
    starts = [Int](repeating: 0, count: index.images.count + 1)
    classes = owners
    for (number, annotation) in index.annotations.enumerated() {
      if let category = annotation.category {
        if let known = names.byID[category] {
          classes[number] = Int32(known)
        } else {
          report(.unknownCategory(id: index.idText(category)), "category_id", in: annotation.start)
        }
      }
      guard let image = images[annotation.image] else {
        report(.unknownImage(id: index.idText(annotation.image)), "image_id", in: annotation.start)
        continue
      }
      owners[number] = Int32(image)
      starts[image + 1] += 1
    }
    for image in index.images.indices { starts[image + 1] += starts[image] }
    annotations = [Int32](repeating: -1, count: starts.last ?? 0)
    var next = starts
    for (number, owner) in owners.enumerated() where owner >= 0 {
      annotations[next[Int(owner)]] = Int32(number)
      next[Int(owner)] += 1
    }
    findRepeatedIDs()
  }

  private func findRepeatedIDs() {
    var met = IDTable(count: index.annotations.count)
    for (number, annotation) in index.annotations.enumerated() {
      guard let id = annotation.id else { continue }
      if let first = met.insert(number, for: id) {
        reportID(id, .annotation, "id", in: annotation.start, first: index.annotations[first].start)
      }
    }
  }

  private func report(_ message: AnnotationMessage, _ key: String, in start: Int) {
    findings.report(.invalidSource, at: place(of: key, in: start), .annotation(message))
  }

  private func reportID(
    _ id: Int, _ item: AnnotationMessage.Item, _ key: String, in start: Int, first: Int
  ) {
    findings.report(
      .duplicateID, .error, at: place(of: key, in: start),
      .annotation(.repeatedID(id: index.idText(id), item: item)),
      notes: [Note(.annotation(.firstHere), place(of: key, in: first), role: .first)])
  }

  /// Where the value of a key of an object stands.
  private func place(of key: String, in start: Int) -> SourceRange {
    var walk = JSONWalk(bytes)
    walk.move(to: start)
    do throws(JSONMistake) {
      try walk.beginObject()
      var isFirst = true
      while let token = try walk.nextKey(isFirst: isFirst) {
        isFirst = false
        let isWanted = token.text == key
        let range = try walk.skip()
        if isWanted { return SourceRange(file, range) }
      }
    } catch {}
    return SourceRange(file, start..<start + 1)
  }
}
