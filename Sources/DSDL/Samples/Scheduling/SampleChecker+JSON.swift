import YAMLTree

/// Files of samples as bytes, behind which NULs can be read, as many as `Recogniser.lookAhead` says.
extension SampleChecker {
  /// Checks a file with one value, which holds the samples or the global info.
  mutating func json(_ bytes: ByteView, _ file: SourceFile) {
    prepareRecognition(of: bytes.count)
    let window = PageWindow(over: bytes)
    json(bytes, file, window, listRecogniser(window))
  }

  /// The same with a recogniser that has seen other files.
  mutating func json(_ bytes: ByteView, _ file: SourceFile, _ window: PageWindow, _ recogniser: Recogniser?) {
    guard isText(bytes, file, as: .json) else { return }
    var document = JSONSampleFile(
      bytes: bytes,
      evaluator: Evaluator(
        plan: plan, file: file, collector: collector, tape: observation?.tape,
        shortcuts: recognition.elements,
        reader: JSONReader(bytes, window: window),
        prefix: "/\(content.key)"),
      recogniser: recogniser)
    document.check(&self)
  }

  /// Checks the samples in a JSON description as those in a file, where there are mistakes in their text: what can be
  /// made of it, only the text tells.
  mutating func text(of list: Node, _ file: SourceFile, _ mistakes: SampleMistakes, prefix: String) {
    let told = collector.errorsMet + collector.warnings
    stop = mistakes.stop
    defer { stop = nil }
    let end = (file.contents + repeatElement(0, count: ByteView.lookAhead)).withByteView { padded in
      let bytes = padded[0..<file.contents.count]
      var document = JSONSampleFile(
        bytes: bytes,
        evaluator: Evaluator(
          plan: plan, file: file, collector: collector, tape: observation?.tape,
          shortcuts: recognition.elements, reader: JSONReader(bytes), prefix: prefix),
        recogniser: listRecogniser())
      return document.check(listAt: list.start, in: 2, &self)
    }
    guard stop == nil, !tally.isDone, !tally.isPartial else { return }
    // Whoever reads the description may see its list end elsewhere.
    if let end, end < list.end { mistakes.from(end).report(in: file, to: collector) }
    if collector.errorsMet + collector.warnings == told { mistakes.report(in: file, to: collector) }
  }

  /// Checks a file with a sample on each line.
  mutating func jsonLines(_ bytes: ByteView, _ file: SourceFile) {
    guard isText(bytes, file, as: .jsonLines), checkLines(bytes, file) else { return }
    prepareRecognition(of: bytes.count)
    let queue = queue(.lines, from: JSONLines(bytes).at, bytes, file)
    defer { queue?.stop() }
    lines(of: bytes, in: file, lineRecogniser(), queue)
    endLineValue()
  }

  /// Whether a file, or the beginning of a stream, has samples on lines of their own, and no other form of JSON.
  mutating func checkLines(_ bytes: ByteView, _ file: SourceFile) -> Bool {
    guard
      let mistake = SampleFileForm.mistake(
        inLines: bytes, mayHaveSamples: plan.types[plan.root].mayHave("samples"))
    else { return true }
    report(mistake, in: file)
    return false
  }

  /// What passes over clean samples that have a line each.
  func lineRecogniser() -> Recogniser? {
    recognition.plan.map {
      Recogniser($0, crossesLines: false, window: PageWindow(), tape: observation?.tape)
    }
  }

  /// What passes over clean samples that may go over several lines.
  func listRecogniser(_ window: PageWindow = PageWindow()) -> Recogniser? {
    recognition.plan.map { Recogniser($0, crossesLines: true, window: window, tape: observation?.tape) }
  }

  /// Checks lines, of which the queue may have checked some already.
  mutating func lines(
    of bytes: ByteView, in file: SourceFile, _ recogniser: Recogniser?, _ queue: ChunkQueue? = nil
  ) {
    guard let base = bytes.base else { return }
    var lines = JSONLines(bytes)
    var window = PageWindow(over: bytes)
    while lines.at < bytes.count, wantsLines {
      if queue == nil {
        window.pass(base + lines.at)
      } else if window.isDue(base + lines.at) {
        // Other threads ask for the pages that come.
        window.release(before: base + lines.at)
      }
      let at = lines.at
      var target = min(at + Recogniser.stride, bytes.count)
      if lineValue == nil, let chunk = queue?.chunk(from: at), let start = chunk.start {
        if start == at {
          append(chunk, index: nil, in: file)
          lines.at = chunk.end
          queue?.accept(kept: collector.kept(of: file))
          continue
        }
        target = min(target, start)
      }
      if let recogniser, lineValue == nil {
        // A line may be as long as the file.
        swap(&window, &recogniser.pages.pointee)
        lines.at = passLines(recogniser, from: at, to: target, of: bytes, in: file)
        swap(&window, &recogniser.pages.pointee)
        if lines.at >= target { continue }
      }
      if wantsLines, let line = lines.next() { self.line(line, of: bytes, in: file) }
    }
  }

  /// Whether there is another sample to check, or the next line says what is wrong with the last one.
  var wantsLines: Bool { !tally.isDone || lineValue?.isTold == false }

  /// Threads that check the rest of a file; nil if it is small, or only one thread is wanted.
  func queue(
    _ layout: ChunkChecker.Layout, from start: Int, _ bytes: ByteView, _ file: SourceFile
  ) -> ChunkQueue? {
    let recognition = options.recognition
    guard let flatPlan = self.recognition.plan, options.threads > 1, content == .samples,
      bytes.count - start >= recognition.parallelSize,
      !options.samples.isPartial, !collector.options.gathersFixes
    else { return nil }
    let tellsAll = collector.options.maximumPerRuleAndFile == nil
    let job = ChunkChecker.Job(
      bytes: bytes, file: file, checker: self, flatPlan: flatPlan, layout: layout, start: start,
      chunkSize: tellsAll ? min(recognition.chunkSize, recognition.tellingChunkSize) : recognition.chunkSize)
    return ChunkQueue(count: job.chunkCount, threads: options.threads, kept: collector.kept(of: file)) {
      let checker = ChunkChecker(job)
      return { checker.check($0, kept: $1) }
    }
  }
}
