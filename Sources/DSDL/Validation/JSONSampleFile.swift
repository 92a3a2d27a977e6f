/// A file `{"samples": [ … ]}` (or `{"global-info": { … }}`), read from its first byte to its last.
///
/// After a mistake in the text of a sample, reading goes on at the next one: brackets are counted from the
/// sample's start, text in quotes being passed over. Where that fails, because a quote or a bracket is
/// missing, the next place is looked for that begins as samples of this file do.
struct JSONSampleFile {
  let bytes: ByteView
  var evaluator: Evaluator<JSONReader>
  /// How samples of this file begin: `{"image":`, or on a line of their own with `    {`, as far as it has
  /// been learnt. A copy: a file that becomes shorter meanwhile reads as zeros, and zeros are everywhere then.
  private var opening: [UInt8]?
  private var canCountBrackets = true
  /// The keys of a file that has not the one that is wanted.
  private var keys: [String]?
  private static let fewKeys = 32
  /// What passes over clean samples, if there is such a thing.
  let recogniser: Recogniser?
  /// What other threads check meanwhile.
  var queue: ChunkQueue?
  var hasAskedForThreads = false

  init(bytes: ByteView, evaluator: Evaluator<JSONReader>, recogniser: Recogniser?) {
    self.bytes = bytes
    self.evaluator = evaluator
    self.recogniser = recogniser
  }

  mutating func check(_ checker: inout SampleChecker) {
    evaluator.reader.move(to: bytes[0..<3].elementsEqual(LineTable.byteOrderMark) ? 3 : 0)
    do throws(InstanceMistake) {
      guard !evaluator.reader.isAtEnd() else {
        throw evaluator.reader.unexpected("an object with '\(checker.content.key)'")
      }
      let kind = try evaluator.reader.kind()
      let start = evaluator.reader.start
      guard kind == .object else {
        if SampleFileForm.hasValueOnEachLine(bytes) { return checker.reportLines(range(start..<start + 1)) }
        let what = kind == .array ? "a list" : "a single value"
        if kind != .array { try evaluator.reader.skip() }
        checker.reportShape(range(start..<max(start + 1, evaluator.reader.end)), what)
        return
      }
      let isReadable = try members(&checker)
      if let keys {
        if !evaluator.reader.isAtEnd(), beginsValue(at: evaluator.reader.at) {
          return checker.reportLines(range(start..<start + 1))
        }
        checker.reportMissing(range(start..<start + 1), keys: keys)
      }
      if isReadable, !evaluator.reader.isAtEnd() { throw evaluator.reader.unexpected("the end of the file") }
    } catch {
      checker.report(error, in: evaluator.file)
    }
    reportRecovered(checker)
  }

  /// Reports what was stepped over outside of samples, before it is taken for a part of one.
  private mutating func reportRecovered(_ checker: SampleChecker) {
    checker.collector.reportRecovered(by: &evaluator.reader, in: evaluator.file)
  }

  private func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(evaluator.file, bytes) }

  /// Goes through the members, and leaves their keys in `keys` if the one that is wanted is not among them; false if reading cannot go on behind one of them, which has been reported.
  private mutating func members(_ checker: inout SampleChecker) throws(InstanceMistake) -> Bool {
    try evaluator.reader.beginObject()
    var known = KeyStack()
    let object = known.beginObject()
    var others: [String] = []
    var found = false
    var isFirst = true
    while let key = try evaluator.reader.nextKey(isFirst: isFirst) {
      isFirst = false
      let isWanted = key.text.elementsEqual(Array(checker.content.key.utf8))
      if let first = known.insert(key, into: object) {
        checker.collector.report(.duplicateKey(key, first: first), in: evaluator.file)
        try evaluator.reader.skip()
      } else if isWanted {
        found = true
        reportRecovered(checker)
        guard try value(&checker) else { return false }
      } else {
        if others.count < Self.fewKeys, key.text.count < 64 { others.append(key.text.string) }
        try evaluator.reader.skip()
      }
    }
    if !found { keys = others }
    return true
  }

  /// Checks what the key holds; false if reading cannot go on behind it.
  private mutating func value(_ checker: inout SampleChecker) throws(InstanceMistake) -> Bool {
    guard checker.content == .samples else {
      if let end = cleanEnd(from: evaluator.reader.start) {
        evaluator.reader.pass(to: end)
        return true
      }
      return checker.element(&evaluator, index: nil)
    }
    let kind = try evaluator.reader.kind()
    guard kind == .array else {
      let start = evaluator.reader.start
      try evaluator.reader.skip()
      checker.reportNoList(
        range(start..<evaluator.reader.end), kind == .object ? "one object" : kind.description)
      return true
    }
    try evaluator.reader.beginArray()
    return list(&checker)
  }

  private mutating func list(_ checker: inout SampleChecker) -> Bool {
    defer { queue?.stop() }
    var index = 0
    var isFirst = true
    while true {
      if checker.isDone { return false }
      if !isFirst, opening != nil, recogniser != nil {
        switch advance(&checker, &index, &isFirst) {
        case .done: continue
        case .stuck: break
        case .lost: return false
        }
      }
      do throws(InstanceMistake) {
        guard try evaluator.reader.nextElement(isFirst: isFirst) else { return true }
      } catch {
        // No comma before this sample, or something that is none.
        checker.report(error, in: evaluator.file, pointer: "/\(checker.content.key)")
        guard beginsValue(at: evaluator.reader.at) else {
          guard recover(from: evaluator.reader.at, &isFirst) else { return false }
          continue
        }
      }
      isFirst = false
      let start = evaluator.reader.start
      if bytes[start] != UInt8(ascii: "]"), !beginsValue(at: start) {
        // What stands here is no sample: it is reported, but does not count as one.
        do throws(InstanceMistake) {
          _ = try evaluator.reader.kind()
        } catch {
          checker.report(error, in: evaluator.file, pointer: "/\(checker.content.key)/\(index)")
        }
        guard recover(from: start, &isFirst) else { return false }
        continue
      }
      if opening == nil {
        learnOpening(start)
        if let end = cleanEnd(from: start) {
          evaluator.reader.pass(to: end)
          checker.count(clean: 1, bytes: end - start)
          index += 1
          continue
        }
      }
      let isReadable = checker.element(&evaluator, index: index)
      index += 1
      if !isReadable {
        guard recover(from: start, &isFirst) else { return false }
      }
    }
  }

  private func beginsValue(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      true
    case UInt8(ascii: "N"): evaluator.reader.startsWith("NaN", index)
    case UInt8(ascii: "I"): evaluator.reader.startsWith("Infinity", index)
    default: false
    }
  }

  // MARK: Recovery

  private mutating func learnOpening(_ start: Int) {
    guard bytes[start] == UInt8(ascii: "{") else { return }
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] == 0x20 || bytes[lineStart - 1] == 0x09 { lineStart -= 1 }
    if lineStart > 0, bytes[lineStart - 1] == 0x0A || bytes[lineStart - 1] == 0x0D {
      opening = Array(bytes[lineStart - 1..<start + 1].buffer)
      return
    }
    var at = start + 1
    while isJSONBlank(bytes[at]) { at += 1 }
    guard bytes[at] == UInt8(ascii: "\"") else { return }
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), at - start < 256 { at += 1 }
    if bytes[at] == UInt8(ascii: "\"") { opening = Array(bytes[start..<at + 1].buffer) }
  }

  /// Goes to the comma or bracket behind a broken sample; false if there is none.
  mutating func recover(from start: Int, _ isFirst: inout Bool) -> Bool {
    if canCountBrackets {
      if let next = endByBrackets(from: start) {
        evaluator.reader.resume(at: next)
        isFirst = false
        return true
      }
      canCountBrackets = false
    }
    guard let next = nextOpening(after: max(start + 1, evaluator.reader.at)) else { return false }
    evaluator.reader.resume(at: next)
    isFirst = true
    return true
  }

  private func endByBrackets(from start: Int) -> Int? {
    var depth = 0
    var at = start
    var window = SearchWindow(over: bytes, from: start)
    while at < bytes.count {
      window.pass(at)
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth == 0: return at
      // A brace that closes nothing here is part of the broken text.
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ",") where depth == 0: return at
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != 0x0A {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
          window.pass(at)
        }
      default: break
      }
      at += 1
    }
    return nil
  }

  private func nextOpening(after start: Int) -> Int? {
    guard let opening else { return nil }
    var at = start
    var window = SearchWindow(over: bytes, from: start)
    while at + opening.count <= bytes.count {
      window.pass(at)
      if bytes[at] == opening[0], bytes[at..<at + opening.count].elementsEqual(opening) { return at }
      at += 1
    }
    return nil
  }
}
