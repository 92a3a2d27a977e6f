/// Goes through the samples of a JSON Lines file.
struct LineSampleCursor: SampleCursor {
  private let file: SourceFile
  private let source: any SampleBytes
  private var at = 0

  init(file: SourceFile, _ source: any SampleBytes) {
    self.file = file
    self.source = source
  }

  var problem: FileProblem? { source.problem }

  mutating func next(_ number: Int) -> Sample? {
    let source = source
    return source.withBytes { bytes in
      var lines = JSONLines(bytes, from: at)
      while let line = lines.next() {
        at = line.upperBound + 1
        var reader = JSONReader(bytes[0..<line.upperBound], at: line.lowerBound)
        reader.isLine = true
        guard !reader.isAtEnd() else { continue }
        return sample(reader, number, line)
      }
      at = bytes.count
      return nil
    }
  }

  private func sample(_ reader: JSONReader, _ number: Int, _ line: Range<Int>) -> Sample {
    var values = DataValueReader(reader)
    let start = values.reader.start
    do throws(InstanceMistake) {
      let value = try values.value()
      let end = values.reader.end
      guard values.reader.isAtEnd() else { throw values.reader.unexpected(.endOfLine) }
      return Sample(
        number: number, range: SourceRange(file, start..<end), pointer: "", content: .success(value))
    } catch {
      return Sample(
        number: number, range: SourceRange(file, start..<line.upperBound), pointer: "",
        content: .failure(MalformedSample(error, in: file, sample: number, pointer: "")))
    }
  }
}
