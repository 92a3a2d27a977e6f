/// What stands for `: ` and `- ` without being it.
extension SourceLine {
  struct Slip {
    var cause: TreeProblem.Cause
    var range: Range<Int>
    var fix: TreeProblem.Fix
  }

  private static let fullWidthColon = Array("：".utf8)
  private static let fullWidthEquals = Array("＝".utf8)

  /// The first slip in the separators with which the line begins.
  var separatorSlip: Slip? {
    var at = content.lowerBound
    while at < content.upperBound, source[at] == UInt8(ascii: "-") {
      let next = at + 1
      guard next < content.upperBound else { return nil }
      guard source[next] == 0x20 else { return dashSlip(at) }
      at = next
      while source[at] == 0x20 { at += 1 }
    }
    guard let key = key(at: at) else { return nil }
    return signSlip(key) ?? strayCommaSlip(key) ?? colonSlip(key) ?? wideColonSlip(key)
  }

  /// `-item`; but `-1`, `---` and `-.5` are what they are.
  private func dashSlip(_ at: Int) -> Slip? {
    if let slip = oddBlankSlip(behind: at) { return slip }
    let next = source[at + 1]
    let isName =
      isNameByte(next) && next &- 0x30 >= 10 && next != UInt8(ascii: "-") && next != UInt8(ascii: ".")
    guard isName || "{[\"'".utf8.contains(next) else { return nil }
    let end = content.upperBound
    let word = isName ? SyntaxError.wordEnd(in: source, from: at, limit: end) : end
    return Slip(
      cause: .missingBlankAfterDash(excerpt(source[at..<word])), range: at..<at + 1,
      fix: .init(range: at + 1..<at + 1, replacement: " "))
  }

  /// A word that may be a key, without the quotes that may be around it.
  private func key(at start: Int) -> Range<Int>? {
    guard start < content.upperBound else { return nil }
    if "\"'".utf8.contains(source[start]) {
      let end = source[start + 1..<content.upperBound].firstIndex(of: source[start])
      return end.map { start..<$0 + 1 }
    }
    guard isNameByte(source[start]), source[start] &- 0x30 >= 10 else { return nil }
    var end = start
    while end < content.upperBound, isNameByte(source[end]), !isWide(at: end) { end += 1 }
    return end > start ? start..<end : nil
  }

  /// What is written for `:`, longer signs first.
  private static let signs = [":=", "=>", "->", "→", "＝", "="].map { Array($0.utf8) }
  private static let separators = signs + [fullWidthColon, Array(":".utf8)]

  /// What stands between the word at the start of a text and the rest, if it is `:` or looks like it.
  static func separator(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var at = text.startIndex
    var isBehindWord = false
    while at < text.endIndex {
      for sign in separators where text[at...].starts(with: sign) { return at..<at + sign.count }
      if text[at] == 0x20 { isBehindWord = true } else if isBehindWord || !isNameByte(text[at]) { return nil }
      at += 1
    }
    return nil
  }

  /// The end of a key in front of what separates it from its value.
  static func keyEnd(in source: [UInt8], before separator: Int) -> Int {
    var end = separator
    while end > 0, source[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private func isWide(at index: Int) -> Bool {
    source[index...].starts(with: Self.fullWidthColon) || source[index...].starts(with: Self.fullWidthEquals)
  }

  /// `key:,`, and the value below.
  private func strayCommaSlip(_ key: Range<Int>) -> Slip? {
    let colon = key.upperBound
    guard colon + 1 < content.upperBound, source[colon] == UInt8(ascii: ":"), let next,
      next.indentation > indentation || next.starts(with: "- ")
    else { return nil }
    let sign = colon + 1..<content.upperBound
    guard [",", ";", ".", "，", "；", "。", "、"].contains(where: { source[sign].elementsEqual($0.utf8) }) else {
      return nil
    }
    return Slip(
      cause: .strayComma(excerpt(source[sign])), range: sign, fix: .init(range: sign, replacement: ""))
  }

  /// `key:value`, or another blank than that behind the colon.
  private func colonSlip(_ key: Range<Int>) -> Slip? {
    let colon = key.upperBound
    guard colon + 1 < content.upperBound, source[colon] == UInt8(ascii: ":") else { return nil }
    let rest = source[colon + 1..<content.upperBound]
    guard let first = rest.first, first > 0x20, !":/\\".utf8.contains(first), isValue(rest) else {
      return nil
    }
    if let slip = oddBlankSlip(behind: colon) { return slip }
    return Slip(
      cause: .missingBlankAfterColon(shown(key)), range: colon..<colon + 1,
      fix: .init(range: colon + 1..<colon + 1, replacement: " "))
  }

  /// `key：value`
  private func wideColonSlip(_ key: Range<Int>) -> Slip? {
    let at = key.upperBound
    guard source[at...].starts(with: Self.fullWidthColon) else { return nil }
    let range = at..<at + Self.fullWidthColon.count
    let needsBlank = range.upperBound < content.upperBound && source[range.upperBound] != 0x20
    return Slip(
      cause: .fullWidthColon(shown(key)), range: range,
      fix: .init(range: range, replacement: needsBlank ? ": " : ":"))
  }

  /// `key = value`, `key -> value`
  private func signSlip(_ key: Range<Int>) -> Slip? {
    var at = key.upperBound
    while at < content.upperBound, source[at] == 0x20 { at += 1 }
    let rest = source[at..<max(at, content.upperBound)]
    guard let sign = Self.signs.first(where: rest.starts) else { return nil }
    var end = at + sign.count
    while end < content.upperBound, source[end] == 0x20 { end += 1 }
    guard isValue(source[end..<max(end, content.upperBound)]) else { return nil }
    return Slip(
      cause: .equalsSign(String(decoding: sign, as: UTF8.self), key: shown(key)), range: at..<at + sign.count,
      fix: .init(range: key.upperBound..<end, replacement: end < content.upperBound ? ": " : ":"))
  }

  /// `key；`, at the end of a line.
  private func wideCommaSlip(_ key: Range<Int>) -> Slip? {
    let sign = ["；", "，", "。", "、"].map { Array($0.utf8) }.first {
      source[key].suffix($0.count).elementsEqual($0)
    }
    guard let sign, key.count > sign.count, key.upperBound == content.upperBound else { return nil }
    let end = key.upperBound - sign.count
    return Slip(
      cause: .equalsSign(String(decoding: sign, as: UTF8.self), key: shown(key.lowerBound..<end)),
      range: end..<key.upperBound, fix: .init(range: end..<key.upperBound, replacement: ":"))
  }

  /// `key value`, `key -> value`, on a line without a colon, where a key should begin.
  func keySlip(at start: Int) -> Slip? {
    guard let key = key(at: start), !hasSeparator(source[content]) else { return nil }
    if let slip = signSlip(key) ?? wideColonSlip(key) ?? wideCommaSlip(key) { return slip }
    guard key.upperBound == content.upperBound || source[key.upperBound] == 0x20 else { return nil }
    return Slip(
      cause: .missingColonAfter(shown(key)), range: key,
      fix: .init(range: key.upperBound..<key.upperBound, replacement: ":"))
  }

  /// A key without its quotes.
  private func shown(_ range: Range<Int>) -> String {
    let bytes = source[range]
    let isQuoted = bytes.first.map { "\"'".utf8.contains($0) } ?? false
    return excerpt(isQuoted ? bytes.dropFirst().dropLast() : bytes)
  }

  /// Whether what stands behind a key and its separator may be its value: no key begins there, unless between brackets.
  private func isValue(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") || !hasSeparator(text)
  }

  /// Whether a `:` ends a key here.
  private func hasSeparator(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains {
      text[$0] == UInt8(ascii: ":") && ($0 + 1 >= text.endIndex || text[$0 + 1] <= 0x20)
    }
  }
}

extension Node {
  /// A mapping that is text, since none of its lines has `: `: what stands there instead, and what mends all lines.
  public var missingSeparators: TreeProblem? {
    guard kind == .scalar, style == .plain, tag == nil else { return nil }
    var slips: [SourceLine.Slip] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let line = SourceLine(tree.source, at: at)
      if !line.content.isEmpty {
        guard line.content.lowerBound >= range.lowerBound, let slip = line.separatorSlip else { return nil }
        slips.append(slip)
      }
      at = max(line.content.upperBound, at) + 1
      while at < range.upperBound, tree.source[at - 1] != 0x0A, tree.source[at - 1] != 0x0D { at += 1 }
    }
    guard let first = slips.first, let last = slips.last else { return nil }
    var text: [UInt8] = []
    var end = first.fix.range.lowerBound
    for slip in slips {
      text += tree.source[end..<slip.fix.range.lowerBound] + Array(slip.fix.replacement.utf8)
      end = slip.fix.range.upperBound
    }
    var problem = TreeProblem(kind: .syntax, cause: first.cause, range: first.range)
    problem.fix = .init(
      range: first.fix.range.lowerBound..<last.fix.range.upperBound,
      replacement: String(decoding: text, as: UTF8.self))
    return problem
  }
}
