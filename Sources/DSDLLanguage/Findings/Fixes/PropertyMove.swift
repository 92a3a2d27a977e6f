import YAMLTree

/// Moves a property that slipped among the fields of a struct out of them, as one edit.
///
///     $fields:                     $fields:
///         $optional: [a]    →          a: Int
///         a: Int                   $optional: [a]
///
///     "$fields": {"a": "Int", "$optional": ["a"]}    →    "$fields": {"a": "Int"}, "$optional": ["a"]
struct PropertyMove {
  /// Nil where comments or the layout make a move doubtful.
  private(set) var fix: FixIt?

  private let source: [UInt8]
  private let key: Node
  private let value: Node
  private let fields: Node
  private let structure: Node

  /// - Returns: Nil if the struct has the property as well, or no fields but it.
  init?(of key: Node, _ value: Node, from fields: Node, to structure: Node, in file: SourceFile) {
    guard structure[key.text] == nil, !fields.isAlias,
      !fields.entries.contains(where: { key, _ in key.isAlias }),
      fields.entries.contains(where: { other, _ in other.text != "$optional" && other.text != "$params" }),
      fields.entries.count(where: { other, _ in other.text == key.text }) == 1,
      let fieldsKey = structure.entries.first(where: { _, value in value == fields })?.key
    else { return nil }
    source = file.contents
    self.key = key
    self.value = value
    self.fields = fields
    self.structure = structure
    fix = byte(fields.start) == UInt8(ascii: "{") ? flowMove(fieldsKey) : blockMove(fieldsKey)
  }

  private func byte(_ offset: Int) -> UInt8 { source.indices.contains(offset) ? source[offset] : 0 }

  /// Nil where the second place is not behind the first: what a broken file holds need not lie in order.
  private func text(from start: Int, to end: Int) -> String? {
    start <= end ? String(decoding: source[start..<end], as: UTF8.self) : nil
  }

  /// Where a value ends in the file: an alias with its name.
  private func end(of node: Node) -> Int { node.aliasRange?.upperBound ?? node.end }

  // MARK: Lines

  private func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, !isBreak(byte(start - 1)) { start -= 1 }
    return start
  }

  /// Where the next line begins.
  private func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < source.count, !isBreak(byte(end)) { end += 1 }
    if byte(end) == 0x0D, byte(end + 1) == 0x0A { end += 1 }
    return min(end + 1, source.count)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The blanks before a key, if nothing else stands before it in its line.
  private func indentation(_ key: Node) -> Int? {
    let start = lineStart(key.start)
    return source[start..<key.start].allSatisfy { $0 == 0x20 } ? key.start - start : nil
  }

  // MARK: Block style

  private func blockMove(_ fieldsKey: Node) -> FixIt? {
    guard let inner = indentation(key), let outer = indentation(fieldsKey), inner > outer,
      let last = Array(fields.entries).last
    else { return nil }
    let start = lineStart(key.start)
    let end = endOfEntry(key, value)
    guard let moved = dedented(start..<end, by: inner - outer) else { return nil }
    if last.key == key { return FixIt(start..<end, String(decoding: moved, as: UTF8.self), safety: .safe) }
    guard indentation(last.key) == inner, last.value.style != .literal, last.value.style != .folded else {
      return nil
    }
    let close = endOfEntry(last.key, last.value)
    var rest = Array(source[end..<close])
    var block = moved
    if let final = rest.last, !isBreak(final) {
      // The file ends without a line break, and still does so afterwards.
      let lineBreak = block.suffix(while: isBreak)
      rest += lineBreak
      block.removeLast(lineBreak.count)
    }
    return FixIt(start..<close, String(decoding: rest + block, as: UTF8.self), safety: .safe)
  }

  private func endOfEntry(_ key: Node, _ value: Node) -> Int {
    let last = max(key.end, end(of: value))
    return last > key.end && isBreak(byte(last - 1)) ? last : lineEnd(last)
  }

  /// Lines with less indentation; nil if one has too little.
  private func dedented(_ range: Range<Int>, by width: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let next = min(lineEnd(at), range.upperBound)
      let line = source[at..<next]
      let blanks = line.prefix { $0 == 0x20 }.count
      if blanks < width, !line.dropFirst(blanks).allSatisfy(isBreak) { return nil }
      result += line.dropFirst(min(width, blanks))
      at = next
    }
    return result
  }

  // MARK: Flow style

  private func flowMove(_ fieldsKey: Node) -> FixIt? {
    let entries = Array(fields.entries)
    guard let index = entries.firstIndex(where: { $0.key == key }), let last = entries.last,
      byte(fields.end - 1) == UInt8(ascii: "}"),
      let tail = gap(from: end(of: last.value), to: fields.end - 1, commas: 0),
      let property = text(from: key.start, to: end(of: value)), !property.utf8.contains(UInt8(ascii: "#"))
    else { return nil }
    let start: Int
    var rest = ""
    if index + 1 < entries.count {
      start = key.start
      let next = entries[index + 1].key.start
      guard gap(from: end(of: value), to: next, commas: 1) != nil,
        let others = text(from: next, to: end(of: last.value))
      else { return nil }
      rest = others
    } else {
      // A misspelt property may be all there is.
      guard index > 0 else { return nil }
      start = end(of: entries[index - 1].value)
      guard gap(from: start, to: key.start, commas: 1) != nil else { return nil }
    }
    if byte(structure.start) == UInt8(ascii: "{") {
      let separator = tail.utf8.contains(where: isBreak) ? "," + tail : ", "
      return FixIt(start..<fields.end, rest + tail + "}" + separator + property, safety: .safe)
    }
    // A line of its own, like that of '$fields'.
    guard let indent = indentation(fieldsKey),
      let lineBreak = gap(from: fields.end, to: lineEnd(fields.end), commas: 0)?.drop(while: { $0 == " " }),
      !property.utf8.contains(where: isBreak)
    else { return nil }
    return FixIt(
      start..<fields.end,
      rest + tail + "}" + (lineBreak.isEmpty ? "\n" : lineBreak) + String(repeating: " ", count: indent)
        + property, safety: .safe)
  }

  /// What stands between two places, if it is blanks, line breaks and so many commas, and nothing else.
  private func gap(from start: Int, to end: Int, commas: Int) -> String? {
    guard let text = text(from: start, to: end) else { return nil }
    let rest = text.utf8.filter { !isJSONBlank($0) }
    return rest.count == commas && rest.allSatisfy { $0 == UInt8(ascii: ",") } ? text : nil
  }
}

extension [UInt8] {
  fileprivate func suffix(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !matches($0) }.map { $0 + 1 } ?? 0)...]
  }
}
