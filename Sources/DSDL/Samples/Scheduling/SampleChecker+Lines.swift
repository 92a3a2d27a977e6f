/// Samples that have a line each.
extension SampleChecker {
  /// A value that goes on in the next line, and what has been said of it.
  struct LineValue {
    fileprivate var value: ValueOverLines
    fileprivate let file: SourceFile
    /// Its number; nil if it is not to be checked.
    fileprivate let sample: Int?
    /// False until the next line says what is wrong with it.
    fileprivate(set) var isTold = false
  }

  /// Checks the sample on a line, if there is one.
  mutating func line(_ line: Range<Int>, of bytes: ByteView, in file: SourceFile) {
    tally.didRead(line.count + 1)
    var evaluator = Evaluator(
      plan: plan, file: file, collector: collector, tape: observation?.tape,
      shortcuts: recognition.elementsOfLines,
      reader: JSONReader(bytes[0..<line.upperBound], at: line.lowerBound), prefix: "")
    evaluator.reader.isLine = true
    if line.count > PageWindow.size {
      evaluator.reader.window = PageWindow(over: bytes, from: line.lowerBound)
    }
    guard !evaluator.reader.isAtEnd() else { return }
    if evaluator.reader.conflictMarker != nil {
      endLineValue()
      if tally.isDone { return }
      return report(evaluator.reader.unexpected(.value), at: evaluator)
    }
    if takeLine(line, of: bytes) || tally.isDone { return }
    if let comment = evaluator.reader.lineComment { return collector.report(comment, in: file) }
    if let value = ValueOverLines(line, of: bytes) { return begin(value, on: line, evaluator) }
    guard !tally.passesOver() else { return }
    sample(&evaluator)
  }

  /// Checks the sample at the reader's cursor, which has to be followed by nothing in JSON Lines.
  private mutating func sample(_ evaluator: inout Evaluator<JSONReader>) {
    let errors = collector.errorsMet
    let number = tally.next
    let start = evaluator.reader.start
    do throws(InstanceMistake) {
      // Of a number with something else behind it, that is the mistake, and not its type.
      if let kind = try? evaluator.reader.kind(), kind != .object, kind != .array {
        var ahead = evaluator.reader.reader(at: start)
        if (try? ahead.skip()) != nil, !ahead.isAtEnd() { throw ahead.unexpected(.endOfLine) }
      }
      try evaluator.check(sample: number, index: nil)
      if !evaluator.reader.isAtEnd() { throw evaluator.reader.unexpected(.endOfLine) }
      tell(of: start..<evaluator.reader.end, evaluator, index: nil)
    } catch {
      report(evaluator.explained(error), in: evaluator.file, sample: number)
      tell(of: start..<max(start, evaluator.reader.at), evaluator, index: nil, isBroken: true)
    }
    count(errorsBefore: errors)
  }

  // MARK: Values over several lines

  /// Counts a value that may go over several lines as one sample, which is broken.
  private mutating func begin(
    _ value: ValueOverLines, on line: Range<Int>, _ evaluator: Evaluator<JSONReader>
  ) {
    let isChecked = !tally.passesOver()
    lineValue = LineValue(value: value, file: evaluator.file, sample: isChecked ? tally.next : nil)
    guard isChecked else { return }
    tell(of: line, evaluator, index: nil, isBroken: true)
    countBroken()
  }

  /// Takes a line that belongs to the value on the lines above; false if it is another one.
  private mutating func takeLine(_ line: Range<Int>, of bytes: ByteView) -> Bool {
    guard let last = lineValue else { return false }
    if last.value.ends(before: line, of: bytes) {
      endLineValue()
      return false
    }
    if !last.isTold { tell(last.value.mistake, of: last) }
    lineValue?.isTold = true
    lineValue?.value.take(line, of: bytes)
    if lineValue?.value.isOpen == false { lineValue = nil }
    return true
  }

  /// Goes on behind the last value; if that has one line only, it is cut.
  mutating func endLineValue() {
    if let last = lineValue, !last.isTold { tell(last.value.cut, of: last) }
    lineValue = nil
  }

  private mutating func tell(_ mistake: InstanceMistake, of value: LineValue) {
    if let sample = value.sample { report(mistake, in: value.file, sample: sample) }
  }
}
