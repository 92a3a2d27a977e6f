import YAMLTree

/// Finds the comments of a YAML file that leave findings out; those that cannot do so are reported.
///
/// A comment behind something holds for its line. A comment on a line of its own holds for itself, the line below, and
/// what is indented more deeply than that one: a definition, a field, a sample. Above everything else it also holds for
/// what is said of the file as a whole.
struct SuppressionReader {
  private static let mark = Array("dsdl:".utf8)
  private static let verb = Array("ignore".utf8)

  private let file: SourceFile
  private let bytes: [UInt8]
  private let tree: Tree
  private let collector: DiagnosticCollector
  private var found: [Suppression] = []
  /// Where blocks end, by the start of their first line: comments may stand above each other.
  private var blockEnds: [Int: Int] = [:]
  /// Lines without content that have been passed over: comments may stand above each other in thousands.
  private var emptyLines = 0..<0
  /// Where the first line with content begins.
  private var contentStart = 0

  static func read(_ tree: Tree, of file: SourceFile, into collector: DiagnosticCollector) -> [Suppression] {
    var reader = SuppressionReader(file: file, bytes: tree.source, tree: tree, collector: collector)
    reader.run()
    return reader.found
  }

  private init(file: SourceFile, bytes: [UInt8], tree: Tree, collector: DiagnosticCollector) {
    self.file = file
    self.bytes = bytes
    self.tree = tree
    self.collector = collector
  }

  private mutating func run() {
    guard bytes.contains(UInt8(ascii: "#")) else { return }
    while contentStart < bytes.count, indentation(ofLineAt: contentStart) == nil {
      contentStart = nextLine(from: contentStart)
    }
    var lineStart = 0
    var at = 0
    while at < bytes.count {
      if Self.isLineEnd(bytes[at]) {
        lineStart = at + 1
      } else if bytes[at] == UInt8(ascii: "#"), let start = wordsStart(of: at) {
        let end = lineEnd(from: at)
        if let names = namesStart(from: start) {
          if !tree.isText(at: at) { read(from: names, to: end, comment: at, lineStart: lineStart) }
        } else if isMeant(start..<end), !tree.isText(at: at) {
          collector.report(
            .unusedSuppression, at: SourceRange(file, at..<end), .suppression(.unread),
            hint: .suppression(.writeRule))
        }
        at = end
        continue
      }
      at += 1
    }
  }

  /// Where the words of a comment begin, if it is or may be one for this program.
  private func wordsStart(of comment: Int) -> Int? {
    guard comment == 0 || bytes[comment - 1] <= UInt8(ascii: " ") || isBehindByteOrderMark(comment) else {
      return nil
    }
    let start = skipBlanks(comment + 1)
    return start < bytes.count && bytes[start] | 0x20 == Self.mark[0] ? start : nil
  }

  /// Whether a comment in other words asks for something to be ignored: `dsdl: disable=…`, `dsdl ignore …`.
  private func isMeant(_ range: Range<Int>) -> Bool {
    let words = String(decoding: bytes[range].prefix(64), as: UTF8.self).lowercased()
      .split { !$0.isLetter }
    guard words.count > 1, words[0] == "dsdl" else { return false }
    return ["ignore", "ignores", "ignored", "disable", "suppress", "noqa", "nolint", "skip", "off"].contains(
      words[1])
  }

  /// Where the rules are named, if a comment with these words is for this program.
  private func namesStart(from start: Int) -> Int? {
    var at = start
    for word in [Self.mark, Self.verb] {
      guard bytes[at...].starts(with: word) else { return nil }
      at = skipBlanks(at + word.count)
    }
    let isWhole = at == bytes.count || bytes[at - 1] <= UInt8(ascii: " ") || Self.isLineEnd(bytes[at])
    return isWhole ? at : nil
  }

  private func isBehindByteOrderMark(_ offset: Int) -> Bool {
    offset == 3 && bytes.starts(with: LineTable.byteOrderMark)
  }

  /// Reads names with commas between them. Behind the last one may stand why.
  private mutating func read(from start: Int, to end: Int, comment: Int, lineStart: Int) {
    let isAlone = bytes[lineStart..<comment].allSatisfy { $0 <= UInt8(ascii: " ") || $0 >= 0x80 }
    let first = comment < contentStart ? 0 : comment
    let scope = isAlone ? first...blockEnd(below: end) : lineStart...end
    var at = start
    while true {
      let nameStart = at
      while at < end, Self.isNameByte(bytes[at]) { at += 1 }
      let place = nameStart < at ? nameStart..<at : comment..<end
      add(String(decoding: bytes[nameStart..<at], as: UTF8.self), SourceRange(file, place), scope)
      at = skipBlanks(at)
      guard at < end, bytes[at] == UInt8(ascii: ",") else { return checkReason(at, end) }
      at = skipBlanks(at + 1)
    }
  }

  /// Reports a reason that begins with the name of a rule, as a word with a hyphen is not by chance, also behind a comma of
  /// Chinese text, which separates nothing.
  private func checkReason(_ start: Int, _ end: Int) {
    var start = start
    if let comma = ["，", "、"].first(where: { bytes[start..<end].starts(with: $0.utf8) }) {
      start = skipBlanks(start + comma.utf8.count)
    }
    let nameEnd = bytes[start..<end].firstIndex { !Self.isNameByte($0) } ?? end
    let name = String(decoding: bytes[start..<nameEnd], as: UTF8.self)
    guard name.contains("-"), Rule.named(name) != nil else { return }
    collector.report(
      .unusedSuppression, at: SourceRange(file, start..<nameEnd), .suppression(.noComma(name)),
      hint: .suppression(.writeRule))
  }

  private mutating func add(_ name: String, _ place: SourceRange, _ scope: ClosedRange<Int>) {
    guard !name.isEmpty else {
      collector.report(
        .unusedSuppression, at: place, .suppression(.noRule), hint: .suppression(.writeRule))
      return
    }
    guard let rule = Rule.named(name) else {
      collector.report(
        .unusedSuppression, at: place, .suppression(.unknownRule(name)),
        hint: Spelling.hint(for: name, among: Rule.builtIn.map(\.name)) ?? .configuration(.listRules))
      return
    }
    guard rule.isSuppressible else {
      collector.report(
        .unusedSuppression, at: place,
        .configuration(.notIgnorable(name)))
      return
    }
    found.append(Suppression(rule: rule, place: place, bytes: scope))
  }

  // MARK: Lines

  /// The end of the block that begins on the first line with content from an offset on.
  private mutating func blockEnd(below offset: Int) -> Int {
    let first = nextLine(from: offset)
    var start = emptyLines.contains(first) ? emptyLines.upperBound : first
    while start < bytes.count, indentation(ofLineAt: start) == nil { start = nextLine(from: start) }
    emptyLines = first..<start
    guard start < bytes.count, let depth = indentation(ofLineAt: start) else { return bytes.count }
    if let known = blockEnds[start] { return known }
    let isElement = bytes[start + depth] == UInt8(ascii: "-")
    var end = lineEnd(from: start)
    var line = nextLine(from: start)
    while line < bytes.count {
      if let inner = indentation(ofLineAt: line) {
        // The list of a key may stand below it without being indented.
        let belongs =
          inner > depth || (inner == depth && !isElement && bytes[line + inner] == UInt8(ascii: "-"))
        guard belongs else { break }
        end = lineEnd(from: line)
      }
      line = nextLine(from: line)
    }
    blockEnds[start] = end
    return end
  }

  /// How many blanks a line begins with; nil if it holds nothing but blanks and a comment.
  private func indentation(ofLineAt start: Int) -> Int? {
    let at = skipBlanks(start == 0 && bytes.starts(with: LineTable.byteOrderMark) ? 3 : start)
    guard at < bytes.count, !Self.isLineEnd(bytes[at]), bytes[at] != UInt8(ascii: "#") else { return nil }
    return at - start
  }

  private func skipBlanks(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") { at += 1 }
    return at
  }

  private func lineEnd(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count, !Self.isLineEnd(bytes[at]) { at += 1 }
    return at
  }

  private func nextLine(from offset: Int) -> Int {
    let end = lineEnd(from: offset)
    guard end < bytes.count else { return end }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
