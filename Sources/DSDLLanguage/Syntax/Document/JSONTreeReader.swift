import YAMLTree

/// Reads a JSON description or library into the same tree that YAML gives, through the JSON reader.
///
/// After a mistake in its text, reading goes on behind the member of the document or of a section, or the element of a
/// list there, that it stands in: a definition, a sample. What was read of it is in the tree, marked as not complete.
package struct JSONTreeReader {
  /// An object or a list around the cursor.
  private struct Level {
    let isObject: Bool
    var isFirst = true
    /// Where the item begins that is being read.
    var item = 0
    /// Whether a key has been read whose value has not.
    var hasKey = false
    /// Whether the last key is one on the way to the samples.
    var leadsToSamples = false
    /// Whether it is the comma or the key that cannot be read.
    var isBetweenItems = false
  }

  private var reader: JSONReader
  private var builder: TreeBuilder
  private var levels: [Level] = []
  private var mistakes: [InstanceMistake] = []
  private var recovery: JSONRecovery
  /// Whether brackets outside of samples do not match.
  private var isOutOfStep = false

  private init(_ bytes: ByteView, _ source: [UInt8]) {
    reader = JSONReader(bytes, at: bytes.textStart)
    builder = TreeBuilder(source: source)
    recovery = JSONRecovery(bytes)
  }

  /// The tree of a JSON file.
  package static func read(_ file: SourceFile) -> FileTree {
    let source = file.contents
    return source.withByteView { bytes in
      if let foreign = ForeignFile(bytes, as: .json) {
        return FileTree(InstanceMistake(foreign), inPlaceOf: file)
      }
      var reader = JSONTreeReader(bytes, source)
      let isComplete = reader.document()
      return reader.finish(file, isComplete)
    }
  }

  private mutating func finish(_ file: SourceFile, _ isComplete: Bool) -> FileTree {
    if !isComplete, let last = mistakes.indices.last { mistakes[last].endsReading = true }
    for index in mistakes.indices where mistakes[index].isAbsence {
      mistakes[index].hint = .valueHint(.valueOrNothing)
    }
    let all = mistakes + reader.recovered + builder.problems.map(InstanceMistake.init)
    let sorted = all.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    return FileTree(
      file: file, tree: builder.finish(), isComplete: isComplete, mistakes: sorted.map(\.element),
      furtherMistakes: reader.furtherRecovered, isOutOfStep: isOutOfStep)
  }

  /// Reads everything; false if what comes behind a mistake could not be read.
  private mutating func document() -> Bool {
    if reader.isAtEnd() { return true }
    if let mistake = reader.passComments() { mistakes.append(mistake) }
    do throws(InstanceMistake) {
      try value()
    } catch {
      mistakes.append(error)
      return false
    }
    while !levels.isEmpty {
      do throws(InstanceMistake) {
        try item()
      } catch {
        if let mistake = bracketMistake(error) {
          isOutOfStep = true
          mistakes.append(mistake)
          return false
        }
        guard recover(error) else { return false }
      }
    }
    if !reader.isAtEnd() {
      mistakes.append(reader.unexpected(.endOfFile))
      isOutOfStep = hasText(from: reader.at)
    }
    return !builder.hasStopped
  }

  // MARK: Brackets

  /// The mistake that is a bracket too few or too many outside of samples, so that nobody knows what what comes behind it
  /// stands in; nil if one is something else.
  ///
  /// At the end of the file it is that of the bracket that is not closed, and what is wrong behind that follows from it.
  private mutating func bracketMistake(_ mistake: InstanceMistake) -> InstanceMistake? {
    guard levels.count <= Self.deepestList || levels[Self.deepestList].isObject else { return nil }
    guard case .json(.unexpected(_, let expected)) = mistake.message else { return nil }
    let byte = reader.bytes[reader.at]
    let isOfBracket: Bool
    switch expected {
    case .quotedKey: isOfBracket = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    // The key is an element of a list whose bracket is missing.
    case .characters(":"): isOfBracket = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
    case .commaOr where reader.at >= reader.bytes.count:
      guard let unclosed = UnclosedBracket(in: reader.bytes), hasText(from: unclosed.end) else { return nil }
      mistakes.removeAll { $0.range.lowerBound >= unclosed.end }
      return unclosed.mistake
    case .commaOr(let closing):
      isOfBracket = byte == UInt8(ascii: ":") || "}]".utf8.contains(byte) && byte != closing
    default: return nil
    }
    return isOfBracket ? mistake : nil
  }

  /// Whether anything but closing brackets comes.
  private func hasText(from start: Int) -> Bool {
    (start..<reader.bytes.count).contains { at in
      let byte = reader.bytes[at]
      return !isJSONBlank(byte) && byte != UInt8(ascii: "}") && byte != UInt8(ascii: "]")
    }
  }

  /// Reads the next item of the innermost collection, as far as its opening if it is one, or the collection's end.
  private mutating func item() throws(InstanceMistake) {
    let last = levels.count - 1
    let isFirst = levels[last].isFirst
    levels[last].isBetweenItems = true
    if levels[last].isObject {
      guard let key = try reader.nextKey(isFirst: isFirst) else {
        if last > 0, !levels[last - 1].isObject, takeBackBrace(of: levels[last - 1].item) { return }
        builder.endMapping(end: reader.end)
        levels.removeLast()
        return
      }
      levels[last].hasKey = true
      levels[last].leadsToSamples =
        last < Self.deepestList && key.text.elementsEqual(Self.wayToSamples[last])
      builder.scalar(bytes: key.text.buffer, style: .doubleQuoted, range: key.range)
    } else if try !reader.nextElement(isFirst: isFirst) {
      if last == Self.deepestList, let hasComma = reader.takeBackBracket() {
        levels[last].isFirst = !hasComma
        return
      }
      builder.endSequence(end: reader.end)
      levels.removeLast()
      return
    }
    levels[last].item = reader.start
    if last == Self.deepestList, !levels[last].isObject, !reader.isMeantAsValue(at: reader.at) {
      // What stands here is no element; that it is none is the mistake.
      levels[last].isFirst = true
      _ = try reader.kind()
    }
    levels[last].isBetweenItems = false
    levels[last].isFirst = false
    if last == Self.deepestList, !levels[last].isObject, recovery.opening == nil {
      recovery.learnOpening(levels[last].item)
    }
    try value()
    levels[last].hasKey = false
  }

  /// Goes on in an object of a list if a key follows its brace; unless that is its first one, as where the next object
  /// lacks its own brace.
  private mutating func takeBackBrace(of object: Int) -> Bool {
    guard let key = reader.keyBehindBrace else { return false }
    let first = reader.bytes.behindBlanks(object + 1) + 1
    if reader.bytes[first..<first + key.count].buffer.elementsEqual(key.buffer) { return false }
    reader.takeBackBrace()
    return true
  }

  private mutating func value() throws(InstanceMistake) {
    switch try reader.kind() {
    case .object:
      let start = reader.start
      try reader.beginObject()
      builder.beginMapping(start: start)
      levels.append(Level(isObject: true))
    case .array:
      let start = reader.start
      try reader.beginArray()
      builder.beginSequence(start: start)
      levels.append(Level(isObject: false))
      if levels.count == Self.deepestList + 1 { recovery.forgetOpening() }
    case .string:
      let token = try reader.scalar()
      if levels.last?.isObject == false, reader.isKey(from: token.range.lowerBound) {
        // An opening brace is missing before it.
        throw reader.unexpected(.commaOr(UInt8(ascii: "]")))
      }
      builder.scalar(bytes: token.text.buffer, style: .doubleQuoted, range: token.range)
    case .nonfinite:
      let token = try reader.scalar()
      reader.recover(.nonfiniteNumber) {
        var mistake = InstanceMistake.nonfinite(token)
        mistake.values = [token.range]
        return mistake
      }
      builder.scalar(bytes: Array("0".utf8), style: .json, range: token.range)
    case .number, .boolean, .null:
      let token = try reader.scalar()
      builder.scalar(bytes: token.text.buffer, style: .json, range: token.range)
    }
  }

  // MARK: Recovery

  /// The level of a list in a section; the document is level 0.
  private static let deepestList = 2
  private static let wayToSamples: [StaticString] = ["data", "samples"]

  /// Whether the cursor is in the list of samples.
  private var isInSamples: Bool {
    levels.count > Self.deepestList && levels[..<Self.deepestList].allSatisfy(\.leadsToSamples)
  }

  /// Notes a mistake and goes behind it; false if there is no telling where that is.
  private mutating func recover(_ mistake: InstanceMistake) -> Bool {
    mistakes.append(mistake)
    // Both sides of a conflict are in the file: what is read of it next may never have been meant to be.
    if case .json(.unexpected(.conflict, _)) = mistake.message, !isInSamples { return false }
    guard mistakes.count < JSONReader.recoveredLimit, !builder.hasStopped else { return false }
    var level = min(levels.count - 1, Self.deepestList)
    if level == Self.deepestList, levels[level].isObject { level -= 1 }
    let isHere = level == levels.count - 1
    if isHere, levels[level].isBetweenItems {
      if !levels[level].isObject { return passStray(in: level) }
      levels[level].item = reader.at
      let isBehindValue = (reader.end..<reader.at).allSatisfy { isJSONBlank(reader.bytes[$0]) }
      // Only the comma is missing.
      if reader.bytes[reader.at] == UInt8(ascii: "\""), isBehindValue, !levels[level].isFirst {
        levels[level].isFirst = true
        return true
      }
    }
    let closing = UInt8(ascii: levels[level].isObject ? "}" : "]")
    let place = recovery.place(behind: levels[level].item, failure: reader.at, closing: closing)
    guard let place, !(levels[level].isObject && place.isItem) else { return false }
    close(to: level, at: place.offset, mistake)
    reader.resume(at: place.offset, depth: level + 1)
    levels[level].isFirst = place.isItem
    return true
  }

  /// Goes on in a list where a comma or an element is missing; false if there is no telling where.
  private mutating func passStray(in level: Int) -> Bool {
    // Only the comma is missing.
    if !levels[level].isFirst, reader.beginsValue(at: reader.at) {
      levels[level].isFirst = true
      return true
    }
    return recovery.passStray(&reader, expectsElement: &levels[level].isFirst)
  }

  /// Closes what is open inside a level; something that is not complete stands for a value that is missing.
  private mutating func close(to level: Int, at end: Int, _ mistake: InstanceMistake) {
    if level == levels.count - 1 {
      let isElement = !levels[level].isObject && !levels[level].isBetweenItems
      if levels[level].hasKey || isElement && reader.beginsValue(at: levels[level].item) {
        builder.beginMapping(start: mistake.range.lowerBound)
        builder.markIncomplete()
        builder.endMapping(end: mistake.range.upperBound)
      } else {
        builder.markIncomplete()
      }
    }
    while levels.count - 1 > level {
      builder.markIncomplete()
      if levels.removeLast().isObject { builder.endMapping(end: end) } else { builder.endSequence(end: end) }
    }
    levels[level].hasKey = false
  }
}
