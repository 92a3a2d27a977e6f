import DSDL

/// Reads through a COCO file once and notes where everything is. What is wrong with its text or its structure is reported,
/// and reading goes on behind it where that is possible.
struct COCOIndexReader {
  private(set) var index = COCOIndex()
  private let file: SourceFile
  private let findings: FindingRecorder
  private let scan: NumberScan
  private let bytes: UnsafeBufferPointer<UInt8>
  private var walk: JSONWalk
  /// The categories by their ids.
  private var categories: [Int: Int] = [:]
  /// Whether the file could be read to its end.
  private(set) var isComplete = false

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile, _ findings: FindingRecorder) {
    guard let scan = NumberScan(bytes) else { return nil }
    self.file = file
    self.findings = findings
    self.scan = scan
    self.bytes = bytes
    walk = JSONWalk(bytes)
  }

  mutating func read() {
    do throws(JSONMistake) {
      try readDocument()
      isComplete = true
    } catch {
      findings.report(error, in: file)
    }
    for mistake in walk.takeRecovered() { findings.report(mistake, in: file) }
  }

  private mutating func readDocument() throws(JSONMistake) {
    guard try walk.kind == .object else {
      let range = try walk.skip()
      return complain(.wrongValue(key: "COCO", expected: Self.anObject), at: range)
    }
    try walk.beginObject()
    var isFirst = true
    while let key = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      let (name, range) = (key.text, key.range)
      if index.sections[name] != nil, Self.keys.contains(name) {
        findings.report(
          .duplicateKey, at: SourceRange(file, range), .annotation(.repeatedKey(name)),
          notes: index.sections[name].map {
            [Note(.annotation(.firstHere), SourceRange(file, $0), role: .first)]
          } ?? [])
        _ = try walk.skip()
        continue
      }
      index.sections[name] = range
      switch name {
      case "images": try readList("images") { (reader) throws(JSONMistake) in try reader.readImage() }
      case "annotations": try readAnnotations()
      case "categories":
        try readList("categories") { (reader) throws(JSONMistake) in try reader.readCategory() }
      case "info": index.information = try walk.skip()
      case "licenses": index.licenses = try walk.skip()
      default:
        count(unknown: name, at: range)
        _ = try walk.skip()
      }
    }
    try walk.finish()
  }

  private static let keys: Set<String> = ["images", "annotations", "categories", "info", "licenses"]
  private static let anObject = Phrase(
    "an object with 'images' and 'annotations'", zh: "含 images 和 annotations 的对象")
  private static let aList = Phrase("a list", zh: "列表")
  private static let anObjectEach = Phrase("an object", zh: "对象")
  static let anID = Phrase("a whole number or text", zh: "整数或文本")

  private mutating func readList(
    _ key: String, _ body: (inout COCOIndexReader) throws(JSONMistake) -> Void
  ) throws(JSONMistake) {
    guard try walk.kind == .array else {
      return complain(.wrongValue(key: key, expected: Self.aList), at: try walk.skip())
    }
    try walk.beginArray()
    var isFirst = true
    while try walk.nextElement(isFirst: isFirst) {
      isFirst = false
      guard try walk.kind == .object else {
        complain(.wrongValue(key: key, expected: Self.anObjectEach), at: try walk.skip())
        continue
      }
      try body(&self)
    }
  }

  // MARK: Images

  private mutating func readImage() throws(JSONMistake) {
    let start = walk.start
    var id: Int?
    try walk.beginObject()
    var isFirst = true
    while let key = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      if key.says("id") {
        id = try readID("id")
      } else {
        if COCOImageKey(key) == nil { count(unknown: "images.\(key.text)", at: key.range) }
        _ = try walk.skip()
      }
    }
    guard let id else { return complain(.missingKey("id"), at: start..<start + 1) }
    index.images.append(COCOIndex.Image(start: start, id: id))
  }

  // MARK: Categories

  private mutating func readCategory() throws(JSONMistake) {
    let start = walk.start
    var id: Int?
    var name: (text: String, range: Range<Int>)?
    var points: [String] = []
    var skeleton: [[Int]] = []
    try walk.beginObject()
    var isFirst = true
    while let key = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      switch key.text {
      case "id": id = try readID("id")
      case "name":
        let kind = try walk.kind
        guard kind == .string else {
          complain(.wrongValue(key: "name", expected: Phrase("text", zh: "文本")), at: try walk.skip())
          continue
        }
        let token = try walk.scalar()
        name = (token.text, token.range)
      case "keypoints": points = try walk.value().array?.compactMap(\.string) ?? []
      case "skeleton":
        skeleton =
          try walk.value().array?.compactMap { $0.array?.compactMap(\.integer) }.filter { $0.count == 2 }
          ?? []
      default: _ = try walk.skip()
      }
    }
    guard let id else { return complain(.missingKey("id"), at: start..<start + 1) }
    guard let name else { return complain(.missingKey("name"), at: start..<start + 1) }
    let range = start..<walk.end
    if let first = categories.updateValue(index.categories.count, forKey: id) {
      categories[id] = first
      return complainOfID(id, .category, at: range, first: index.categories[first].range)
    }
    index.categories.append(
      COCOCategory(
        range: range, id: id, name: name.text, nameRange: name.range, points: points, skeleton: skeleton,
        text: range))
  }

  // MARK: Annotations

  private mutating func readAnnotations() throws(JSONMistake) {
    try readList("annotations") { (reader) throws(JSONMistake) in
      let start = reader.walk.start
      if let scanned = COCOAnnotationScan(reader.scan, at: start) {
        reader.index.append(scanned)
        return reader.walk.pass(to: scanned.end)
      }
      let before = (reader.index.annotations.count, reader.index.offsets.count)
      do throws(JSONMistake) {
        try reader.readAnnotation(strictly: false)
      } catch {
        // What was passed over at speed may be no list of numbers: the mistake may be before the place where it showed.
        reader.index.annotations.removeSubrange(before.0...)
        reader.index.offsets.removeSubrange(before.1...)
        reader.walk.resume(at: start, depth: 2)
        try reader.readAnnotation(strictly: true)
      }
    }
  }

  private mutating func readAnnotation(strictly isStrict: Bool) throws(JSONMistake) {
    let start = walk.start
    var annotation = COCOIndex.Annotation(start: start)
    var hasImage = false
    let first = index.offsets.count
    index.offsets.append(contentsOf: repeatElement(0, count: COCOField.count))
    try walk.beginObject()
    var isFirst = true
    while let token = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      let range = token.range
      let known = COCOKey(scan.bytes(range.lowerBound + 1..<range.upperBound - 1))
      switch known {
      case .image:
        annotation.image = try readID("image_id") ?? 0
        hasImage = true
      case .category: annotation.category = try readID("category_id")
      case .derived: try pass(strictly: isStrict)
      case .field(let field):
        let begin = walk.start
        if index.offsets[first + field.rawValue] != 0 {
          findings.report(.duplicateKey, at: SourceRange(file, range), .annotation(.repeatedKey(field.key)))
        }
        if scan[begin] != UInt8(ascii: "n") {
          index.offsets[first + field.rawValue] = UInt32(exactly: begin - start) ?? 0
          if field == .id {
            annotation.id = try readOwnID()
            continue
          }
          if field == .fileName { index.namesFiles = true }
        }
        try pass(strictly: isStrict)
      case nil:
        count(unknown: "annotations.\(token.text)", at: range)
        _ = try walk.skip()
      }
    }
    guard hasImage else {
      index.offsets.removeSubrange(first...)
      return complain(.missingKey("image_id"), at: start..<start + 1)
    }
    index.annotations.append(annotation)
  }

  /// Goes behind a value, at speed if it looks like a number or a list of numbers.
  private mutating func pass(strictly isStrict: Bool) throws(JSONMistake) {
    if !isStrict {
      let start = walk.start
      if let end = scan[start] == UInt8(ascii: "[") ? scan.listEnd(start) : scan.number(start) {
        return walk.pass(to: end)
      }
    }
    _ = try walk.skip()
  }

  // MARK: Ids and findings

  /// The id at the cursor; nil if it is none, which is reported.
  private mutating func readID(_ key: String) throws(JSONMistake) -> Int? {
    let start = walk.start
    if let (value, end) = scan.integer(start) {
      walk.pass(to: end)
      return value
    }
    switch try walk.kind {
    case .number:
      let token = try walk.scalar()
      if let id = token.integer, id > COCOIndex.firstTextID { return id }
      complain(.wrongValue(key: key, expected: Self.anID), at: token.range)
    case .string:
      return index.number(of: try walk.scalar().text)
    case .null: _ = try walk.skip()
    default: complain(.wrongValue(key: key, expected: Self.anID), at: try walk.skip())
    }
    return nil
  }

  /// The id of an annotation; nil if it is none that can be compared. Whether it is an id at all is told when it is written.
  private mutating func readOwnID() throws(JSONMistake) -> Int? {
    if let (value, end) = scan.integer(walk.start) {
      walk.pass(to: end)
      return value
    }
    guard try walk.kind == .string else {
      _ = try walk.skip()
      return nil
    }
    return index.number(of: try walk.scalar().text)
  }

  private mutating func count(unknown key: String, at range: Range<Int>) {
    index.unknown[key, default: (range, 0)].count += 1
  }

  private func complain(_ message: AnnotationMessage, at range: Range<Int>) {
    findings.report(.invalidSource, at: SourceRange(file, range), .annotation(message))
  }

  private func complainOfID(
    _ id: Int, _ item: AnnotationMessage.Item, at range: Range<Int>, first: Range<Int>
  ) {
    findings.report(
      .duplicateID, .error, at: SourceRange(file, range),
      .annotation(.repeatedID(id: index.idText(id), item: item)),
      notes: [Note(.annotation(.firstHere), SourceRange(file, first), role: .first)])
  }
}
