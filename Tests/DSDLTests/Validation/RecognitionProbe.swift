import SystemPackage

@testable import DSDL

/// Checks bytes as a file of samples of a description, in every way there is.
struct RecognitionProbe {
  /// All that can be told of a check.
  struct Outcome: Equatable {
    var findings: [String]
    var counts: ValidationReport.SampleCounts
    var countByRule: [Rule: Int]
    var omitted: [Rule: Int]
  }

  /// A way to check.
  struct Way {
    var name: String
    var jobs: Int
    var recognition = RecognitionOptions()

    static let reference = Way(name: "evaluator", jobs: 1, recognition: RecognitionOptions(isOn: false))

    static func way(_ jobs: Int, chunk: Int, cut: Int = 0) -> Way {
      let recognition = RecognitionOptions(chunkSize: chunk, parallelSize: 0, signatureCut: cut)
      return Way(name: "\(jobs) jobs, chunks of \(chunk), cut \(cut)", jobs: jobs, recognition: recognition)
    }
  }

  let type: ResolvedType
  let globalInfoType: ResolvedType
  let data: DataSection?
  let document: Document

  init(_ description: FilePath, _ options: ValidationOptions) throws {
    let pipeline = Pipeline(options: options)
    let (document, table, _) = try pipeline.read(description)
    let types = pipeline.resolve(document, table)
    self.document = document
    data = document.data
    type = types.sample ?? .unknown
    globalInfoType = types.globalInfo ?? .unknown
  }

  func check(
    _ bytes: [UInt8], lines: Bool = false, content: SampleChecker.Content = .samples,
    levels: DiagnosticOptions, selection: SampleSelection = .all, _ way: Way
  ) -> Outcome {
    var options = ValidationOptions()
    options.diagnostics = levels
    options.jobs = way.jobs
    options.samples = selection
    options.recognition = way.recognition
    let collector = DiagnosticCollector(options: levels)
    var checker = SampleChecker(
      plan: PlanCompiler.compile(content == .samples ? type : globalInfoType), content: content,
      sources: SourceSet(workingFolder: "/"), collector: collector, options: options)
    let file = SourceFile(path: "samples", bytes: bytes)
    (bytes + [UInt8](repeating: 0, count: 4096)).withByteView { padded in
      let view = ByteView(base: padded.base, count: bytes.count)
      if lines { checker.jsonLines(view, file) } else { checker.json(view, file) }
    }
    return Outcome(
      findings: collector.sorted(in: [file]).map { Self.describe($0) }, counts: checker.counts,
      countByRule: collector.countByRule, omitted: collector.omitted)
  }

  private static func describe(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { "\($0.message) \($0.range?.bytes.description ?? "")" }
    return """
      \(diagnostic.range.bytes) \(diagnostic.rule.name) \(diagnostic.severity) \
      \(diagnostic.sample.map(String.init) ?? "-") \(diagnostic.pointer ?? "-") \(diagnostic.message) \(notes) \
      \(diagnostic.hints) \(diagnostic.fix.map { "\($0)" } ?? "")
      """
  }
}
