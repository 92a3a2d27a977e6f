/// Turns libyaml's events into a tree.
struct Composer: ~Copyable {
  private let source: [UInt8]
  private let check: SourceCheck
  private let reader: EventReader
  private var marks: MarkConverter
  private(set) var builder: TreeBuilder
  private var hasDocument = false
  /// The problems with tags, and the records of what the tags are of.
  private var wrongTags: [(problem: Int, record: Int)] = []
  /// The block collections that ended where the latest one did, which libyaml puts where the next token starts.
  private var lastEnded: [Int] = []
  private var lastEnd = 0
  /// Whether the document was read to its end.
  private(set) var isComplete = false

  init(source: [UInt8], check: SourceCheck, reader: consuming EventReader, limits: Limits) {
    self.source = source
    self.check = check
    self.reader = reader
    marks = MarkConverter(source: source, base: check.base, asciiCount: check.asciiCount)
    builder = TreeBuilder(source: source, limits: limits)
    builder.reserve(nodes: check.nodeEstimate)
  }

  /// Reads the whole file, up to the first error or limit.
  mutating func run() {
    while !builder.hasStopped {
      guard let event = reader.next() else { return fail() }
      switch event {
      case .streamStart: break
      case .documentStart: hasDocument = true
      case .streamEnd:
        isComplete = check.problem == nil
        return
      case .documentEnd: return finishDocument()
      case .scalar: addScalar()
      case .alias:
        let start = marks.offset(of: reader.start)
        builder.alias(reader.anchor(.alias) ?? [], range: start..<marks.offset(of: reader.end))
      case .sequenceStart: begin(.sequence, event: event)
      case .mappingStart: begin(.mapping, event: event)
      case .sequenceEnd, .mappingEnd: builder.end(at: collectionEnd())
      }
    }
  }

  /// Hands over the tree and the problems.
  mutating func finish() -> ParseResult {
    var problems = builder.problems
    if !isComplete, let last = problems.indices.last { problems[last].endsReading = true }
    let tree = builder.finish()
    for (problem, record) in wrongTags where problems.indices.contains(problem) {
      problems[problem].values = tree.values(at: record, behind: problems[problem].range.upperBound)
    }
    let sorted = problems.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    return ParseResult(
      tree: tree, problems: sorted.map(\.element), repeatedAnchors: builder.repeatedAnchors,
      isComplete: isComplete)
  }

  // MARK: Nodes

  private mutating func addScalar() {
    var start = marks.offset(of: reader.start)
    var end = marks.offset(of: reader.end)
    let style = reader.style
    var tag = CoreTag.none
    if reader.hasProperties(.scalar) {
      let properties = readProperties(.scalar, kind: .scalar, at: start)
      tag = properties.tag
      if style == .plain, properties.end == properties.valueStart, properties.end < end {
        reportMisread(.missingBlankAfterProperty, at: properties.end..<end)
      }
      start = min(properties.valueStart, end)
      if style == .plain, reader.withValue({ $0.isEmpty }) {
        // In place of a tag that is none stands the value that it may have been meant for.
        start = properties.wrongTag?.lowerBound ?? properties.end
        end = properties.wrongTag?.upperBound ?? properties.end
      }
    } else if start == end {
      // In flow collections libyaml puts a missing value where the next token starts.
      start = trimmed(end, floor: builder.top.lastEnd)
      end = start
      if let separator = builder.separatorInKey(before: start) {
        reportSeparator(separator)
        return builder.splitKey(at: separator)
      }
    }
    // In brackets libyaml takes this for the sign of a key, blank or not.
    if start > 0, source[start - 1] == UInt8(ascii: "?"), start < end {
      reportMisread(.questionMarkBeforeText, at: start - 1..<end)
    }
    if style == .singleQuoted || style == .doubleQuoted { reportOpenQuote(start..<end) }
    if style == .literal || style == .folded { end = blockScalarEnd(start: start, end: end) }
    reader.withValue {
      builder.scalar(bytes: $0, style: style, tag: tag, range: start..<max(start, end))
    }
  }

  /// `"#a` with `"#b"` below: libyaml takes the quote that opens the other text for the end of this one, and what is behind
  /// it for a comment, although there is no blank between.
  private mutating func reportOpenQuote(_ text: Range<Int>) {
    guard text.upperBound < source.count, source[text.upperBound] == UInt8(ascii: "#"), !text.isEmpty else {
      return
    }
    let quote = source[text.upperBound - 1]
    let character = Character(Unicode.Scalar(quote))
    if source[text].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      reportMisread(.openQuote(character), at: text.lowerBound..<text.lowerBound + 1)
    } else if source[text.upperBound...].prefix(while: { $0 != 0x0A && $0 != 0x0D }).contains(quote) {
      reportMisread(.behindQuote("#", quote: character), at: text.upperBound..<text.upperBound + 1)
    }
  }

  /// `{key:value}`, `{key：value}` or `{key=value}`, which are keys without a value to YAML.
  private mutating func reportSeparator(_ sign: Range<Int>) {
    let keyEnd = SourceLine.keyEnd(in: source, before: sign.lowerBound)
    let name = excerpt(source[SyntaxError.nameStart(in: source, before: keyEnd)..<keyEnd])
    let text = String(decoding: source[sign], as: UTF8.self)
    let isColon = text == ":"
    var problem = TreeProblem(
      kind: .syntax,
      cause: isColon
        ? .missingBlankAfterColon(name) : text == "：" ? .fullWidthColon(name) : .equalsSign(text, key: name),
      range: sign)
    problem.fix = .init(
      range: isColon ? sign.upperBound..<sign.upperBound : keyEnd..<sign.upperBound,
      replacement: isColon ? " " : source[sign.upperBound...].first == 0x20 ? ":" : ": ")
    builder.report(problem)
  }

  private mutating func begin(_ kind: Record.Kind, event: EventReader.Event) {
    var start = marks.offset(of: reader.start)
    var tag = CoreTag.none
    if reader.hasProperties(event) {
      let properties = readProperties(event, kind: kind == .mapping ? .mapping : .sequence, at: start)
      (tag, start) = (properties.tag, properties.valueStart)
    }
    builder.begin(kind, start: start, tag: tag)
  }

  private mutating func readProperties(
    _ event: EventReader.Event, kind: Node.Kind, at start: Int
  ) -> (tag: CoreTag, end: Int, valueStart: Int, wrongTag: Range<Int>?) {
    let anchor = reader.anchor(event)
    let name = reader.tag(event)
    let scanner = PropertyScanner(source, at: start, hasAnchor: anchor != nil, hasTag: name != nil)
    if let anchor { builder.anchor(anchor, range: scanner.anchor ?? start..<scanner.end) }
    var tag = CoreTag.none
    var wrongTag: Range<Int>?
    if let name {
      let range = scanner.tag ?? start..<scanner.end
      let written = excerpt(source[range])
      if isMergeTag(name, event) {
        // It says of `<<` what it is.
      } else if let core = CoreTag(resolved: name) {
        tag = core.fits(kind) ? core : .none
        if tag == .none { report(.unfittingTag(written, kind), at: range) }
      } else {
        // Text that begins with `!` is a tag to YAML.
        let isPerhapsText = name.hasPrefix("!") && !name.hasPrefix("!!")
        report(.unsupportedTag(written, isPerhapsText: isPerhapsText), at: range)
        wrongTag = range
      }
    }
    return (tag, scanner.end, scanner.valueStart, wrongTag)
  }

  /// Whether a tag stands before a `<<` that merges, as some tools write it.
  private func isMergeTag(_ name: String, _ event: EventReader.Event) -> Bool {
    event == .scalar && name == "tag:yaml.org,2002:merge" && builder.expectsKey && reader.style == .plain
      && reader.withValue { $0.elementsEqual("<<".utf8) }
  }

  /// Reports what libyaml reads and others read in another way.
  private mutating func reportMisread(_ cause: TreeProblem.Cause, at range: Range<Int>) {
    builder.report(TreeProblem(kind: .syntax, cause: cause, range: range))
  }

  /// Reports the tag of the node that comes next.
  private mutating func report(_ cause: TreeProblem.Cause, at range: Range<Int>) {
    wrongTags.append((builder.problems.count, builder.nextRecord))
    builder.report(TreeProblem(kind: .tag, cause: cause, range: range))
  }

  /// A flow collection ends with its bracket; libyaml puts the end of any other where the next token starts.
  private mutating func collectionEnd() -> Int {
    let (start, end) = (reader.start, reader.end)
    if end > start { return marks.offset(of: end) }
    if start != lastEnd { lastEnded.removeAll() }
    lastEnd = start
    lastEnded.append(builder.top.record)
    return builder.top.lastEnd
  }

  /// Without the line breaks that follow, which libyaml counts in.
  private func blockScalarEnd(start: Int, end: Int) -> Int {
    if reader.withValue({ value in value.allSatisfy { $0 == 0x0A } }) {
      let header = source[start..<end].prefix { byte in "|>+-0123456789".utf8.contains(byte) }
      return header.endIndex
    }
    return trimmed(end, floor: start)
  }

  /// Steps back over blanks and line breaks.
  private func trimmed(_ end: Int, floor: Int) -> Int {
    var end = end
    while end > floor, Self.isSpace(source[end - 1]) { end -= 1 }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: Ends

  /// After the first document: nothing may follow.
  private mutating func finishDocument() {
    isComplete = true
    builder.dropEmptyRoot()
    let end = marks.offset(of: reader.end)
    let (rest, isMarked) = contentAfterDocument(from: end)
    guard rest < check.end else {
      if check.problem != nil { fail() }
      return
    }
    let isMarker = source[rest] == UInt8(ascii: "%") || source[rest...].starts(with: "---".utf8)
    guard isMarked || isMarker || reader.next() == .documentStart else { return fail() }
    let range = rest..<SyntaxError.wordEnd(in: source, from: rest, limit: check.end)
    builder.report(TreeProblem(kind: .syntax, cause: .secondDocument, range: range))
  }

  /// Skips space, comments and `...` lines, and says whether there was such a line.
  private func contentAfterDocument(from start: Int) -> (start: Int, isMarked: Bool) {
    var isMarked = reader.end > reader.start
    var index = PropertyScanner.skipSpace(in: source, from: start)
    while source[index...].starts(with: "...".utf8) {
      isMarked = true
      index = PropertyScanner.skipSpace(in: source, from: index + 3)
    }
    return (min(index, check.end), isMarked)
  }

  /// Reading stopped at an error: records it and drops what it may have cut short.
  private mutating func fail() {
    isComplete = false
    if let problem = check.problem {
      builder.dropTail(before: check.end)
      return builder.report(problem)
    }
    guard let failure = reader.failure else {
      return builder.stop(.outOfMemory, at: 0..<min(1, source.count))
    }
    let position = marks.offset(of: failure.position)
    let context = failure.context == nil ? nil : marks.offset(of: failure.contextPosition)
    builder.dropTail(before: position)
    let error = SyntaxError(
      problem: failure.problem, context: failure.context, position: position, contextPosition: context,
      source: source, hasDocument: hasDocument)
    let problem = error.treeProblem
    // What separates a key is told once.
    if case .oddBlank = problem.cause, case .missingBlankAfterColon? = builder.problems.last?.cause {
      builder.problems.removeLast()
    }
    builder.report(problem)
    let line = SyntaxError.lineStart(in: source, at: min(position, problem.range.lowerBound))
    if builder.endElements(before: line) { return }
    // The line with the mistake may have ended them only because of it.
    if marks.offset(of: lastEnd) >= line { builder.markIncomplete(lastEnded) }
  }
}
