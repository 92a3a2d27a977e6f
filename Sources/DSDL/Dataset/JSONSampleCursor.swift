/// Goes through the samples of a file `{"samples": [ … ]}`.
///
/// Between two calls only an offset is kept, so that no pointer into the mapped file outlives its call:
///
///     {"from": "…", "samples": [{"a": 1}, {"a": 2}], "more": 0}
///     start                     list      list     list → rest of the object, looked through for a second key
struct JSONSampleCursor: SampleCursor {
  private enum State {
    case start
    /// In the list, before its end or the comma or element at the offset.
    case list(Int, index: Int)
    case done
  }

  private var file: SourceFile
  private var source: any SampleBytes
  /// Whether the list goes on behind these bytes, in the next block of a stream.
  private var isContinued = false
  private var state = State.start

  init(file: SourceFile, _ source: any SampleBytes, isContinued: Bool = false) {
    self.file = file
    self.source = source
    self.isContinued = isContinued
  }

  /// Goes on with the next block of a stream.
  mutating func goOn(_ block: StreamBlock, _ file: SourceFile) {
    (self.file, source, isContinued) = (file, block, block.isContinued)
    if case .list(_, let index) = state { state = .list(0, index: index) }
  }

  var problem: FileProblem? { source.problem }

  mutating func next(_ number: Int) -> Sample? {
    let source = source
    return source.withBytes { bytes in
      var reader = JSONReader(bytes)
      var pointer = ""
      do throws(InstanceMistake) {
        if case .start = state {
          reader.move(to: bytes.textStart)
          try reader.enterSamples()
          state = .list(reader.at, index: 0)
        }
        guard case .list(let offset, let index) = state else { return nil }
        reader.resume(at: offset, depth: 2)
        if isContinued, reader.isAtEnd() { return nil }
        pointer = "/samples/\(index)"
        guard try reader.nextElement(isFirst: index == 0) else {
          state = .done
          pointer = ""
          try reader.leaveSamples()
          return nil
        }
        return sample(&reader, number, index, pointer)
      } catch {
        state = .done
        return failure(error, number, error.range, pointer)
      }
    }
  }

  /// Takes the sample at the cursor; if its text is sound but not its content, the next one can be read.
  private mutating func sample(
    _ reader: inout JSONReader, _ number: Int, _ index: Int, _ pointer: String
  ) -> Sample {
    let start = reader.start
    var values = DataValueReader(reader)
    do throws(InstanceMistake) {
      let value = try values.value()
      state = .list(values.reader.at, index: index + 1)
      return Sample(
        number: number, range: SourceRange(file, start..<values.reader.end), pointer: pointer,
        content: .success(value))
    } catch {
      reader.resume(at: start, depth: 2)
      do throws(InstanceMistake) {
        try reader.skip()
        state = .list(reader.at, index: index + 1)
        return failure(error, number, start..<reader.end, pointer)
      } catch {
        state = .done
        return failure(error, number, start..<max(start, error.range.upperBound), pointer)
      }
    }
  }

  private func failure(
    _ mistake: InstanceMistake, _ number: Int, _ range: Range<Int>, _ pointer: String
  ) -> Sample {
    Sample(
      number: number, range: SourceRange(file, range), pointer: pointer,
      content: .failure(MalformedSample(mistake, in: file, sample: number, pointer: pointer)))
  }
}

extension JSONReader {
  /// Goes from the start of a file into its list of samples.
  mutating func enterSamples() throws(InstanceMistake) {
    guard !isAtEnd() else { throw unexpected(.objectWith("samples")) }
    let kind = try kind()
    let start = start
    func mistake(_ rule: Rule, _ message: SampleFileMessage) -> InstanceMistake {
      InstanceMistake(
        rule: rule, range: start..<start + 1, message: .sampleFile(message),
        hint: .sampleFile(.writeForm(.samples)))
    }
    guard kind == .object else {
      throw mistake(.wrongShape, .fileIs(.value(kind.written), expected: "samples"))
    }
    try beginObject()
    var isFirst = true
    while let key = try nextKey(isFirst: isFirst) {
      isFirst = false
      guard key.text.elementsEqual("samples") else {
        try skip()
        continue
      }
      let kind = try self.kind()
      guard kind == .array else {
        throw mistake(.wrongShape, .samplesAre(.value(kind.written)))
      }
      return try beginArray()
    }
    throw mistake(.missingSection, .without("samples", nil))
  }

  /// Goes from the end of the list of samples to the end of the file.
  mutating func leaveSamples() throws(InstanceMistake) {
    while let key = try nextKey(isFirst: false) {
      guard !key.text.elementsEqual("samples") else {
        throw InstanceMistake(
          rule: .duplicateKey, range: key.range, message: .key(.repeated("samples")))
      }
      try skip()
    }
    guard isAtEnd() else { throw unexpected(.endOfFile) }
  }
}
