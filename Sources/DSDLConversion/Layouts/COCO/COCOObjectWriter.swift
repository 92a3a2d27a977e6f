import DSDL
import JSONText

/// Writes annotations as the objects of samples.
struct COCOObjectWriter {
  /// The fields of an object in their order.
  private enum Output: Int, CaseIterable {
    case id, label, bbox, polygon, rle, keypoints, area, iscrowd, score, caption
  }

  /// How many objects have each field.
  private(set) var counts = [Int](repeating: 0, count: Output.allCases.count)
  private(set) var total = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let scan: NumberScan
  private let file: SourceFile
  private let index: COCOIndex
  private let classes: COCOClasses
  private let findings: FindingRecorder
  /// What stands before the value of each field; nil if it is not written.
  private let keys: [[UInt8]?]
  private let labels: [[UInt8]]
  private let textIDs: [Int: String]
  private var shortRings = 0
  private var otherPoints = 0
  /// How many values the struct has no field for, by key.
  private var unwritten: [String: Int] = [:]

  static func fields(id: String) -> [AnnotationSchema.Field] {
    [
      .init("id", id), .init("label", "Label[dom=$cdom]"), .init("bbox", "BBox"), .init("polygon", "Polygon"),
      .init("rle", "Dict"), .init("keypoints", "Keypoint[dom=$pdom]"), .init("area", "Num"),
      .init("iscrowd", "Bool"), .init("score", "Num"), .init("caption", "Text"),
    ]
  }

  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile, _ index: COCOIndex, _ classes: COCOClasses,
    _ keys: [String?], _ findings: FindingRecorder
  ) {
    guard let scan = NumberScan(bytes) else { return nil }
    self.bytes = bytes
    self.scan = scan
    self.file = file
    self.index = index
    self.classes = classes
    self.findings = findings
    self.keys = keys.map { $0.map(JSONText.key) }
    labels = classes.names.names.map { Array(JSONText.quoted($0).utf8) }
    textIDs = index.idTexts
  }

  var hasPoints: Bool { counts[Output.keypoints.rawValue] > 0 }
  var hasOutlines: Bool { counts[Output.polygon.rawValue] + counts[Output.rle.rawValue] > 0 }

  /// An id as JSON.
  func idText(_ id: Int) -> [UInt8] {
    textIDs.isEmpty ? Array(String(id).utf8) : Array(JSONText.quoted(textIDs[id] ?? String(id)).utf8)
  }

  /// The text at an offset; nil if there is none.
  func text(at start: Int) -> String? {
    var walk = JSONWalk(bytes)
    walk.move(to: start)
    return (try? walk.scalar())?.string
  }

  func prefetch(_ start: Int) { scan.prefetch(start) }

  // MARK: Objects

  /// Appends an annotation, or the segments of one, to a list.
  ///
  /// - Parameters:
  ///   - classNumber: Its class, from 0; -1 if it has none.
  ///   - listStart: Where the list begins in the text.
  mutating func append(_ annotation: Int, classNumber: Int, listStart: Int, to text: inout TextBuffer) {
    guard let segments = index.value(.segments, of: annotation) else {
      return append({ [index] in index.value($0, of: annotation) }, classNumber, listStart, to: &text)
    }
    do throws(JSONMistake) {
      try COCOSegment.forEach(bytes, at: segments) { segment in
        var classNumber = -1
        if let category = segment.category {
          if let known = classes.byID[category.id] {
            classNumber = known
          } else {
            report(.unknownCategory(id: index.idText(category.id)), at: category.range)
          }
        }
        append({ segment.values[$0] }, classNumber, listStart, to: &text)
      }
    } catch {
      findings.report(error, in: file)
    }
  }

  private mutating func append(
    _ value: (COCOField) -> Int?, _ classNumber: Int, _ listStart: Int, to text: inout TextBuffer
  ) {
    total += 1
    text.append(text.count > listStart ? ", {" : "{")
    let start = text.count
    if let at = value(.id) { scalar(.id, at, start, to: &text) }
    if classNumber >= 0, begin(.label, start, &text) { text.append(labels[classNumber]) }
    if let at = value(.bbox) { box(at, start, to: &text) }
    if let at = value(.segmentation) { outline(at, start, to: &text) }
    if let at = value(.keypoints) { points(at, classNumber, start, to: &text) }
    if let at = value(.area) { number(.area, at, start, to: &text) }
    if let at = value(.iscrowd) { flag(at, start, to: &text) }
    if let at = value(.score) { number(.score, at, start, to: &text) }
    if let at = value(.caption) { scalar(.caption, at, start, to: &text) }
    text.append(UInt8(ascii: "}"))
  }

  /// Appends the key of a field; false if the struct has none for it.
  private mutating func begin(_ field: Output, _ start: Int, _ text: inout TextBuffer) -> Bool {
    guard let key = keys[field.rawValue] else {
      unwritten["\(field)", default: 0] += 1
      return false
    }
    if text.count > start { text.append(", ") }
    text.append(key)
    counts[field.rawValue] += 1
    return true
  }

  // MARK: Values

  private mutating func number(_ field: Output, _ at: Int, _ start: Int, to text: inout TextBuffer) {
    guard let end = scan.number(at) else {
      return complain("\(field)", Phrase("a number", zh: "数字"), at: at)
    }
    if begin(field, start, &text) { text.append(scan.bytes(at..<end)) }
  }

  private mutating func flag(_ at: Int, _ start: Int, to text: inout TextBuffer) {
    let value: Bool? =
      switch scan[at] {
      case UInt8(ascii: "0"): false
      case UInt8(ascii: "1"): true
      case UInt8(ascii: "t"): true
      case UInt8(ascii: "f"): false
      default: nil
      }
    guard let value, scan.integer(at).map({ $0.value < 2 }) ?? (scan[at] > 0x39) else {
      return complain("iscrowd", Phrase("0 or 1", zh: "0 或 1"), at: at)
    }
    if begin(.iscrowd, start, &text) { text.append(value ? "true" : "false") }
  }

  /// An id or a text.
  private mutating func scalar(_ field: Output, _ at: Int, _ start: Int, to text: inout TextBuffer) {
    if field == .id, textIDs.isEmpty, let (_, end) = scan.integer(at) {
      if begin(field, start, &text) { text.append(scan.bytes(at..<end)) }
      return
    }
    var walk = JSONWalk(bytes)
    walk.move(to: at)
    guard let token = try? walk.scalar(), token.string != nil || (field == .id && isWhole(token)) else {
      return complain(
        "\(field)", field == .id ? COCOIndexReader.anID : Phrase("text", zh: "文本"), at: at)
    }
    guard begin(field, start, &text) else { return }
    let isQuoted = token.string != nil || textIDs.isEmpty
    text.append(isQuoted ? Array(bytes[token.range]) : Array(JSONText.quoted(token.text).utf8))
  }

  /// Whether a value is a whole number, of any size.
  private func isWhole(_ token: JSONToken) -> Bool {
    if token.integer != nil { return true }
    let digits = scan[token.range.lowerBound] == UInt8(ascii: "-") ? token.range.dropFirst() : token.range
    return digits.count < 300 && digits.allSatisfy { scan[$0] &- 0x30 < 10 }
  }

  private mutating func box(_ at: Int, _ start: Int, to text: inout TextBuffer) {
    let before = text.count
    guard begin(.bbox, start, &text) else { return }
    let valueStart = text.count
    guard let (numbers, end) = scan.append(listAt: at, inGroupsOf: 4, to: &text), numbers == 4 else {
      undo(.bbox, before, &text)
      return complain("bbox", Phrase("[x, y, width, height]", zh: "[x, y, 宽, 高]"), at: at)
    }
    // `[x,y,-w,h]`
    guard scan.hasMinus(at..<end) else { return }
    var commas = 0
    for offset in valueStart..<text.count where text[offset] == UInt8(ascii: ",") {
      commas += 1
      guard commas > 1, text[offset + 1] == UInt8(ascii: "-") else { continue }
      undo(.bbox, before, &text)
      return findings.report(
        .negativeSize, at: SourceRange(file, at..<end), .annotation(.negativeSize(key: "bbox")))
    }
  }

  private mutating func outline(_ at: Int, _ start: Int, to text: inout TextBuffer) {
    if scan[at] == UInt8(ascii: "{") { return mask(at, start, to: &text) }
    let expected = Phrase("a list of [x, y, x, y, …], or a mask", zh: "[x, y, x, y, …] 的列表或掩码")
    guard scan[at] == UInt8(ascii: "[") else { return complain("segmentation", expected, at: at) }
    var ring = scan.blanks(at + 1)
    guard scan[ring] != UInt8(ascii: "]") else { return }
    let before = text.count
    guard begin(.polygon, start, &text) else { return }
    text.append(UInt8(ascii: "["))
    let valueStart = text.count
    while true {
      let ringStart = text.count
      if ringStart > valueStart { text.append(UInt8(ascii: ",")) }
      text.append(UInt8(ascii: "["))
      guard let (numbers, end) = scan.append(listAt: ring, inGroupsOf: 2, to: &text) else {
        undo(.polygon, before, &text)
        return complain("segmentation", expected, at: at)
      }
      guard numbers % 2 == 0 else {
        undo(.polygon, before, &text)
        return report(.oddCount(key: "segmentation"), at: ring..<end)
      }
      if numbers < 6 {
        text.cut(to: ringStart)
        shortRings += 1
      } else {
        text.append(UInt8(ascii: "]"))
      }
      ring = scan.blanks(end)
      guard scan[ring] == UInt8(ascii: ",") else { break }
      ring = scan.blanks(ring + 1)
    }
    if text.count == valueStart { return undo(.polygon, before, &text) }
    text.append(UInt8(ascii: "]"))
  }

  /// A mask in run lengths: an object with `size` and `counts`.
  private mutating func mask(_ at: Int, _ start: Int, to text: inout TextBuffer) {
    let expected = Phrase("a mask with 'size' and 'counts'", zh: "含 size 和 counts 的掩码")
    var walk = JSONWalk(bytes)
    walk.move(to: at)
    var known: Set<String> = []
    do throws(JSONMistake) {
      try walk.beginObject()
      var isFirst = true
      while let key = try walk.nextKey(isFirst: isFirst) {
        isFirst = false
        let name = key.text
        let kind = try walk.kind
        if kind == .array || (kind == .string && name == "counts") { known.insert(name) }
        _ = try walk.skip()
      }
    } catch {
      return complain("segmentation", expected, at: at)
    }
    // What is no JSON in it has been told when the file was read.
    guard walk.takeRecovered().isEmpty else { return }
    guard known.isSuperset(of: ["size", "counts"]), scan.overflow(in: at..<walk.end) == nil else {
      return complain("segmentation", expected, at: at)
    }
    if begin(.rle, start, &text) { scan.append(value: at..<walk.end, to: &text) }
  }

  private mutating func points(_ at: Int, _ classNumber: Int, _ start: Int, to text: inout TextBuffer) {
    guard classNumber >= 0, classes.hasPoints[classNumber], let domain = classes.points else {
      otherPoints += 1
      return
    }
    let before = text.count
    guard begin(.keypoints, start, &text) else { return }
    text.append(UInt8(ascii: "["))
    guard let (numbers, end) = scan.append(listAt: at, inGroupsOf: 3, to: &text), numbers % 3 == 0 else {
      undo(.keypoints, before, &text)
      return complain("keypoints", Phrase("[x, y, v, x, y, v, …]", zh: "[x, y, v, x, y, v, …]"), at: at)
    }
    guard numbers / 3 == domain.classes.count else {
      undo(.keypoints, before, &text)
      return findings.report(
        .keypointCount, at: SourceRange(file, at..<end),
        .annotation(.pointCount(numbers / 3, expected: domain.classes.count)))
    }
    text.append(UInt8(ascii: "]"))
  }

  private mutating func undo(_ field: Output, _ before: Int, _ text: inout TextBuffer) {
    text.cut(to: before)
    counts[field.rawValue] -= 1
  }

  // MARK: Findings

  /// Reports what objects have no place for, once each.
  func reportLosses(at section: Range<Int>?) {
    let place = SourceRange(file, section ?? 0..<0)
    var losses = unwritten.sorted { $0.key < $1.key }.map {
      AnnotationMessage.leftOut(key: $0.key, count: $0.value)
    }
    if shortRings > 0 { losses.append(.shortRing(count: shortRings)) }
    if otherPoints > 0 { losses.append(.otherPoints(count: otherPoints)) }
    for loss in losses { findings.report(.conversionLoss, at: place, .annotation(loss)) }
  }

  private func report(_ message: AnnotationMessage, at range: Range<Int>) {
    findings.report(.invalidSource, at: SourceRange(file, range), .annotation(message))
  }

  /// Says what is wrong with a value that is not what it should be: its text, a number that is not finite, or its form.
  private func complain(_ key: String, _ expected: Phrase, at start: Int) {
    var walk = JSONWalk(bytes)
    walk.move(to: start)
    do throws(JSONMistake) {
      let range = try walk.skip()
      let mistakes = walk.takeRecovered()
      for mistake in mistakes { findings.report(mistake, in: file) }
      guard mistakes.isEmpty else { return }
      if let place = scan.overflow(in: range) {
        return findings.report(
          .nonfiniteNumber, at: SourceRange(file, place), .annotation(.notFinite(key: key)))
      }
      report(.wrongValue(key: key, expected: expected), at: range)
    } catch {
      findings.report(error, in: file)
    }
  }
}
