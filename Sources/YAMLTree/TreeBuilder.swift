/// Builds a tree from calls in the order of the file.
///
/// In a mapping, children are keys and values in turn. Repeated keys and too deep nesting are recorded in
/// ``problems``. After a limit is exceeded the builder ``hasStopped`` and ignores all further calls.
///
///     var builder = TreeBuilder(source: Array(#"{"a": 1}"#.utf8))
///     builder.beginMapping(start: 0)
///     builder.scalar(bytes: Array("a".utf8), style: .doubleQuoted, range: 1..<4)
///     builder.scalar(bytes: Array("1".utf8), style: .json, range: 6..<7)
///     builder.endMapping(end: 8)
///     let tree = builder.finish()
public struct TreeBuilder {
  /// What is wrong so far, in the order of discovery: a repeated key is found when its mapping ends.
  public internal(set) var problems: [TreeProblem] = []
  /// Whether a limit was exceeded.
  public internal(set) var hasStopped = false

  let limits: Limits
  var storage: Storage
  /// The collections around `top`, outermost first.
  var frames: [Frame] = []
  var top = Frame()
  var keys = KeySet()
  var anchors = Anchors()
  /// The places of anchors whose names other nodes had before.
  var repeatedAnchors: [Range<Int>] = []
  /// The name that the next node gets.
  var pendingAnchor: [UInt8]?
  /// The nodes that aliases and merges stand for so far.
  var expansion = 0
  /// The bytes of text that aliases stand for so far.
  var expandedBytes = 0

  /// A builder for a file with these bytes. Texts that occur there as written are not stored twice.
  public init(source: [UInt8] = [], limits: Limits = Limits()) {
    self.limits = limits
    storage = Storage(source: source)
    if source.count > Int(UInt32.max) {
      stop(.fileTooLarge, at: 0..<1)
    }
  }

  /// The number of the record that is made next.
  var nextRecord: Int { storage.records.count }

  /// Makes room for about this many nodes.
  public mutating func reserve(nodes: Int) {
    storage.records.reserveCapacity(nodes)
  }

  /// Begins a mapping at this offset.
  public mutating func beginMapping(start: Int) {
    begin(.mapping, start: start, tag: .none)
  }

  /// Begins a sequence at this offset.
  public mutating func beginSequence(start: Int) {
    begin(.sequence, start: start, tag: .none)
  }

  /// Ends the innermost collection, a mapping; a key without value is left out.
  public mutating func endMapping(end: Int) {
    guard !hasStopped, !frames.isEmpty else { return }
    assert(top.isMapping, "a sequence is open")
    self.end(at: end)
  }

  /// Ends the innermost collection, a sequence.
  public mutating func endSequence(end: Int) {
    guard !hasStopped, !frames.isEmpty else { return }
    assert(!top.isMapping, "a mapping is open")
    self.end(at: end)
  }

  /// Marks the innermost collection as one that was not read to its end.
  public mutating func markIncomplete() {
    guard !hasStopped, !frames.isEmpty else { return }
    storage.records[top.record].isUnfinished = true
  }

  /// Adds a scalar with this value. The tag counts only if it is a core one, by its full name.
  public mutating func scalar(
    bytes: UnsafeBufferPointer<UInt8>, style: ScalarStyle, tag: String? = nil, range: Range<Int>
  ) {
    scalar(bytes: bytes, style: style, tag: tag.flatMap(CoreTag.init(resolved:)) ?? .none, range: range)
  }

  /// Adds a scalar with this value. The tag counts only if it is a core one, by its full name.
  public mutating func scalar(bytes: [UInt8], style: ScalarStyle, tag: String? = nil, range: Range<Int>) {
    bytes.withUnsafeBufferPointer { scalar(bytes: $0, style: style, tag: tag, range: range) }
  }

  /// The tree, which leaves the builder empty. Collections still open are closed where their last child ends
  /// and marked as not complete; a key without value is left out.
  public mutating func finish() -> Tree {
    while !frames.isEmpty {
      storage.records[top.record].isUnfinished = true
      end(at: max(top.lastEnd, Int(storage.records[top.record].start)))
    }
    if top.lastChild >= 0 { storage.records[0].isLast = true }
    // Taken out, so that the arrays have one owner and are not copied.
    var finished = Storage(source: [])
    swap(&finished, &storage)
    top = Frame()
    return Tree(storage: finished)
  }

  /// Records a problem; there is a limit to those as well.
  mutating func report(_ problem: TreeProblem) {
    guard !hasStopped else { return }
    problems.append(problem)
    if problems.count >= limits.problems {
      stop(.tooManyProblems(limit: limits.problems), at: problem.range)
    }
  }

  /// Records that a limit is exceeded, the last problem.
  mutating func stop(_ cause: TreeProblem.Cause, at range: Range<Int>) {
    guard !hasStopped else { return }
    problems.append(TreeProblem(kind: .limit, cause: cause, range: range))
    hasStopped = true
  }
}
