/// A file `{"samples": [ … ]}` (or `{"global-info": { … }}`), read from its first byte to its last.
///
/// After a mistake in the text of a sample, reading goes on at the next one.
struct JSONSampleFile {
  private(set) var bytes: ByteView
  var evaluator: Evaluator<JSONReader>
  private var recovery: JSONRecovery
  /// The keys of a file that has not the one that is wanted.
  private var others: [SampleChecker.OtherKey]?
  private static let fewKeys = 32
  /// Where a comma stands in a block of a stream with more of it to come: reading stops at the first end of a sample from
  /// there on.
  private(set) var lastComma: Int?
  /// Where it has stopped, for the next block to begin there.
  private(set) var stop: Stop?

  struct Stop {
    let offset: Int
    /// Whether a sample begins there, with no comma before it.
    var isItem = false
    /// Whether the list has ended.
    var isBehindList = false
  }
  /// The number of the next sample in the list.
  private var index = 0
  /// How many brackets are open where samples stand.
  private var depth = 2
  private var members = KeyStack()
  private var found = false
  /// What passes over clean samples, if there is such a thing.
  let recogniser: Recogniser?
  /// What other threads check meanwhile.
  var queue: ChunkQueue?
  var hasAskedForThreads = false

  init(bytes: ByteView, evaluator: Evaluator<JSONReader>, recogniser: Recogniser?) {
    self.bytes = bytes
    recovery = JSONRecovery(bytes)
    self.evaluator = evaluator
    self.recogniser = recogniser
  }

  /// The next block of a stream, of which another one has come to its end.
  ///
  /// - Parameter evaluator: One that reads its bytes.
  init(_ block: StreamBlock, _ evaluator: Evaluator<JSONReader>, behind last: JSONSampleFile) {
    self = last
    lastComma = block.lastComma
    self.evaluator = evaluator
    bytes = evaluator.reader.bytes
    recovery.goOn(with: bytes, isContinued: lastComma != nil)
  }

  /// Checks the first block of a stream.
  mutating func begin(_ block: StreamBlock, _ checker: inout SampleChecker) {
    lastComma = block.lastComma
    recovery.goOn(with: bytes, isContinued: lastComma != nil)
    // Blocks are checked as they come.
    hasAskedForThreads = true
    check(&checker)
  }

  /// Checks the next block of a stream, from where the one before has stopped.
  mutating func goOn(_ checker: inout SampleChecker) {
    let last = stop
    stop = nil
    let isBehindList = last?.isBehindList == true
    evaluator.reader.resume(at: 0, depth: isBehindList ? 1 : 2)
    guard isBehindList || list(&checker, isFirst: last?.isItem == true) else {
      return reportRecovered(checker)
    }
    do throws(InstanceMistake) {
      if try furtherMembers(&checker, isFirst: false), !evaluator.reader.isAtEnd() {
        throw evaluator.reader.unexpected(.endOfFile)
      }
    } catch {
      checker.report(error, in: evaluator.file)
    }
    reportRecovered(checker)
  }

  /// Checks the list in a description that begins at an offset; gives its end, and nil if reading cannot go on so far.
  mutating func check(listAt start: Int, in depth: Int, _ checker: inout SampleChecker) -> Int? {
    // It is small, as descriptions are.
    hasAskedForThreads = true
    self.depth = depth + 1
    evaluator.reader.resume(at: start, depth: depth)
    guard (try? evaluator.reader.beginArray()) != nil else { return nil }
    defer { reportRecovered(checker) }
    return list(&checker, isFirst: true) ? evaluator.reader.end : nil
  }

  mutating func check(_ checker: inout SampleChecker) {
    evaluator.reader.move(to: bytes.textStart)
    if let mistake = evaluator.reader.passComments() {
      checker.collector.report(mistake, in: evaluator.file)
    }
    do throws(InstanceMistake) {
      guard !evaluator.reader.isAtEnd() else {
        throw evaluator.reader.unexpected(.objectWith(checker.content.key))
      }
      let kind = try evaluator.reader.kind()
      let start = evaluator.reader.start
      guard kind == .object else {
        if SampleFileForm.hasValueOnEachLine(bytes) { return checker.reportLines(range(start..<start + 1)) }
        if let form = SampleFileForm.form(ofFirstIn: evaluator.reader) {
          return checker.reportMissing(range(start..<start + 1), inner: form)
        }
        let what: SampleFileMessage.Content = kind == .array ? .list : .single
        if kind != .array { try evaluator.reader.skip() }
        checker.reportShape(range(start..<max(start + 1, evaluator.reader.end)), what)
        return
      }
      let object = evaluator.reader
      let isReadable = try allMembers(&checker)
      if let others {
        if !evaluator.reader.isAtEnd(), hasValue(behindOneFrom: start) {
          return checker.reportLines(range(start..<start + 1))
        }
        let arrangement = checker.arrangement(of: object)
        checker.reportMissing(
          range(start..<start + 1), others: others, inner: SampleFileForm.form(ofFirstIn: object),
          arrangement: arrangement)
      }
      if isReadable, !evaluator.reader.isAtEnd() { throw evaluator.reader.unexpected(.endOfFile) }
    } catch {
      checker.report(error, in: evaluator.file)
    }
    reportRecovered(checker)
  }

  /// Whether another value comes behind the one that begins at an offset.
  private func hasValue(behindOneFrom start: Int) -> Bool {
    let reader = evaluator.reader
    return reader.beginsValue(at: reader.at) || reader.lostBracket(before: start) != nil
  }

  /// Reports what was stepped over outside of samples, before it is taken for a part of one.
  private mutating func reportRecovered(_ checker: SampleChecker) {
    checker.collector.reportRecovered(by: &evaluator.reader, in: evaluator.file)
  }

  private func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(evaluator.file, bytes) }

  /// Goes through the members, and leaves their keys in `others` if the one that is wanted is not among them; false if
  /// reading cannot go on behind one of them, which has been reported.
  private mutating func allMembers(_ checker: inout SampleChecker) throws(InstanceMistake) -> Bool {
    try evaluator.reader.beginObject()
    return try furtherMembers(&checker, isFirst: true)
  }

  private mutating func furtherMembers(
    _ checker: inout SampleChecker, isFirst: Bool
  ) throws(InstanceMistake) -> Bool {
    let object = KeyStack.outermost
    var others: [SampleChecker.OtherKey] = []
    var isFirst = isFirst
    let isInBlock = isFirst
    while let key = try evaluator.reader.nextKey(isFirst: isFirst) {
      isFirst = false
      let isWanted = key.text.elementsEqual(Array(checker.content.key.utf8))
      if let first = members.insert(key, into: object) {
        var mistake = InstanceMistake.duplicateKey(key, first: first)
        // The place is one in another block.
        if !isInBlock { mistake.related = nil }
        checker.collector.report(mistake, in: evaluator.file)
        if isWanted { checker.isComplete = false }
        try evaluator.reader.skip()
      } else if isWanted {
        found = true
        reportRecovered(checker)
        guard try value(&checker) else { return false }
      } else {
        if others.count < Self.fewKeys, key.text.count < 64 {
          let name = key.text.string
          let isList = try evaluator.reader.kind() == .array
          let isListOfObjects = isList && evaluator.reader.firstElementKind() == .object
          others.append(SampleChecker.OtherKey(name: name, isList: isList, isListOfObjects: isListOfObjects))
        }
        try evaluator.reader.skip()
      }
    }
    if !found { self.others = others }
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
      let object = evaluator.reader
      try evaluator.reader.skip()
      if kind == .object, let mistake = evaluator.reader.lostBracket(before: start) { throw mistake }
      let arrangement = kind == .object ? checker.arrangement(of: object) : nil
      checker.reportNoList(
        range(start..<evaluator.reader.end), kind == .object ? .oneObject : .value(kind.written),
        arrangement: arrangement)
      return true
    }
    try evaluator.reader.beginArray()
    return list(&checker, isFirst: true)
  }

  private mutating func list(_ checker: inout SampleChecker, isFirst: Bool) -> Bool {
    defer { queue?.stop() }
    var isFirst = isFirst
    var index = self.index
    defer { self.index = index }
    while true {
      if checker.tally.isDone { return false }
      if let lastComma, evaluator.reader.start >= lastComma {
        stop = Stop(offset: evaluator.reader.at, isItem: isFirst)
        return false
      }
      if !isFirst, recovery.opening != nil, recogniser != nil {
        switch advance(&checker, &index, &isFirst) {
        case .done: continue
        case .stuck: break
        case .lost: return lose(&checker)
        }
      }
      do throws(InstanceMistake) {
        guard try evaluator.reader.nextElement(isFirst: isFirst) else {
          if let hasComma = evaluator.reader.takeBackBracket() {
            checker.collector.reportRecovered(
              by: &evaluator.reader, in: evaluator.file, pointer: evaluator.path.prefix)
            isFirst = !hasComma
            continue
          }
          guard lastComma != nil else { return true }
          stop = Stop(offset: evaluator.reader.at, isBehindList: true)
          return false
        }
      } catch {
        // No comma before this sample, or something that is none.
        checker.report(error, at: evaluator, pointer: evaluator.path.prefix)
        if !evaluator.reader.beginsValue(at: evaluator.reader.at) {
          guard recovery.passStray(&evaluator.reader, expectsElement: &isFirst) else { return lose(&checker) }
          continue
        }
      }
      isFirst = false
      let start = evaluator.reader.start
      if bytes[start] != UInt8(ascii: "]"), !evaluator.reader.isMeantAsValue(at: start) {
        // What stands here is no sample: it is reported, but does not count as one.
        let mistake = evaluator.reader.unexpected(.value)
        checker.report(mistake, at: evaluator, pointer: "\(evaluator.path.prefix)/\(index)")
        isFirst = true
        guard recovery.passStray(&evaluator.reader, expectsElement: &isFirst) else { return lose(&checker) }
        continue
      }
      if recovery.opening == nil {
        recovery.learnOpening(start)
        if let end = cleanEnd(from: start) {
          evaluator.reader.pass(to: end)
          checker.didPass(1, from: start, to: end, of: bytes, in: evaluator.file, index: index)
          index += 1
          continue
        }
      }
      let isReadable = checker.element(&evaluator, index: index)
      index += 1
      if !isReadable {
        guard recover(from: start, &isFirst) else { return lose(&checker) }
      }
    }
  }

  /// Ends where there is no going on.
  private func lose(_ checker: inout SampleChecker) -> Bool {
    checker.lose()
    return false
  }

  /// Goes to the comma or bracket behind a broken sample; false if there is none.
  mutating func recover(from start: Int, _ isFirst: inout Bool) -> Bool {
    let place = recovery.place(behind: start, failure: evaluator.reader.at, closing: UInt8(ascii: "]"))
    guard let place else { return false }
    evaluator.reader.resume(at: place.offset, depth: depth)
    isFirst = place.isItem
    return true
  }
}
