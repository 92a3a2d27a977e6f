/// The samples of a dataset, read one at a time while one goes through them.
///
/// Of JSON and JSON Lines, a sample at a time is in memory, however long the file is; YAML is held file by
/// file. What cannot be read is no reason to stop: it comes as a sample whose ``Sample/value`` throws. Behind
/// broken text in a JSON file the rest of that file is left out, so that nothing is misread; one sample that
/// throws stands for it.
public struct Samples: Sequence, Sendable {
  let sources: [Dataset.Source]
  let options: ReadingOptions
  let files: [SourceFile]

  public func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the samples.
  public struct Iterator: IteratorProtocol {
    private var remaining: ArraySlice<Dataset.Source>
    private let sources: SourceSet
    private var open: (source: Dataset.Source, cursor: any SampleCursor)?
    private var number = 0

    init(_ samples: Samples) {
      remaining = samples.sources[...]
      sources =
        Pipeline(
          options: ValidationOptions(reading: samples.options), files: samples.files,
          collector: DiagnosticCollector(options: samples.options.diagnostics)
        ).sources
    }

    /// The next sample, or a place where one should be.
    public mutating func next() -> Sample? {
      while true {
        if let (source, cursor) = open {
          var cursor = cursor
          if let sample = StackRoom.ensured({ cursor.next(number) }) {
            open = (source, cursor)
            number += 1
            return sample
          }
          open = nil
          if let problem = cursor.problem { return unreadable(source, problem) }
        }
        guard let source = remaining.popFirst() else { return nil }
        do throws(FileProblem) {
          open = try cursor(of: source).map { (source, $0) }
        } catch {
          return unreadable(source, error)
        }
      }
    }

    private func cursor(of source: Dataset.Source) throws(FileProblem) -> (any SampleCursor)? {
      switch source.source {
      case nil: throw .notFound
      case .inline(_, let file, _): return TreeSampleCursor(file, path: ["data", "samples"])
      case .yaml(let path): return TreeSampleCursor(try sources.read(path), path: ["samples"])
      case .json(let path):
        let (file, mapping) = try sources.map(path)
        return JSONSampleCursor(file: file, mapping)
      case .jsonLines(let path):
        let (file, mapping) = try sources.map(path)
        return LineSampleCursor(file: file, mapping)
      case .compressed(let compression, let inner): return try cursor(of: inner, compression)
      }
    }

    private func cursor(
      of source: SampleSource, _ compression: Compression
    ) throws(FileProblem) -> (any SampleCursor)? {
      guard let path = source.path else { return nil }
      let compressed = try sources.access.compressed(path)
      let stream = try compression.stream(of: compressed)
      let file = sources.decompressed(path)
      switch source {
      case .yaml:
        let bytes = try stream.all(limit: DiskReader.smallLimit) { false }
        return TreeSampleCursor(sources.block(StreamBlock(bytes), of: file), path: ["samples"])
      case .jsonLines:
        return StreamSampleCursor(compressed, stream, hasLines: true, of: file, in: sources)
      default: return StreamSampleCursor(compressed, stream, hasLines: false, of: file, in: sources)
      }
    }

    private mutating func unreadable(_ source: Dataset.Source, _ problem: FileProblem) -> Sample {
      defer { number += 1 }
      let diagnostic = Diagnostic(
        rule: problem.rule, severity: .error,
        said: .file(.named(source.path, problem)), range: source.name, sample: number,
        pointer: nil, notes: [], advice: [], fix: nil)
      return Sample(
        number: number, range: source.name, pointer: "", content: .failure(MalformedSample(diagnostic)))
    }
  }
}

extension Dataset {
  /// The samples, to be read one at a time, as values without regard to their type.
  ///
  /// ```swift
  /// for sample in try dataset.samples() {
  ///   let value = try sample.value
  ///   …
  /// }
  /// ```
  ///
  /// - Throws: `UnreadableFile` if the description names a file or folder of samples that is not there. What
  ///   is wrong inside of a file is thrown by ``Sample/value``.
  public func samples() throws(UnreadableFile) -> Samples {
    let sources = sampleSources
    if let missing = sources.first(where: { $0.kind == .missing }) {
      throw UnreadableFile(
        path: missing.path, code: .notFound,
        reason: Phrase("does not exist, or holds no samples", zh: "不存在，或者没有样本"))
    }
    return Samples(sources: sources, options: options, files: files)
  }
}
