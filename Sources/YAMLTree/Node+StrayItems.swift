/// Items of a list that are keys to YAML, since what begins them is no dash with a blank behind it.
extension Node {
  /// The first key of a mapping, behind one of its values, that was meant as an item of it: `-image: a.jpg`,
  /// `• image: a.jpg`, `2. image: a.jpg`. What mends it mends those right below, too.
  public func strayItem(behind list: Node) -> TreeProblem? {
    var first: SourceLine.ItemSign?
    var fixes: [TreeProblem.Fix]? = []
    var values: [Range<Int>] = []
    var isNext = true
    for (key, value) in entries where key.start >= list.end && !key.isAlias {
      let line = SourceLine(tree.source, at: key.start)
      guard key.kind == .scalar, key.style == .plain, key.start == line.content.lowerBound,
        let sign = line.itemSign
      else {
        isNext = false
        continue
      }
      values += [key.range, value.range]
      if first == nil {
        first = sign
        if !isNext || !list.hasItems(at: line.indentation) { fixes = nil }
      }
      guard isNext, fixes != nil else { continue }
      if let fix = sign.fix { fixes?.append(fix) } else { fixes = nil }
    }
    guard let first else { return nil }
    var problem = TreeProblem(kind: .syntax, cause: first.cause, range: first.range)
    problem.fix = fixes.map { TreeProblem.Fix(joining: $0, in: tree.source) }
    problem.values = values
    return problem
  }

  /// Whether an item that begins in a column belongs to this list, or to a value that is not there.
  private func hasItems(at column: Int) -> Bool {
    if range.isEmpty { return SourceLine(tree.source, at: start).indentation == column }
    guard kind == .sequence, tree.source[start] == UInt8(ascii: "-") else { return false }
    return start - SyntaxError.lineStart(in: tree.source, at: start) == column
  }
}

extension TreeProblem.Fix {
  /// One for several, at least one, with what stands between them.
  fileprivate init(joining fixes: [Self], in source: [UInt8]) {
    var text = ""
    var end = fixes[0].range.lowerBound
    for fix in fixes {
      text += String(decoding: source[end..<fix.range.lowerBound], as: UTF8.self) + fix.replacement
      end = fix.range.upperBound
    }
    self.init(range: fixes[0].range.lowerBound..<end, replacement: text)
  }
}

extension SourceLine {
  /// What begins a line as `- ` begins an item.
  struct ItemSign {
    let cause: TreeProblem.Cause
    let range: Range<Int>
    /// Nil for a number, which may be meant.
    let fix: TreeProblem.Fix?
  }

  /// A dash without a blank, another dash, a bullet or a number that begins the line.
  var itemSign: ItemSign? {
    let text = source[content]
    if text.first == UInt8(ascii: "-") {
      let isName = text.dropFirst().first.map(isNameByte) ?? false
      let (start, end) = (content.lowerBound, content.upperBound)
      let item = isName ? start..<SyntaxError.wordEnd(in: source, from: start, limit: end) : content
      return sign(of: 1, .missingBlankAfterDash(excerpt(source[item])))
    }
    if let bullet = (Self.bullets + [[UInt8(ascii: "+")]]).first(where: { text.starts(with: $0) }) {
      return sign(of: bullet.count, .bullet(excerpt(bullet)))
    }
    let digits = text.prefix { $0 &- 0x30 < 10 }
    guard !digits.isEmpty, let point = text.dropFirst(digits.count).first, ".)".utf8.contains(point),
      text.dropFirst(digits.count + 1).first == 0x20
    else { return nil }
    let range = content.lowerBound..<content.lowerBound + digits.count + 1
    return ItemSign(cause: .bullet(excerpt(source[range])), range: range, fix: nil)
  }

  private func sign(of count: Int, _ cause: TreeProblem.Cause) -> ItemSign {
    let range = content.lowerBound..<content.lowerBound + count
    let item = String(decoding: source[range.upperBound..<content.upperBound], as: UTF8.self).unicodeScalars
    let blanks = item.prefix { $0.properties.isWhitespace }.reduce(0) { $0 + UTF8.width($1) }
    return ItemSign(
      cause: cause, range: range,
      fix: .init(range: range.lowerBound..<range.upperBound + blanks, replacement: "- "))
  }
}
