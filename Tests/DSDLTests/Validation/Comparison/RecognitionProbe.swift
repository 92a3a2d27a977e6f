import Foundation
import SystemPackage

@testable import DSDL
@testable import DSDLLanguage

/// Checks bytes as files of samples of a description, in every way there is.
struct RecognitionProbe {
  /// All that can be told of a check.
  struct Outcome: Equatable {
    var findings: [String]
    var counts: SampleCounts
    var countByRule: [Rule: Int]
    var omitted: [Rule: Int]
    var errors: Int
    var isComplete: Bool
    /// What an observer was told, one line a value or sample.
    var told: [String]
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
    globalInfoType = types.globalInfo ?? types.sample ?? .unknown
  }

  func check(
    _ files: [ProbeFile], content: SampleChecker.Content = .samples,
    levels: DiagnosticOptions, selection: SampleSelection = .all, interest: TellingObserver.Interest = .none,
    _ way: Way
  ) -> Outcome {
    check(content, levels, selection, interest, way) { checker in
      files.enumerated().map { number, file in
        let source = SourceFile(path: "samples-\(number)", bytes: file.bytes)
        GuardedBytes.with(file.bytes) {
          if file.isLines { checker.jsonLines($0, source) } else { checker.json($0, source) }
        }
        return source
      }
    }
  }

  /// The same for a file in YAML.
  func check(
    yaml bytes: [UInt8], levels: DiagnosticOptions, selection: SampleSelection = .all,
    interest: TellingObserver.Interest = .none, _ way: Way
  ) -> Outcome {
    check(.samples, levels, selection, interest, way) { checker in
      let file = SourceFile(path: "samples.yaml", bytes: bytes)
      checker.yaml(file)
      return [file]
    }
  }

  private func check(
    _ content: SampleChecker.Content, _ levels: DiagnosticOptions, _ selection: SampleSelection,
    _ interest: TellingObserver.Interest, _ way: Way,
    _ run: (inout SampleChecker) -> [SourceFile]
  ) -> Outcome {
    var options = ValidationOptions()
    options.diagnostics = levels
    options.threads = way.jobs
    options.samples = selection
    options.recognition = way.recognition
    let collector = DiagnosticCollector(options: levels)
    let observer = interest == .none ? nil : TellingObserver(interest)
    var checker = SampleChecker(
      plan: PlanCompiler.compile(content == .samples ? type : globalInfoType), content: content,
      sources: SourceSet(workingFolder: "/"), collector: collector, options: options,
      observers: observer.map { [$0] } ?? [])
    let files = run(&checker)
    checker.finish()
    return Outcome(
      findings: collector.sorted(in: files).map { Self.describe($0) }, counts: checker.tally.counts,
      countByRule: collector.countByRule, omitted: collector.omitted, errors: collector.errors,
      isComplete: checker.isComplete, told: observer?.told ?? [])
  }

  static func describe(_ diagnostic: Diagnostic) -> String {
    let (start, end) = (diagnostic.range.start, diagnostic.range.end)
    let notes = diagnostic.notes.map { "\($0.message) \($0.range?.bytes.description ?? "")" }
    return """
      \(diagnostic.file.path) \(diagnostic.range.bytes) \(start.line):\(start.column)-\(end.line):\(end.column) \
      \(diagnostic.rule.name) \(diagnostic.severity) \(diagnostic.sample.map(String.init) ?? "-") \
      \(diagnostic.pointer ?? "-") \(diagnostic.message) \(notes) \(diagnostic.hints) \
      \(diagnostic.fix.map { "\($0)" } ?? "")
      """
  }
}
