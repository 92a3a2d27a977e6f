/// A file of a case with the places that findings and notes are expected to point at.
///
/// In the text `⟦…⟧` encloses the place of a finding and `⟪…⟫` that of a note; both are counted from 1 over
/// all files of the case. `⟨E9⟩` stands for bytes that cannot be seen or are not UTF-8, and `⟨end⟩` before
/// the last line break says that the file does not have it.
struct MarkedFile {
  struct Marks {
    /// The ranges in the order in which they begin.
    var ranges: [Range<Int>] = []
  }

  var name: String
  var bytes: [UInt8] = []
  var findings = Marks()
  var notes = Marks()

  init(name: String) { self.name = name }

  init(name: String, text: String) throws {
    self.name = name
    // Marks of one kind are nested; those of the two kinds may overlap.
    var openFindings: [Int] = []
    var openNotes: [Int] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        openFindings.append(findings.ranges.count)
        findings.ranges.append(bytes.count..<bytes.count)
      case "⟪":
        openNotes.append(notes.ranges.count)
        notes.ranges.append(bytes.count..<bytes.count)
      case "⟧":
        guard let number = openFindings.popLast() else { throw RuleCaseError("\(name): ⟧ closes nothing") }
        findings.ranges[number] = findings.ranges[number].lowerBound..<bytes.count
      case "⟫":
        guard let number = openNotes.popLast() else { throw RuleCaseError("\(name): ⟫ closes nothing") }
        notes.ranges[number] = notes.ranges[number].lowerBound..<bytes.count
      case "⟨":
        let end = rest.firstIndex(of: "⟩") ?? rest.endIndex
        let code = String(rest[..<end])
        rest = rest[end...].dropFirst()
        if code == "end" {
          rest = rest[rest.endIndex...]
        } else {
          bytes += try code.split(separator: " ").map {
            guard let byte = UInt8($0, radix: 16) else { throw RuleCaseError("\(name): ⟨\(code)⟩") }
            return byte
          }
        }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    guard openFindings.isEmpty, openNotes.isEmpty else {
      throw RuleCaseError("\(name): a mark is not closed")
    }
  }

  // MARK: Transformations

  /// Puts bytes at an offset, so that places behind it move.
  mutating func insert(_ inserted: [UInt8], at offset: Int, movesEmpty: Bool) {
    func move(_ range: Range<Int>) -> Range<Int> {
      if range.isEmpty, range.lowerBound == offset, !movesEmpty { return range }
      let lower = range.lowerBound >= offset ? range.lowerBound + inserted.count : range.lowerBound
      let isMoved = range.isEmpty ? range.upperBound >= offset : range.upperBound > offset
      return lower..<(isMoved ? range.upperBound + inserted.count : range.upperBound)
    }
    bytes.insert(contentsOf: inserted, at: offset)
    findings.ranges = findings.ranges.map(move)
    notes.ranges = notes.ranges.map(move)
  }

  /// Writes every LF as other bytes.
  mutating func replaceLineEnds(by lineEnd: [UInt8]) {
    var offsets: [Int] = []
    var replaced: [UInt8] = []
    for byte in bytes {
      offsets.append(replaced.count)
      if byte == 0x0A { replaced += lineEnd } else { replaced.append(byte) }
    }
    offsets.append(replaced.count)
    func move(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }
    bytes = replaced
    findings.ranges = findings.ranges.map(move)
    notes.ranges = notes.ranges.map(move)
  }

  // MARK: Writing

  /// The text with its marks, from which the file can be read again.
  var text: String {
    let edges = Self.edges(findings, "⟦", "⟧") + Self.edges(notes, "⟪", "⟫")
    var text = ""
    var at = 0
    for edge in edges.sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
      text += Self.visible(bytes[at..<edge.offset])
      text += edge.text
      at = edge.offset
    }
    text += Self.visible(bytes[at...])
    if !text.hasSuffix("\n") { text += "⟨end⟩\n" }
    return text
  }

  private struct Edge {
    let offset: Int
    let text: String
    /// Closings before openings; of openings the longer first, of closings the shorter.
    let order: [Int]
  }

  private static func edges(_ marks: Marks, _ open: String, _ close: String) -> [Edge] {
    marks.ranges.enumerated().flatMap { number, range in
      let (lower, upper) = (range.lowerBound, range.upperBound)
      guard !range.isEmpty else {
        return [Edge(offset: lower, text: open + close, order: [lower, 1, 0, number])]
      }
      return [
        Edge(offset: lower, text: open, order: [lower, 2, -upper, number]),
        Edge(offset: upper, text: close, order: [upper, 0, -lower, -number]),
      ]
    }
  }

  /// Bytes as text in which nothing is invisible.
  private static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var rest = bytes
    while !rest.isEmpty {
      let next = rest.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex
      let string = String(validating: rest[..<next], as: UTF8.self)
      if let string, isVisible(string.unicodeScalars.first!) {
        text += string
      } else {
        text += "⟨" + rest[..<next].map { hex($0) }.joined(separator: " ") + "⟩"
      }
      rest = rest[next...]
    }
    return text
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " || scalar == "\n" || scalar == "\t" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
    default: return !scalar.properties.isWhitespace
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0\(digits)" : digits
  }
}
