/// What a mistake is about, told from the lines around it: libyaml stumbles later than where it was made, often a line
/// below.
extension SyntaxError {
  var cause: Explanation? {
    let ofLine =
      conflict ?? foreignComment ?? oddIndentation ?? bullet ?? wideColonInFlow ?? wideBracket
      ?? missingSeparator
    return ofLine ?? colonBeforeBracket ?? openQuote ?? openBracket ?? bracketInFlow ?? colonInType
      ?? missingComma ?? missingColon
      ?? wrongIndentation ?? leftOver
  }

  /// The lines in which the mistake may be: that of a key without `:`, that where libyaml stopped, the one above.
  private var suspects: [SourceLine] {
    let here = SourceLine(source, at: position)
    let key =
      problem == "could not find expected ':'" ? contextPosition.map { SourceLine(source, at: $0) } : nil
    return [key, here, here.previous].compactMap { $0 }
  }

  private var conflict: Explanation? {
    for line in suspects where ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(where: line.starts) {
      return Explanation(.mergeConflict, line.content)
    }
    return nil
  }

  private var foreignComment: Explanation? {
    guard let start = suspects.lazy.compactMap(\.foreignComment).first else { return nil }
    let range = start..<start + 2
    return Explanation(.foreignComment, range, fix: .init(range: range, replacement: "#"))
  }

  /// No-break spaces, and those of Chinese and Japanese text, are letters to YAML.
  private var oddIndentation: Explanation? {
    for line in suspects {
      guard let blanks = line.oddBlanks else { continue }
      return Explanation(.oddIndentation(blanks.scalar), blanks.bytes, fix: line.spaces)
    }
    return nil
  }

  /// `* item`, `– item`: the items of other texts, in a list.
  private var bullet: Explanation? {
    for line in suspects {
      guard let sign = line.bullet, let above = line.previous else { continue }
      let isInList =
        above.bullet != nil || above.starts(with: "- ") || source[above.content].last == UInt8(ascii: ":")
      guard isInList else { continue }
      return Explanation(.bullet(shown(sign)), sign, fix: dashes(for: sign, in: line))
    }
    return nil
  }

  /// Dashes in place of a bullet and of those on the lines below it.
  private func dashes(for sign: Range<Int>, in line: SourceLine) -> TreeProblem.Fix {
    var (text, end) = ("-", sign.upperBound)
    var below = line.next
    while let next = below, next.indentation == line.indentation, let other = next.bullet {
      text += String(decoding: source[end..<other.lowerBound], as: UTF8.self) + "-"
      end = other.upperBound
      below = next.next
    }
    return .init(range: sign.lowerBound..<end, replacement: text)
  }

  /// `key:value`, `key：value`, `key = value`, `-item`.
  private var missingSeparator: Explanation? {
    guard !problem.contains("end of stream"), !isTab, problem != "found character that cannot start any token"
    else {
      return nil
    }
    for line in suspects {
      guard let slip = line.separatorSlip else { continue }
      return Explanation(slip.cause, slip.range, fix: slip.fix)
    }
    return nil
  }

  /// `{$fields：{image: Image}}`
  private var wideColonInFlow: Explanation? {
    let colon = Array("：".utf8)
    guard problem.contains("',' or"), position <= source.count else { return nil }
    var end = position
    while end > 0, source[end - 1] == 0x20 || "{[".utf8.contains(source[end - 1]) { end -= 1 }
    let start = end - colon.count
    guard start > 0, source[start..<end].elementsEqual(colon), isNameByte(source[start - 1]) else {
      return nil
    }
    let key = SyntaxError.nameStart(in: source, before: start)
    return Explanation(
      .fullWidthColon(shown(key..<start)), start..<end, fix: .init(range: start..<end, replacement: ": "))
  }

  /// `- ｛image: a.jpg｝`, which is text with a colon in it.
  private var wideBracket: Explanation? {
    guard problem.contains("mapping values are not allowed") else { return nil }
    for bracket in ["｛", "［", "【"].map({ Array($0.utf8) }) {
      for line in suspects {
        let start = source[line.content].indices.first {
          source[$0...].starts(with: bracket) && ($0 == line.content.lowerBound || source[$0 - 1] == 0x20)
        }
        guard let start else { continue }
        let range = start..<start + bracket.count
        return Explanation(.fullWidthBracket(shown(range)), range)
      }
    }
    return nil
  }

  // MARK: Quotes and brackets

  /// A quote that was closed by one that should open another text.
  private var openQuote: Explanation? {
    if problem == "found unexpected end of stream" || problem == "found unexpected document indicator" {
      guard let start = contextPosition, start < source.count else { return nil }
      return notClosed(start)
    }
    guard position > 1, position <= source.count, "\"'".utf8.contains(source[position - 1]) else {
      return nil
    }
    let quote = source[position - 1]
    let line = SyntaxError.lineStart(in: source, at: position)
    guard !source[line..<position - 1].contains(quote), let start = source[..<line].lastIndex(of: quote)
    else {
      return nil
    }
    let isOpening = start == 0 || " [{,\t\n\r".utf8.contains(source[start - 1])
    return isOpening ? notClosed(start) : nil
  }

  func notClosed(_ start: Int) -> Explanation {
    Explanation(.openQuote(Character(Unicode.Scalar(source[start]))), character(at: start))
  }

  /// A bracket that is not closed where the lines are indented no more, or where those of the block below it are not.
  private var openBracket: Explanation? {
    let closing: Character
    switch problem {
    case "did not find expected ',' or ']'": closing = "]"
    case "did not find expected ',' or '}'": closing = "}"
    default: return nil
    }
    guard let start = contextPosition, start < position else { return nil }
    let (first, last) = (SourceLine(source, at: start), SourceLine(source, at: position))
    let isBehindBlock = first.start < last.start && last.indentation <= first.column(around: start)
    guard position >= source.count || isBehindBlock || first.leavesOpen(start) else { return nil }
    if let sign = first.comment(from: start, with: closing) {
      return Explanation(.commentWithBracket(closing: closing), sign..<sign + 1)
    }
    let bracket = Character(Unicode.Scalar(source[start]))
    return Explanation(
      first.beginsBlock(behind: start)
        ? .bracketBeforeBlock(bracket) : .openBracket(bracket, closing: closing), character(at: start))
  }

  /// `{label: Label[dom=D]}`
  private var bracketInFlow: Explanation? {
    guard problem.contains("',' or"), position > 0, position < source.count,
      source[position] == UInt8(ascii: "["),
      isNameByte(source[position - 1])
    else { return nil }
    var start = position
    while start > 0, isNameByte(source[start - 1]) { start -= 1 }
    let line = SourceLine(source, at: position)
    var depth = 0
    for index in position..<line.content.upperBound {
      if source[index] == UInt8(ascii: "[") { depth += 1 }
      if source[index] == UInt8(ascii: "]") { depth -= 1 }
      if "\"'".utf8.contains(source[index]) { break }
      guard depth == 0 else { continue }
      let isBehindBracket = start > 0 && source[start - 1] == UInt8(ascii: "[")
      if isBehindBracket, index + 1 == line.content.upperBound {
        return Explanation(.needlessBracket("["), character(at: start - 1))
      }
      let isAlone = isBehindBracket && index + 1 < source.count && source[index + 1] == UInt8(ascii: "]")
      if isAlone, source[position..<index].contains(UInt8(ascii: "=")) {
        return Explanation(.bracketsAroundType, character(at: position))
      }
      if let slip = line.oddBlankSlip(behind: start - 1), slip.range.upperBound == position {
        return Explanation(slip.cause, slip.range, fix: slip.fix)
      }
      // What does not begin like a type may be a list with a slip before it.
      var quoted = quoting(start..<index + 1)
      quoted?.isGuess = (source[start] | 0x20) &- 0x61 >= 26
      return Explanation(
        .bracketsInFlow, character(at: position), fix: straightened(start..<index + 1) ?? quoted)
    }
    return Explanation(.bracketsInFlow, character(at: position))
  }

  /// Straight quotes in place of those of a word processor that stand around a text, of which the last one is behind it.
  private func straightened(_ range: Range<Int>) -> TreeProblem.Fix? {
    for (opening, closing) in [("“", "”"), ("‘", "’")] {
      let (first, last) = (Array(opening.utf8), Array(closing.utf8))
      guard source[range].starts(with: first), source[range.upperBound...].starts(with: last),
        let quoted = quoting(range.lowerBound + first.count..<range.upperBound)
      else { continue }
      return .init(range: range.lowerBound..<range.upperBound + last.count, replacement: quoted.replacement)
    }
    return nil
  }

  /// `label: Label[dom: Pet]`
  private var colonInType: Explanation? {
    guard problem == "mapping values are not allowed in this context", position < source.count,
      source[position] == UInt8(ascii: ":")
    else { return nil }
    var start = position
    while start > 0, isNameByte(source[start - 1]) { start -= 1 }
    guard start < position, start > 1, source[start - 1] == UInt8(ascii: "["), isNameByte(source[start - 2])
    else {
      return nil
    }
    var end = position + 1
    while end < source.count, source[end] == 0x20 { end += 1 }
    return Explanation(
      .colonBetweenBrackets, character(at: position), fix: .init(range: position..<end, replacement: "="))
  }

  /// `{image: a.jpg label: cat}`
  private var missingComma: Explanation? {
    guard problem.contains("',' or"), position < source.count, source[position] == UInt8(ascii: ":") else {
      return nil
    }
    var start = position
    while start > 0, isNameByte(source[start - 1]) { start -= 1 }
    if let comma = wideComma(in: start..<position) {
      return Explanation(
        .missingComma(shown(comma.upperBound..<position)), comma, fix: .init(range: comma, replacement: ", "))
    }
    var end = start
    while end > 0, source[end - 1] == 0x20 { end -= 1 }
    let opening = contextPosition ?? 0
    guard start < position, end < start, opening + 1 < end else { return nil }
    guard source[end - 1] != UInt8(ascii: ":") else {
      return Explanation(.unexpectedColon(isFirst: false), character(at: position))
    }
    // Where another sign stands in place of the comma, it goes.
    let sign = source[end - 1] == UInt8(ascii: ";") ? end - 1..<end : end..<end
    // Text that is not closed may go on, with a colon in it.
    let isGuess = !"]}\"';".utf8.contains(source[end - 1])
    let isFirst = source[end - 1] == 0x0A || source[end - 1] == 0x0D
    let word = shown(start..<position)
    return Explanation(
      isGuess && !isFirst ? .perhapsMissingComma(word) : .missingComma(word), start..<position,
      fix: isFirst ? nil : .init(range: sign, replacement: ",", isGuess: isGuess))
  }

  /// The last comma of Chinese text in a word and before a key, which separates nothing.
  private func wideComma(in word: Range<Int>) -> Range<Int>? {
    let width = "，".utf8.count
    var at = word.upperBound - width - 1
    while at > word.lowerBound {
      if source[at...].starts(with: "，".utf8) || source[at...].starts(with: "、".utf8) {
        return at..<at + width
      }
      at -= 1
    }
    return nil
  }

  /// `key value` on a line above, which takes the key on this one, and what stands between, for more of its text.
  private var missingColon: Explanation? {
    let here = SourceLine(source, at: position)
    guard problem == "mapping values are not allowed in this context", isFirstColon,
      let (above, start) = here.keyAbove, let slip = above.keySlip(at: start)
    else { return nil }
    return Explanation(slip.cause, slip.range, fix: slip.fix)
  }

  // MARK: Indentation

  private var wrongIndentation: Explanation? {
    let line = SourceLine(source, at: position)
    let key = word(at: line.content.lowerBound)
    let isTooDeep = problem == "mapping values are not allowed in this context" && isFirstColon
    guard isTooDeep || position == line.content.lowerBound && position < source.count,
      isTooDeep || problem.hasPrefix("did not find expected key")
        || problem.hasPrefix("did not find expected '-'")
        || problem == "did not find expected <document start>" && hasDocument
    else { return nil }
    if let odd = line.oddFirst ?? line.lostLine {
      let word = word(at: odd.content.lowerBound)
      return Explanation(
        .firstIndentation(shown(word), blanks: odd.indentation, others: line.indentation), word)
    }
    let columns = line.levelsAbove.map(\.column)
    guard !columns.contains(line.indentation) else { return nil }
    let deeper = columns.last { $0 > line.indentation }
    let expected = [deeper, columns.first { $0 < line.indentation }].compactMap { $0 }
    guard !expected.isEmpty else { return nil }
    return Explanation(.indentation(shown(key), blanks: line.indentation, fitting: expected), key)
  }

  /// What stands behind a value on its line.
  private var leftOver: Explanation? {
    guard position > 0, position < source.count,
      problem.hasPrefix("did not find expected key") || problem.hasPrefix("did not find expected '-'")
        || problem == "did not find expected <document start>" && hasDocument
    else { return nil }
    let here = word(at: position)
    switch source[position] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      let hasOpening = SourceLine(source, at: position).opensBracket(before: position)
      return Explanation(.strayBracket(shown(here), hasOpening: hasOpening), here)
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      let range = position..<position + 1
      let isLast = SourceLine(source, at: position).isLast(position)
      return Explanation(
        .strayComma(shown(range)), range, fix: isLast ? .init(range: range, replacement: "") : nil)
    default:
      let line = SourceLine(source, at: position)
      guard position > line.content.lowerBound,
        case let quote = source[line.trimmed(before: position) - 1], "\"'".utf8.contains(quote)
      else {
        return nil
      }
      return Explanation(.behindQuote(shown(here), quote: Character(Unicode.Scalar(quote))), here)
    }
  }

  // MARK: Quoting

  /// Puts a text in quotes that has nothing which would have to be escaped.
  func quoting(_ range: Range<Int>) -> TreeProblem.Fix? {
    let text = source[range]
    guard !text.isEmpty,
      !text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    else {
      return nil
    }
    return .init(range: range, replacement: "\"\(String(decoding: text, as: UTF8.self))\"")
  }

  /// The value that begins here, up to the end of its line, if it is certain that it is one and where it ends.
  func plainValue(at offset: Int) -> Range<Int>? {
    let line = SourceLine(source, at: offset)
    // Text at the beginning of a line may be anything, and text may go on on the next one.
    guard offset > line.content.lowerBound, (line.next?.indentation ?? 0) <= line.indentation else {
      return nil
    }
    var end = offset
    while end < line.content.upperBound {
      let byte = source[end]
      if byte == UInt8(ascii: "#"), end > offset, source[end - 1] == 0x20 { break }
      if ",[]{}\"'".utf8.contains(byte) || byte == UInt8(ascii: ":") { return nil }
      end += 1
    }
    while end > offset, source[end - 1] == 0x20 { end -= 1 }
    return end > offset ? offset..<end : nil
  }
}

/// Whether a byte may be part of a name: not ASCII, or a letter, a digit or one of `_`, `-`, `$`, `.`.
func isNameByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "_-$.".utf8.contains(byte)
}
