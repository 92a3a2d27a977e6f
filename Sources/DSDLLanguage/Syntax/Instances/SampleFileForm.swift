import SystemPackage

/// What a file of samples is instead, where it is not what its name says: told by its first lines, or by its keys.
package enum SampleFileForm {
  /// Longer lines are not looked at: nobody writes them by hand, or over several lines.
  private static let longestLine = 64 << 10

  /// Whether the first two lines of text that is to be one value are a value each, as in JSON Lines.
  package static func hasValueOnEachLine(_ bytes: ByteView) -> Bool {
    var lines = JSONLines(bytes)
    var count = 0
    while count < 2, let line = lines.next() {
      guard let isValue = isValue(bytes, line) else { continue }
      guard isValue else { return false }
      count += 1
    }
    return count == 2
  }

  /// Whether a file of JSON or YAML begins with the key of a list of samples.
  package static func beginsWithSamples(_ bytes: ByteView) -> Bool {
    let start = bytes.behindBlanks(bytes.textStart)
    guard bytes[start] == UInt8(ascii: "{") else {
      return bytes[start..<start + 8].elementsEqual("samples:")
    }
    let key = bytes.behindBlanks(start + 1)
    return bytes[key..<key + 9].elementsEqual("\"samples\"")
  }

  /// Whether a line is a value and nothing else; nil if it is empty.
  private static func isValue(_ bytes: ByteView, _ line: Range<Int>) -> Bool? {
    guard line.count <= longestLine else { return false }
    var reader = JSONReader(bytes[0..<line.upperBound], at: line.lowerBound)
    if reader.isAtEnd() { return nil }
    return (try? reader.skip()) != nil && reader.isAtEnd()
  }

  /// What is wrong with the lines of a file that is JSON of another form: a value over several lines, or all samples in
  /// one value.
  ///
  /// - Parameter mayHaveSamples: Whether a sample may be an object that has a field `samples`.
  package static func mistake(inLines bytes: ByteView, mayHaveSamples: Bool) -> InstanceMistake? {
    var lines = JSONLines(bytes)
    while let line = lines.next() {
      guard let isValue = isValue(bytes, line) else { continue }
      var reader = JSONReader(bytes, at: line.lowerBound)
      let start = reader.start
      guard bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else { return nil }
      let hasSamples = firstKey(reader) == "samples"
      if isValue {
        guard hasSamples, !mayHaveSamples else { return nil }
        return InstanceMistake(
          rule: .wrongShape, range: start..<start + 1,
          message: .sampleFile(.allInOneObject), hint: .sampleFile(.nameJSON))
      }
      guard line.count <= longestLine, goesOnBehind(line, reader) else { return nil }
      return InstanceMistake(
        rule: .wrongShape, range: start..<start + 1,
        message: .sampleFile(.severalLines),
        hint: .sampleFile(hasSamples ? .nameJSON : .oneLineEachOrJSON))
    }
    return nil
  }

  /// Whether the value that begins on a line ends on another one, or would, were the text not cut.
  private static func goesOnBehind(_ line: Range<Int>, _ reader: JSONReader) -> Bool {
    var reader = reader
    do throws(InstanceMistake) {
      try reader.skip()
    } catch {
      var last = line.upperBound - 1
      while last > line.lowerBound, isJSONBlank(reader.bytes[last]) { last -= 1 }
      return reader.at >= reader.bytes.count && "{[,".utf8.contains(reader.bytes[last])
    }
    return reader.at > line.upperBound
  }

  private static func firstKey(_ reader: JSONReader) -> String? {
    var reader = reader
    guard (try? reader.beginObject()) != nil, let key = try? reader.nextKey(isFirst: true) else { return nil }
    return key.text.count < 64 ? key.text.string : nil
  }

  /// What is said of samples, one on each line, where a description or a library is expected.
  package static func mistake(inDocument file: SourceFile) -> InstanceMistake? {
    let suffix = file.location.suffix
    let isLines =
      suffix == "jsonl" || suffix == "ndjson"
      || file.contents.withByteView { bytes in
        (suffix == "json" || bytes[file.textStart] == UInt8(ascii: "{")) && hasValueOnEachLine(bytes)
      }
    guard isLines else { return nil }
    let start = file.textStart
    return InstanceMistake(
      rule: .wrongShape, range: start..<min(start + 1, file.contents.count),
      message: .section(.samplesOnLines), hint: .section(.nameDescription))
  }

  // MARK: Keys

  /// What lists of samples are called elsewhere.
  package static let otherWordsForSamples = [
    "items", "annotations", "data", "records", "images", "instances", "entries", "objects", "list", "rows",
  ]

  /// What an object is whose keys are these; nil if it is nothing that is known.
  package static func form(ofObjectWith keys: [String]) -> FileForm? {
    func has(_ names: String...) -> Bool { names.allSatisfy(keys.contains) }
    if has("$dsdl-version"), has("data") || has("meta") { return .description }
    if has("$dsdl-version") { return .library }
    if has("samples") { return .samples }
    if has("global-info") { return .globalInfo }
    if has("images", "annotations") || has("images", "categories") { return .coco }
    if has("_via_img_metadata") { return .via }
    if has("type", "features") { return .geoJSON }
    if has("cells", "nbformat") { return .notebook }
    return has("shapes", "imagePath") ? .labelMe : nil
  }

  /// What a list or an object is whose first value is an object, as the keys of that tell; nil if it is nothing that is known.
  package static func form(ofFirstIn reader: some InstanceReader) -> FileForm? {
    guard let (kind, keys) = try? first(in: reader) else { return nil }
    func has(_ names: String...) -> Bool { names.allSatisfy(keys.contains) }
    guard kind == .array else { return has("filename", "regions") ? .via : nil }
    if has("data"), has("annotations") || has("predictions") { return .labelStudio }
    if has("annotation_id", "annotator") { return .labelStudio }
    return has("shapes", "tracks") ? .cvat : nil
  }

  /// What the value at a reader's cursor is, and the keys of the first object in it.
  private static func first(
    in reader: some InstanceReader
  ) throws(InstanceMistake) -> (kind: InstanceKind, keys: [String])? {
    var reader = reader
    let kind = try reader.kind()
    switch kind {
    case .array:
      try reader.beginArray()
      guard try reader.nextElement(isFirst: true) else { return nil }
    case .object:
      try reader.beginObject()
      guard try reader.nextKey(isFirst: true) != nil else { return nil }
    default: return nil
    }
    guard try reader.kind() == .object else { return nil }
    try reader.beginObject()
    var keys: [String] = []
    while keys.count < 32, let key = try reader.nextKey(isFirst: keys.isEmpty) {
      keys.append(key.text.count < 64 ? key.text.string : "")
      try reader.skip()
    }
    return (kind, keys)
  }

  /// Whether an object with these keys, and no others, is what a server says of an error.
  package static func isAnswer(_ keys: [String]) -> Bool {
    let reasons: Set = ["message", "error", "errors", "detail"]
    let others: Set = [
      "code", "status", "documentation_url", "request_id", "requestId", "timestamp", "path", "title", "type",
      "success",
    ]
    return keys.contains(where: reasons.contains)
      && keys.allSatisfy { reasons.contains($0) || others.contains($0) }
  }
}
