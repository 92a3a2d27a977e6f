/// A line of a file, as one looks at it who looks for a mistake.
struct SourceLine {
  let source: [UInt8]
  let start: Int
  /// From the first to the last character that is no blank; a comment is part of it.
  let content: Range<Int>

  /// The number of blanks before the content.
  var indentation: Int { content.lowerBound - start }

  /// The line that an offset is in.
  init(_ source: [UInt8], at offset: Int) {
    self.source = source
    start = SyntaxError.lineStart(in: source, at: offset)
    var end = min(offset, source.count)
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    var first = start
    while first < end, source[first] == 0x20 { first += 1 }
    while end > first, source[end - 1] <= 0x20 { end -= 1 }
    content = first..<end
  }

  /// The line above that has more than a comment.
  var previous: SourceLine? {
    var at = start
    while at > 0 {
      let line = SourceLine(source, at: at - 1)
      if !line.content.isEmpty, source[line.content.lowerBound] != UInt8(ascii: "#") { return line }
      at = line.start
    }
    return nil
  }

  /// The line below that has more than a comment.
  var next: SourceLine? {
    var at = content.upperBound
    while at < source.count {
      while at < source.count, source[at] != 0x0A, source[at] != 0x0D { at += 1 }
      at += 1
      guard at < source.count else { return nil }
      let line = SourceLine(source, at: at)
      if !line.content.isEmpty, source[line.content.lowerBound] != UInt8(ascii: "#") { return line }
      at = max(at, line.content.upperBound)
    }
    return nil
  }

  /// Where a comment of other languages begins, `// like this`: at the beginning, or behind a value between brackets.
  var foreignComment: Int? {
    let sign = Array("//".utf8)
    if source[content].starts(with: sign) { return content.lowerBound }
    var isQuoted = false
    for at in content where at + 2 < content.upperBound {
      if source[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, at > content.lowerBound, source[at - 1] == 0x20, source[at...].starts(with: sign)
      else {
        continue
      }
      let last = source[trimmed(before: at) - 1]
      return ",{[".utf8.contains(last) ? at : nil
    }
    return nil
  }

  static let bullets = ["*", "•", "·", "●", "–", "—", "−", "－", "‐", "‑"].map { Array($0.utf8) }

  /// The sign other than a dash that begins the line as a dash begins an item.
  var bullet: Range<Int>? {
    let sign = Self.bullets.first { source[content].starts(with: $0) }
    guard let sign, content.count > sign.count, source[content.lowerBound + sign.count] == 0x20 else {
      return nil
    }
    return content.lowerBound..<content.lowerBound + sign.count
  }

  func starts(with text: String) -> Bool { source[content].starts(with: text.utf8) }

  /// A column where a key begins, or an item of a list.
  struct Level {
    let column: Int
    let beginsItem: Bool
  }

  /// The first line of the block that this line is in, if it alone is indented in another way than this line and the next
  /// one of the block.
  var oddFirst: SourceLine? {
    var below = next
    while let line = below, line.indentation > indentation { below = line.next }
    guard below?.indentation == indentation, var first = previous else { return nil }
    var depth = first.indentation
    while first.indentation > indentation, let above = first.previous, above.indentation > indentation {
      first = above
      depth = min(depth, first.indentation)
    }
    guard let owner = first.previous, owner.indentation < min(indentation, first.indentation),
      source[owner.content].last == UInt8(ascii: ":"), first.indentation <= depth,
      // A key below an item may belong to it.
      first.starts(with: "- ") == starts(with: "- ")
    else { return nil }
    // A second line that is indented like the first one is right, or as wrong.
    var other = first.next
    while let line = other, line.start < start {
      if line.indentation == first.indentation { return nil }
      other = line.next
    }
    return first
  }

  /// The line above, if it has lost its blanks: alone among lines of an item that are indented like this one.
  ///
  ///     - image: a.jpg
  ///     domain: photo
  ///       ok: true
  var lostLine: SourceLine? {
    guard let lost = previous, lost.indentation < indentation, !lost.starts(with: "- "), !starts(with: "- "),
      case let levels = lost.levelsAbove, let key = levels.first, key.column == indentation,
      levels.first(where: { $0.column < indentation })?.beginsItem == true
    else { return nil }
    return lost
  }

  /// Where keys and items begin that this line may belong to, from the innermost outwards.
  var levelsAbove: [Level] {
    var levels: [Level] = []
    var line = previous
    while let above = line, levels.last?.column != 0 {
      for level in above.levels(of: above.content, behind: above.indentation).reversed() {
        // Items may stand in the column of the key that they belong to.
        let last = levels.last
        let isOfItems = last?.beginsItem == true && !level.beginsItem && level.column == last?.column
        if isOfItems || level.column < last?.column ?? .max { levels.append(level) }
      }
      line = above.previous
    }
    return levels
  }

  /// Where the items and the key begin that a line begins: `- - a: 1` has 0, 2 and 4.
  func levels(of content: Range<Int>, behind indentation: Int) -> [Level] {
    var levels: [Level] = []
    var at = content.lowerBound
    while at + 1 < content.upperBound, source[at] == UInt8(ascii: "-"), source[at + 1] == 0x20 {
      levels.append(Level(column: indentation + at - content.lowerBound, beginsItem: true))
      at += 1
      while source[at] == 0x20 { at += 1 }
    }
    levels.append(Level(column: indentation + at - content.lowerBound, beginsItem: false))
    return levels
  }

  /// The column of the key or item whose value begins at an offset of the line.
  func column(around offset: Int) -> Int {
    levels(of: content, behind: indentation).last { $0.column < offset - start }?.column ?? indentation
  }

  /// The line above with the key before this one, or what is meant as one, in the same column, and where in it that begins.
  var keyAbove: (line: SourceLine, start: Int)? {
    var above = previous
    while let line = above, line.indentation >= indentation || line.starts(with: "- ") {
      let key = line.levels(of: line.content, behind: line.indentation).last
      if key?.column == indentation { return (line, line.start + indentation) }
      guard line.indentation >= indentation else { return nil }
      above = line.previous
    }
    return nil
  }

  /// Where a comment begins behind an offset that has a character in it, such as a bracket.
  func comment(from offset: Int, with character: Character) -> Int? {
    guard let byte = character.asciiValue,
      let sign = (offset + 1..<max(offset + 1, content.upperBound)).first(where: {
        source[$0] == UInt8(ascii: "#") && source[$0 - 1] == 0x20
      })
    else { return nil }
    return source[sign..<content.upperBound].contains(byte) ? sign : nil
  }

  /// Whether an offset is that of the last character, but for a comment.
  func isLast(_ offset: Int) -> Bool {
    let rest = source[offset + 1..<max(offset + 1, content.upperBound)].drop { $0 == 0x20 }
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }

  /// The end of what stands before an offset, without blanks.
  func trimmed(before offset: Int) -> Int {
    var end = offset
    while end > content.lowerBound + 1, source[end - 1] == 0x20 { end -= 1 }
    return end
  }

  /// Whether an opening bracket stands before an offset.
  func opensBracket(before offset: Int) -> Bool {
    source[start..<offset].contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
  }
}
