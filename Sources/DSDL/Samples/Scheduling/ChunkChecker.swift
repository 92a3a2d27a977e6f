import CPrimitives

/// Checks chunks of a file, each from the first place that looks like the end of a sample.
///
/// Of a file `{"samples":[A,B,C,D,E]}` the end of A is known, and that `,{"image":` follows it. A chunk that begins
/// inside of B looks for these bytes, begins at the end of B, and goes on to the first end of a sample in the next
/// chunk:
///
///     {"samples":[A,B,C,D,E]}
///                 ···╷····╷··
///                   B╷ C  D          the chunk checks C and D
///                         ╷  E       the next one begins at the end of D
///
/// The place may be wrong, as when the bytes stand inside of a sample. Whoever uses the result compares it with the
/// place that has really been reached.
///
/// What keeps it safe: the bytes outlive it, since whoever lets threads check waits for them. Searches begin before the
/// end, and look 16 bytes ahead; the recogniser is this thread's own.
struct ChunkChecker {
  /// How samples are told apart.
  enum Layout {
    /// They are elements of a list; these bytes stand between two of them.
    case list(signature: Range<Int>)
    /// Each has a line of its own.
    case lines
  }

  /// What is checked, and against what.
  ///
  /// What makes it Sendable: bytes, plan and file do not change, and whoever lets threads check waits for them;
  /// the checker is copied, and its collector replaced before it is used.
  struct Job: @unchecked Sendable {
    let bytes: ByteView
    let file: SourceFile
    let checker: SampleChecker
    let flatPlan: FlatPlan
    let layout: Layout
    /// Where the first chunk begins.
    let start: Int
    let chunkSize: Int

    var chunkCount: Int { (bytes.count - start + chunkSize - 1) / chunkSize }
  }

  private static let candidateLimit = 16

  private let job: Job
  private let recogniser: Recogniser
  private let base: UnsafePointer<UInt8>
  private let checker: SampleChecker

  init(_ job: Job) {
    self.job = job
    base = job.bytes.base!
    let crossesLines = if case .list = job.layout { true } else { false }
    checker = job.checker.copy(job.checker.collector)
    recogniser = Recogniser(
      job.flatPlan, crossesLines: crossesLines, window: PageWindow(), tape: checker.observation?.tape)
  }

  func check(_ number: Int, kept: [Rule: Int]) -> SampleChunk {
    let lower = job.start + number * job.chunkSize
    let upper = min(lower + job.chunkSize, job.bytes.count)
    recogniser.pages.pointee = PageWindow(over: job.bytes, from: lower)
    recogniser.pages.pointee.pass(base + lower)
    defer { recogniser.pages.pointee.release(before: base + upper) }
    var chunk = SampleChunk()
    switch job.layout {
    case .list(let signature):
      guard let start = candidate(signature, lower..<upper) else { return chunk }
      chunk.start = start
      // The first sample, which may be longer than the chunk, is gone over once more.
      recogniser.pages.pointee = PageWindow(over: job.bytes, from: start)
      list(&chunk, to: upper, kept)
    case .lines:
      guard let start = line(lower..<upper) else { return chunk }
      chunk.start = start
      lines(&chunk, to: upper, kept)
    }
    return chunk
  }

  // MARK: Where to begin

  /// The first place with the bytes of the signature, or better one that a clean sample follows.
  private func candidate(_ signature: Range<Int>, _ range: Range<Int>) -> Int? {
    var first: Int?
    var at = range.lowerBound
    for _ in 0..<Self.candidateLimit {
      guard let found = find(signature, at..<range.upperBound) else { break }
      if first == nil { first = found }
      recogniser.tape?.begin(job.bytes)
      defer { recogniser.tape?.removeAll() }
      if recogniser.samples(from: base + found, to: base + found + 1).count == 1 { return found }
      at = found + 1
    }
    return first
  }

  private func find(_ signature: Range<Int>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    let first = job.bytes[signature.lowerBound]
    while at < range.upperBound {
      var mask = dsdl_equal_byte(base + at, first)
      while mask != 0 {
        let place = at + mask.trailingZeroBitCount
        if place >= range.upperBound || place + signature.count > job.bytes.count { return nil }
        if isSame(place, signature) { return place }
        mask &= mask - 1
      }
      at += 16
    }
    return nil
  }

  private func isSame(_ place: Int, _ signature: Range<Int>) -> Bool {
    for index in 0..<signature.count where base[place + index] != base[signature.lowerBound + index] {
      return false
    }
    return true
  }

  /// The first start of a line.
  private func line(_ range: Range<Int>) -> Int? {
    if range.lowerBound == job.start { return range.lowerBound }
    var at = range.lowerBound - 1
    while at < range.upperBound {
      let mask = dsdl_equal_byte(base + at, 0x0A)
      if mask != 0 {
        let start = at + mask.trailingZeroBitCount + 1
        return start < range.upperBound ? start : nil
      }
      at += 16
    }
    return nil
  }

  // MARK: Checking

  private func makeChecker(_ kept: [Rule: Int]) -> SampleChecker {
    var checker = checker
    checker.restart(DiagnosticCollector(options: job.checker.collector.options, kept: kept, of: job.file))
    return checker
  }

  private func list(_ chunk: inout SampleChunk, to target: Int, _ kept: [Rule: Int]) {
    var at = chunk.start!
    var checker = makeChecker(kept)
    var evaluator = Evaluator(
      plan: checker.plan, file: job.file, collector: checker.collector, tape: checker.observation?.tape,
      shortcuts: checker.recognition.elements, reader: JSONReader(job.bytes),
      prefix: "/\(checker.content.key)")
    while true {
      at =
        checker.pass(
          recogniser, from: at, to: target, of: job.bytes, in: job.file, index: checker.tally.counts.met
        ).end
      guard at < target else { break }
      evaluator.reader.window = recogniser.pages.pointee
      guard let next = JSONSampleFile.next(&evaluator, at: at) else { break }
      // What the recogniser has looked at of the sample is gone over once more.
      evaluator.reader.window.goBack(to: base + next)
      defer { recogniser.pages.pointee = evaluator.reader.window }
      let isReadable = checker.element(&evaluator, index: checker.tally.counts.met)
      at = evaluator.reader.at
      guard isReadable else {
        chunk.broken = (next, at)
        break
      }
    }
    finish(&chunk, checker, at)
  }

  private func lines(_ chunk: inout SampleChunk, to target: Int, _ kept: [Rule: Int]) {
    var lines = JSONLines(job.bytes)
    lines.at = chunk.start!
    var checker = makeChecker(kept)
    while lines.at < target {
      lines.at = checker.passLines(recogniser, from: lines.at, to: target, of: job.bytes, in: job.file)
      let start = lines.at
      guard lines.at < target, let line = lines.next() else { break }
      // The lines of a value are gone over in one place.
      guard ValueOverLines(line, of: job.bytes) == nil else {
        lines.at = start
        break
      }
      checker.line(line, of: job.bytes, in: job.file)
    }
    finish(&chunk, checker, lines.at)
  }

  private func finish(_ chunk: inout SampleChunk, _ checker: SampleChecker, _ end: Int) {
    chunk.end = end
    chunk.counts = checker.tally.counts
    chunk.isComplete = checker.isComplete
    chunk.parts = checker.observation?.takeParts() ?? []
    chunk.flawed = checker.tally.flawed
    // Whether this was told before is known only where the samples before are.
    if checker.collector.hasOlderText { chunk.start = nil }
    if !checker.collector.hasFoundNothing { chunk.collector = checker.collector }
  }
}
