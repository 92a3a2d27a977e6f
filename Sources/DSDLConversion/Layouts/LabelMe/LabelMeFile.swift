import DSDL
import JSONText

/// A file of LabelMe: what it says of a picture and the shapes in it. The picture's data, which may be in it, is passed
/// over.
struct LabelMeFile {
  let file: SourceFile
  private(set) var image: (text: String, range: Range<Int>) = ("", 0..<0)
  /// The size as JSON, height first.
  private(set) var shape: String?
  private(set) var objects: [AnnotatedSamples.Values] = []
  private(set) var classes: Set<String> = []

  private let findings: FindingRecorder

  /// Nil if the file is broken or no file of LabelMe, which is reported.
  init?(_ path: String, _ findings: FindingRecorder, _ losses: inout LossReport) throws(ConversionFailure) {
    let document: JSONDocument
    do throws(UnreadableFile) {
      document = try JSONDocument(path)
    } catch {
      throw ConversionFailure(.unreadable(path, reason: error.why))
    }
    file = document.file
    self.findings = findings
    if let foreign = document.foreign {
      findings.report(foreign, in: file)
      return nil
    }
    var own = losses
    defer { losses = own }
    let mistake = document.withBytes { bytes -> JSONMistake? in
      var walk = JSONWalk(bytes)
      do throws(JSONMistake) {
        try read(&walk, &own)
      } catch {
        return error
      }
      for mistake in walk.takeRecovered() { findings.report(mistake, in: document.file) }
      return nil
    }
    if let mistake {
      findings.report(mistake, in: file)
      return nil
    }
    guard !image.text.isEmpty else {
      complain(.missingKey("imagePath"), at: 0..<min(1, file.size))
      return nil
    }
  }

  private mutating func read(_ walk: inout JSONWalk, _ losses: inout LossReport) throws(JSONMistake) {
    guard try walk.kind == .object else {
      let expected = Phrase("an object with 'shapes' and 'imagePath'", zh: "含 shapes 和 imagePath 的对象")
      return complain(.wrongValue(key: "LabelMe", expected: expected), at: try walk.skip())
    }
    var (width, height): (Int?, Int?) = (nil, nil)
    try walk.beginObject()
    var isFirst = true
    while let key = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      let (name, range) = (key.text, key.range)
      switch (name, try walk.kind) {
      case ("imagePath", .string):
        let token = try walk.scalar()
        image = (token.text, token.range)
      case ("imageWidth", .number): width = try walk.scalar().integer
      case ("imageHeight", .number): height = try walk.scalar().integer
      case ("shapes", .array): try readShapes(&walk, &losses)
      default:
        let value = try walk.skip()
        if name == "flags", value.count > 2 { losses.count("flags", at: SourceRange(file, range)) }
      }
    }
    try walk.finish()
    if let width, let height, width > 0, height > 0 { shape = "[\(height), \(width)]" }
  }

  private mutating func readShapes(
    _ walk: inout JSONWalk, _ losses: inout LossReport
  ) throws(JSONMistake) {
    try walk.beginArray()
    var isFirst = true
    while try walk.nextElement(isFirst: isFirst) {
      isFirst = false
      let start = walk.start
      let value = try walk.value()
      readShape(value, start..<walk.end, &losses)
    }
  }

  private mutating func readShape(_ shape: DataValue, _ range: Range<Int>, _ losses: inout LossReport) {
    guard let label = shape["label"]?.string else { return complain(.missingKey("label"), at: range) }
    let kind = shape["shape_type"]?.string ?? "polygon"
    let points = (shape["points"]?.array ?? []).map { $0.numbers(2) }
    let known = points.compactMap { $0.map { Point(x: $0[0], y: $0[1]) } }
    guard known.count == points.count else {
      return complain(
        .wrongValue(key: "points", expected: Phrase("a list of [x, y]", zh: "[x, y] 的列表")), at: range)
    }
    var values: AnnotatedSamples.Values = [JSONText.quoted(ClassName.annotated(label) ?? label)]
    switch kind {
    case "rectangle":
      guard known.count == 2 || known.count == 4, let box = Box(around: known) else {
        return complain(.wrongValue(key: "points", expected: Phrase("two corners", zh: "两个角点")), at: range)
      }
      values += [
        "[\([box.x, box.y, box.width, box.height].map(JSONText.rounded).joined(separator: ","))]", nil,
      ]
    case "polygon" where known.count > 2:
      let ring = known.map { "[\(JSONText.rounded($0.x)),\(JSONText.rounded($0.y))]" }
      values += [nil, "[[\(ring.joined(separator: ","))]]"]
    default: return losses.count(shape: kind, at: SourceRange(file, range))
    }
    classes.insert(label)
    values.append(shape["group_id"]?.integer.map(String.init))
    let description = shape["description"]?.string ?? ""
    values.append(description.isEmpty ? nil : JSONText.quoted(description))
    if shape["flags"]?.object?.isEmpty == false { losses.count("shapes.flags", at: SourceRange(file, range)) }
    objects.append(values)
  }

  private func complain(_ message: AnnotationMessage, at range: Range<Int>) {
    findings.report(.invalidSource, at: SourceRange(file, range), .annotation(message))
  }
}
