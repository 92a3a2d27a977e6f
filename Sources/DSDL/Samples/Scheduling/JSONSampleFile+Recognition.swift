/// Passing over clean samples, and over those that other threads have checked.
extension JSONSampleFile {
  enum Advance {
    /// The cursor is somewhere else, or at a place from which to go on in another way.
    case done
    /// The evaluator has to look at what follows.
    case stuck
    /// There is no going on behind a broken sample.
    case lost
  }

  /// The end of the value at an offset, if it is known to be clean.
  func cleanEnd(from start: Int) -> Int? {
    guard let recogniser, let base = bytes.base else { return nil }
    recogniser.tape?.begin(bytes)
    guard let end = recogniser.sample(base + start) else { return nil }
    guard end - base <= bytes.count else {
      recogniser.tape?.removeAll()
      return nil
    }
    return end - base
  }

  /// Goes on from the end of a sample as far as nothing is to be said, or has been found by another thread.
  mutating func advance(
    _ checker: inout SampleChecker, _ index: inout Int, _ isFirst: inout Bool
  ) -> Advance {
    askForThreads(checker)
    let at = evaluator.reader.at
    let end = lastComma ?? bytes.count
    var target = min(at + Recogniser.stride, end)
    if let chunk = queue?.chunk(from: at), let start = chunk.start {
      if start == at {
        return accept(chunk, &checker, &index, &isFirst)
      }
      target = min(target, start)
    }
    guard let recogniser else { return .stuck }
    let (passed, count) = checker.pass(
      recogniser, from: at, to: target, of: bytes, in: evaluator.file, index: index)
    evaluator.reader.pass(to: passed)
    index += count
    return passed >= target && passed < bytes.count || checker.tally.isDone ? .done : .stuck
  }

  private mutating func accept(
    _ chunk: SampleChunk, _ checker: inout SampleChecker, _ index: inout Int, _ isFirst: inout Bool
  ) -> Advance {
    checker.append(chunk, index: index, in: evaluator.file)
    index += chunk.counts.met
    queue?.accept(kept: checker.collector.kept(of: evaluator.file))
    evaluator.reader.pass(to: chunk.end)
    // What other threads read they also give back; but the next sample may be longer than all their chunks.
    recogniser?.pages.pointee = PageWindow(over: bytes, from: chunk.end)
    if let base = bytes.base, evaluator.reader.window.isDue(base + chunk.end) {
      evaluator.reader.window.release(before: base + chunk.end)
    }
    if let broken = chunk.broken {
      return recover(from: broken.start, &isFirst) ? .done : .lost
    }
    return chunk.end > chunk.start ?? 0 ? .done : .stuck
  }

  // MARK: Threads

  private mutating func askForThreads(_ checker: SampleChecker) {
    guard !hasAskedForThreads else { return }
    hasAskedForThreads = true
    guard let signature = signature(checker.options.recognition.signatureCut) else { return }
    queue = checker.queue(.list(signature: signature), from: evaluator.reader.at, bytes, evaluator.file)
    if queue != nil { recogniser?.pages.pointee = PageWindow(over: bytes, from: evaluator.reader.at) }
  }

  /// What stands from the end of a sample, where the cursor is, through the first key of the next one.
  private func signature(_ cut: Int) -> Range<Int>? {
    let start = evaluator.reader.at
    var at = start
    func skip(_ byte: UInt8) -> Bool {
      while isJSONBlank(bytes[at]), at - start < 256 { at += 1 }
      defer { at += 1 }
      return bytes[at] == byte
    }
    guard skip(UInt8(ascii: ",")), skip(UInt8(ascii: "{")), skip(UInt8(ascii: "\"")) else { return nil }
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), at - start < 256 { at += 1 }
    guard bytes[at] == UInt8(ascii: "\"") else { return nil }
    return start..<max(start + 1, at + 1 - cut)
  }

  /// Goes to the next sample of the list, behind the one that ends at an offset; gives its start, and nil if
  /// there is none or anything else is not as it should be.
  static func next(_ evaluator: inout Evaluator<JSONReader>, at offset: Int) -> Int? {
    evaluator.reader.resume(at: offset, depth: 2)
    guard (try? evaluator.reader.nextElement(isFirst: false)) == true else { return nil }
    let start = evaluator.reader.start
    return evaluator.reader.beginsValue(at: start) ? start : nil
  }
}
