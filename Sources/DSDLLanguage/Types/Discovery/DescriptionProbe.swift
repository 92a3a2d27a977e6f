package import SystemPackage
import YAMLTree

/// Tells whether a YAML or JSON file is meant as a description: it has any two of the sections `$dsdl-version`, `meta`
/// and `data`, or slips for them, in whatever encoding and however broken.
package struct DescriptionProbe {
  package enum Answer: Equatable {
    case description
    /// It says that it is DSDL, and no more: others may import it.
    case library
    case other
    /// It cannot be told; why, to follow the file's path.
    case unknown(Phrase)
  }

  /// So much of a text is looked through for keys where it cannot be read as a whole.
  private static let scanLimit = 4 << 20
  /// Larger JSON files that come to samples at once are not looked through: they are read when they are checked.
  private static let walkLimit = 1 << 20

  private let path: FilePath
  private let libraries: LibraryCache?
  private var isJSON: Bool { path.suffix == "json" }

  /// - Parameter libraries: Keeps the bytes of what is read next.
  package static func answer(_ path: FilePath, libraries: LibraryCache?) throws(FileProblem) -> Answer {
    let mapping = try FileMapping(path)
    let probe = DescriptionProbe(path: path, libraries: libraries)
    return mapping.withBytes { bytes in probe.answer(bytes, isWhole: mapping.problem == nil) }
  }

  private func answer(_ bytes: ByteView, isWhole: Bool) -> Answer {
    let start = bytes.textStart
    guard bytes.buffer.dropFirst(start).prefix(Self.scanLimit).contains(where: { !isJSONBlank($0) }) else {
      return .unknown(Phrase("is empty", zh: "是空的"))
    }
    if let encoding = WideEncoding(of: bytes, units: 2) {
      let text = encoding.text(bytes[0..<Self.scanLimit])
      return scan(text)
        ?? .unknown(
          Phrase("is \(encoding.name): UTF-8 is expected", zh: "是 \(encoding.name)：应为 UTF-8"))
    }
    if let foreign = ForeignFile(bytes) {
      return scan(bytes) ?? .unknown(Phrase("is ", zh: "是") + foreign.content.phrase)
    }
    if bytes.buffer.prefix(8192).contains(0) {
      return scan(bytes) ?? .unknown(Phrase("is no text", zh: "不是文本"))
    }
    let answer = isJSON ? json(bytes) : yaml(bytes)
    if answer == .description || answer == .library, isWhole {
      libraries?.keep(Array(bytes.buffer), of: DiskReader.realPath(path) ?? path)
    }
    return answer
  }

  /// What the keys say that a broken text seems to have; nil if they say nothing.
  private func scan(_ bytes: [UInt8]) -> Answer? { bytes.withByteView { scan($0) } }

  private func scan(_ bytes: ByteView) -> Answer? {
    let scan = KeyScan(bytes[0..<Self.scanLimit], isJSON: isJSON)
    if SectionMarks.areEnough(among: scan.words) { return .description }
    // Who names the file is told what is wrong with it.
    return scan.first == "samples" || scan.first == "global-info" ? .other : nil
  }

  private static func broken(_ form: String) -> Phrase {
    Phrase(
      "is broken \(form): it is not clear what it is meant to be", zh: "是有语法错误的 \(form)：看不出本来是什么")
  }

  // MARK: JSON

  private func json(_ bytes: ByteView) -> Answer {
    if bytes.count > Self.walkLimit, beginsWithSamples(bytes), !mentionsVersionAtItsEnd(bytes) {
      return .other
    }
    var reader = JSONReader(bytes, at: bytes.textStart)
    var words: Set<String> = []
    var isList = false
    do throws(InstanceMistake) {
      switch try reader.kind() {
      case .object: try takeKeys(&reader, into: &words)
      case .array:
        isList = true
        try eachElement(of: &reader) { reader throws(InstanceMistake) in try takeKeys(&reader, into: &words) }
      case .string:
        let text = try reader.scalar().text
        guard reader.isAtEnd() else { return scan(bytes) ?? .unknown(Self.broken("JSON")) }
        return scan(text) ?? .other
      default: try reader.skip()
      }
    } catch {
      if SectionMarks.areEnough(among: words) { return .description }
      return scan(bytes) ?? .unknown(Self.broken("JSON"))
    }
    if SectionMarks.areEnough(among: words), !isList || words.contains("$dsdl-version") {
      return .description
    }
    // Behind a brace too many, or where each section has braces of its own.
    if !reader.isAtEnd() {
      let further = KeyScan(bytes[0..<Self.scanLimit], isJSON: true).words
      if further.contains("$dsdl-version"), SectionMarks.areEnough(among: further) { return .description }
    }
    if !isList, bytes.count <= Self.walkLimit, SectionMarks.mayBeOtherWords(words),
      let root = Tree.parse(Array(bytes.buffer)).tree.root, SectionMarks.areEnough(in: root)
    {
      return .description
    }
    return words.contains("$dsdl-version") ? .library : .other
  }

  /// Goes through a list, with an eye on the first objects in it.
  private func eachElement(
    of reader: inout JSONReader,
    look: (inout JSONReader) throws(InstanceMistake) -> Void
  ) throws(InstanceMistake) {
    try reader.beginArray()
    var count = 0
    while try reader.nextElement(isFirst: count == 0) {
      if count < SectionMarks.fewItems, try reader.kind() == .object {
        try look(&reader)
      } else {
        try reader.skip()
      }
      count += 1
    }
  }

  private func takeKeys(_ reader: inout JSONReader, into words: inout Set<String>) throws(InstanceMistake) {
    try reader.beginObject()
    var isFirst = true
    while let key = try reader.nextKey(isFirst: isFirst) {
      isFirst = false
      if key.text.count <= 64, words.count < 10_000 { words.insert(key.text.string) }
      switch try reader.kind() {
      case .object:
        if try hasKey(of: SectionMarks.unmistakable, &reader) { words.insert("sample-type") }
      case .array:
        try eachElement(of: &reader) { reader throws(InstanceMistake) in
          if try hasKey(of: ["$dsdl-version"], &reader) { words.insert("sample-type") }
        }
      default: try reader.skip()
      }
    }
  }

  /// Whether an object has one of some keys, when it has been passed.
  private func hasKey(of names: Set<String>, _ reader: inout JSONReader) throws(InstanceMistake) -> Bool {
    try reader.beginObject()
    var (isFirst, isFound) = (true, false)
    while let key = try reader.nextKey(isFirst: isFirst) {
      isFirst = false
      if key.text.count < 16, names.contains(key.text.string) { isFound = true }
      try reader.skip()
    }
    return isFound
  }

  private func beginsWithSamples(_ bytes: ByteView) -> Bool {
    var reader = JSONReader(bytes[0..<4096])
    guard (try? reader.beginObject()) != nil else { return false }
    var isFirst = true
    while let key = try? reader.nextKey(isFirst: isFirst) {
      if key.text.elementsEqual("samples") { return true }
      guard (try? reader.skip()) != nil else { return false }
      isFirst = false
    }
    return false
  }

  private func mentionsVersionAtItsEnd(_ bytes: ByteView) -> Bool {
    let scan = KeyScan(bytes[bytes.count - Self.walkLimit / 16..<bytes.count], isJSON: true)
    return SectionMarks.areEnough(among: scan.words)
  }

  // MARK: YAML

  private func yaml(_ bytes: ByteView) -> Answer {
    guard bytes.count <= Self.scanLimit else { return scan(bytes) ?? .other }
    let result = Tree.parse(Array(bytes.buffer))
    if let root = result.tree.root, SectionMarks.areEnough(in: root) { return .description }
    // Of an alias bomb, or where another document begins, nobody has read all.
    let scanned = result.isComplete && result.problems.isEmpty ? nil : scan(bytes)
    if scanned == .description { return .description }
    if result.isComplete, result.tree.root?["$dsdl-version"] != nil { return .library }
    if let scanned { return scanned }
    guard result.isComplete else { return .unknown(Self.broken("YAML")) }
    guard let root = result.tree.root, root.kind == .scalar, root.plainScalar?.core != .null else {
      return .other
    }
    return scan(bytes)
      ?? .unknown(
        Phrase(
          "is a single text: a mapping of sections is expected", zh: "是单独一个文本：应为由各部分组成的映射"))
  }
}
