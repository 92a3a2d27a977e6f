import YAMLTree

/// Telling observers of samples.
extension SampleChecker {
  /// Passes over clean samples of a list, each behind a comma, and tells observers of them.
  ///
  /// - Parameter index: The number of the first one in the file; nil where pointers have none.
  /// - Returns: The end of the last one, and how many there were.
  mutating func pass(
    _ recogniser: Recogniser, from start: Int, to target: Int, of bytes: ByteView, in file: SourceFile,
    index: Int?
  ) -> (end: Int, count: Int) {
    guard let base = bytes.base else { return (start, 0) }
    observation?.tape.begin(bytes)
    var (end, count) = (start, 0)
    while true {
      let passed = recogniser.samples(from: base + end, to: base + target, limit: tally.left)
      // A file that is cut meanwhile may end before.
      guard passed.end - base <= bytes.count else {
        observation?.tape.removeAll()
        break
      }
      let hasMore = recogniser.isTapeFull
      didPass(
        passed.count, from: end, to: passed.end - base, of: bytes, in: file, index: index.map { $0 + count })
      end = passed.end - base
      count += passed.count
      if !hasMore || passed.count == 0 { break }
    }
    return (end, count)
  }

  /// The same for samples that have a line each.
  mutating func passLines(
    _ recogniser: Recogniser, from start: Int, to target: Int, of bytes: ByteView, in file: SourceFile
  ) -> Int {
    guard let base = bytes.base else { return start }
    observation?.tape.begin(bytes)
    var end = start
    while true {
      let passed = recogniser.lines(
        from: base + end, to: base + target, fileEnd: base + bytes.count, limit: tally.left)
      let hasMore = recogniser.isTapeFull
      didPass(passed.count, from: end, to: passed.end - base, of: bytes, in: file, index: nil)
      end = passed.end - base
      if !hasMore || passed.count == 0 { break }
    }
    return end
  }

  /// Tells observers of samples that a recogniser has passed, and counts them.
  mutating func didPass(
    _ count: Int, from start: Int, to end: Int, of bytes: ByteView, in file: SourceFile, index: Int?
  ) {
    if let observation, !observation.tape.isEmpty {
      let first = tally.counts.met
      if tally.isPartial {
        observation.tape.skipSamples { !tally.selects(first + $0) }
      }
      for number in tell(bytes, from: start, in: file, prefix(index), index: index) {
        tally.countInvalid(number)
      }
    }
    tally.count(clean: count, bytes: end - start)
  }

  /// Tells observers of a sample that the evaluator has checked, before it is counted.
  mutating func tell<Reader>(
    of range: Range<Int>, _ evaluator: Evaluator<Reader>, index: Int?, isBroken: Bool = false,
    node: Node? = nil
  ) {
    guard let observation else { return }
    observation.tape.mark(range, isBroken: isBroken)
    if let json = evaluator.reader as? JSONReader {
      _ = tell(
        json.bytes, from: range.lowerBound, in: evaluator.file, evaluator.path.prefix, index: index)
    } else {
      observation.tape.text.withByteView { text in
        _ = tell(
          text, from: 0, in: evaluator.file, evaluator.path.prefix, index: index, node: node)
      }
    }
  }

  /// What stands before the numbers of samples in pointers; a line has no number.
  private func prefix(_ index: Int?) -> String { index == nil ? "" : "/\(content.key)" }

  /// Lets observers look at the tape; gives the numbers of the samples in which they found errors.
  private mutating func tell(
    _ bytes: ByteView, from start: Int, in file: SourceFile, _ prefix: String, index: Int?, node: Node? = nil
  ) -> Set<Int> {
    guard let observation, content == .samples else { return [] }
    var findings = ObserverFindings(
      collector, file, prefix: prefix, number: 0, index: index.map { $0 - tally.counts.met }, node: node)
    observation.observe(bytes, from: start, of: file, tally.counts.met, &findings)
    takeOver(from: observation, &findings)
    return findings.flawed
  }

  /// Lets observers take over what their parts on this thread have seen; elsewhere they wait for their turn.
  private func takeOver(from observation: Observation, _ findings: inout ObserverFindings) {
    guard !observers.isEmpty else { return }
    for (observer, part) in zip(observers, observation.takeParts()) { observer.append(any: part, &findings) }
  }

  /// Takes over what parts of observers have seen elsewhere, of the samples that come next.
  ///
  /// - Parameters:
  ///   - flawed: The samples with errors, as the parts number them.
  ///   - index: The number of the first sample in the file, where pointers have numbers.
  mutating func takeOver(
    _ parts: [any SampleObserverPart], flawed: Set<Int>, index: Int?, in file: SourceFile
  ) {
    guard !observers.isEmpty, !parts.isEmpty else { return }
    var findings = ObserverFindings(
      collector, file, prefix: prefix(index), number: tally.counts.met, index: index)
    for (observer, part) in zip(observers, parts) { observer.append(any: part, &findings) }
    for number in findings.flawed where !flawed.contains(number) {
      tally.countInvalid(tally.counts.met + number)
    }
  }

  /// Reports what shows only when all samples have been seen.
  func finish() {
    guard tally.counts.checked > 0 else { return }
    let nowhere = SourceFile(path: "", bytes: [])
    var findings = ObserverFindings(collector, nowhere, prefix: "", number: 0, index: nil)
    for observer in observers { observer.finish(isComplete: isComplete, &findings) }
  }
}
