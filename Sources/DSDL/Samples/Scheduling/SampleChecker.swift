import SystemPackage
import YAMLTree

/// Checks all instances of a description's samples, or its global info, store by store.
struct SampleChecker {
  /// What a file of instances looks like.
  enum Content {
    /// `{"samples": [ … ]}`
    case samples
    /// `{"global-info": { … }}`
    case globalInfo

    var key: String {
      switch self {
      case .samples: "samples"
      case .globalInfo: "global-info"
      }
    }
  }

  let plan: Plan
  let content: Content
  let sources: SourceSet
  private(set) var collector: DiagnosticCollector
  /// Who looks on, as long as there are samples; only where parts are taken over.
  private(set) var observers: [any SampleObserver] = []
  /// What they see on this thread.
  private(set) var observation: Observation?
  var options: ValidationOptions
  /// What passes over clean samples.
  private(set) var recognition: RecognitionSetup
  /// How many samples there are, and which are checked.
  var tally: SampleTally
  /// False if some text could not be read, so that there may be samples that were not checked.
  var isComplete = true
  /// The last marker of a conflict, for what comes of the same stream.
  private var lastConflictMarker: (path: String, offset: Int, isLast: Bool)?
  /// False if there may be samples that were not even counted.
  private(set) var hasCountedAll = true
  /// The value over several lines that the next line may be a part of.
  var lineValue: LineValue?
  /// What kept the description from being read to its end, where its samples are being checked: it is reported.
  var stop: InstanceMistake?
  /// The file that is being checked, if it is mapped.
  private var mapping: FileMapping?

  /// - Parameter passing: What samples are like that need not be looked at, if that is not the plan. Whoever counts lets
  ///   samples be anything; passing over those of their type is the fastest way through them.
  init(
    plan: Plan, passing: Plan? = nil, content: Content, sources: SourceSet, collector: DiagnosticCollector,
    options: ValidationOptions = ValidationOptions(), observers: [any SampleObserver] = []
  ) {
    if content == .samples {
      self.observers =
        observers
        + Self.observers(
          for: collector.options, plan, hasBounds: observers.contains(where: \.checksImageBounds))
      observation = Observation(self.observers, of: plan)
    }
    recognition = RecognitionSetup(options.recognition, passing ?? plan)
    tally = SampleTally(content, options)
    self.plan = plan
    self.options = options
    self.content = content
    self.sources = sources
    self.collector = collector
  }

  /// The observers that rules across samples need.
  ///
  /// - Parameter hasBounds: Whether another observer checks what lies in pictures.
  private static func observers(
    for options: DiagnosticOptions, _ plan: Plan, hasBounds: Bool
  ) -> [any SampleObserver] {
    var observers: [any SampleObserver] = []
    if options.isOn(.duplicateID) { observers.append(RepeatedIdentifiers()) }
    if options.isOn(.unusedClass) { observers.append(UnusedClasses(plan)) }
    if !hasBounds,
      [Rule.boxOutsideImage, .polygonOutsideImage, .keypointOutsideImage].contains(where: options.isOn),
      let bounds = ImageBounds(plan.types[plan.root])
    {
      observers.append(bounds)
    }
    return observers
  }

  /// Makes ready for recognising clean samples if, with so many bytes more to be checked, that pays.
  mutating func prepareRecognition(of bytes: Int) {
    recognition.prepare(for: bytes, collector.options, observation)
  }

  /// The same for a part of a file, with numbers from 0.
  func copy(_ collector: DiagnosticCollector) -> SampleChecker {
    var copy = self
    copy.collector = collector
    // They belong to one thread.
    copy.observers = []
    copy.observation = observation.map { Observation($0.plan) }
    copy.recognition.useTape(of: copy.observation)
    copy.options.monitor = nil
    copy.tally = tally.ofPart(remembersFlawed: observation != nil)
    copy.isComplete = true
    return copy
  }

  /// Forgets what has been checked.
  mutating func restart(_ collector: DiagnosticCollector) {
    self.collector = collector
    tally.restart()
    isComplete = true
    _ = observation?.takeParts()
  }

  /// Takes over what was found in the part of a file that comes next.
  ///
  /// - Parameter index: The number of its first sample in the file, where pointers have numbers.
  mutating func append(_ chunk: SampleChunk, index: Int?, in file: SourceFile) {
    if let findings = chunk.collector {
      let (number, prefix) = (tally.counts.met, "/\(content.key)/")
      collector.append(findings) { $0.renumbered(by: number, index: index, prefix: prefix) }
    }
    takeOver(chunk.parts, flawed: chunk.flawed, index: index, in: file)
    collector.deliver(in: sources.files)
    tally.append(chunk)
    if !chunk.isComplete { isComplete = false }
  }

  /// Checks one store; what cannot be read is reported at the place that names it.
  mutating func check(_ store: SampleStore, namedAt name: SourceRange) {
    let bytes = options.monitor?.bytes ?? 0
    defer {
      // What stands around samples counts as well: progress comes to its end.
      if !tally.isDone, let monitor = options.monitor, let path = store.path,
        let size = sources.access.size(path)
      {
        monitor.didRead(max(0, size - (monitor.bytes - bytes)))
      }
    }
    do throws(FileProblem) {
      switch store {
      case .inline(let node, let file, let mistakes):
        inline(node, file, mistakes, prefix: "/data/\(content.key)")
      case .json(let path): try json(path, name)
      case .jsonLines(let path): try jsonLines(path, name)
      case .yaml(let path): yaml(try sources.read(path))
      case .compressed(let compression, let inner): try compressed(inner, compression, name)
      case .missing: throw .notFound
      }
    } catch {
      lose()
      let problem = store.path.map { error.of($0.string) } ?? error
      collector.report(
        problem.rule, at: name, .file(.marked(problem)),
        notes: store.path.map { [Note(.media(.file(sources.display($0))))] } ?? [], hint: error.hint)
    }
    collector.deliver(in: sources.files)
  }

  /// Counts a sample that has been checked, and says whether it had errors.
  mutating func count(errorsBefore: Int) {
    // What came out of a damaged file is no sample of it.
    guard collector.trust?.damage == nil else {
      tally.isGivenUp = true
      return
    }
    tally.count(isInvalid: collector.errorsMet > errorsBefore)
    if content == .samples { collector.deliver(in: sources.files) }
  }

  /// Counts a sample whose text could not be read to its end.
  mutating func countBroken() { count(errorsBefore: -1) }

  // MARK: JSON

  private mutating func json(_ path: FilePath, _ name: SourceRange) throws(FileProblem) {
    let (file, mapping) = try sources.map(path)
    self.mapping = mapping
    defer { self.mapping = nil }
    mapping.withBytes { json($0, file) }
    if let problem = mapping.problem { throw problem }
  }

  private mutating func jsonLines(_ path: FilePath, _ name: SourceRange) throws(FileProblem) {
    guard acceptsLines(name) else { return }
    let (file, mapping) = try sources.map(path)
    self.mapping = mapping
    defer { self.mapping = nil }
    mapping.withBytes { jsonLines($0, file) }
    if let problem = mapping.problem { throw problem }
  }

  /// Whether a file may have a value on each line.
  func acceptsLines(_ name: SourceRange) -> Bool {
    if content == .samples { return true }
    collector.report(
      .unsupportedFile, at: name, .sampleFile(.oneValueExpected))
    return false
  }

  /// Whether text may be a sample.
  private var takesText: Bool {
    switch plan.nodes[plan.root].operation {
    case .structure, .dict, .list: false
    default: true
    }
  }

  /// Checks a sample of a list; false if its text is broken, which has been reported.
  mutating func element(_ evaluator: inout Evaluator<JSONReader>, index: Int?) -> Bool {
    let start = evaluator.reader.start
    defer { tally.didRead(max(0, evaluator.reader.at - start)) }
    if tally.passesOver() {
      // A mistake in its text is the business of whoever checks it.
      defer { evaluator.reader.forgetRecovered() }
      let sample = evaluator.reader.mark
      guard (try? evaluator.reader.skip()) != nil else { return false }
      // Where it ends depends on what it lacks.
      return evaluator.reader.keyBehindBrace == nil || evaluator.passes(from: sample)
    }
    var errors = collector.errorsMet
    let number = tally.next
    defer { count(errorsBefore: errors) }
    do throws(InstanceMistake) {
      try evaluator.check(sample: number, index: index)
      // An opening brace is missing before it.
      if index != nil, !takesText, evaluator.reader.isKey(from: start) {
        throw evaluator.reader.unexpected(.commaOr(UInt8(ascii: "]")))
      }
      tell(
        of: start..<evaluator.reader.end, evaluator, index: index, isBroken: evaluator.hasTakenBackBrace)
      return true
    } catch {
      let pointer = evaluator.path.prefix + (index.map { "/\($0)" } ?? "")
      report(evaluator.explained(error), in: evaluator.file, sample: number, pointer: pointer)
      // It may have been told of the same place before.
      if mapping?.hasLostBytes != true, collector.options.severity(of: error.rule, by: nil) == .error {
        errors = -1
      }
      tell(of: start..<max(start, evaluator.reader.at), evaluator, index: index, isBroken: true)
      return false
    }
  }

  /// Reports text that cannot be read to its end, but for the zeros in place of what a file has lost: that is one mistake,
  /// which is told of the file.
  mutating func report(
    _ mistake: InstanceMistake, in file: SourceFile, sample: Int? = nil, pointer: String? = nil
  ) {
    if sample == nil { lose() } else { isComplete = false }
    if mapping?.hasLostBytes == true || isStop(mistake) { return }
    collector.report(mistake, in: file, sample: sample, pointer: pointer)
  }

  private func isStop(_ mistake: InstanceMistake) -> Bool {
    stop?.rule == mistake.rule && stop?.range == mistake.range
  }

  /// Reports what stands at the reader's cursor and is no sample. Of a conflict that Git left the first marker says all.
  mutating func report(
    _ mistake: InstanceMistake, at evaluator: Evaluator<JSONReader>, pointer: String? = nil
  ) {
    let (reader, file) = (evaluator.reader, evaluator.file)
    guard let marker = reader.conflictMarker else { return report(mistake, in: file, pointer: pointer) }
    func noted(_ marker: JSONReader.ConflictMarker) -> (path: String, offset: Int, isLast: Bool) {
      (file.path, file.offsetInWhole(marker.at), marker.isLast)
    }
    let here = noted(marker)
    // Of a stream, the block that the last one stands in may be gone.
    let last = reader.lastConflictMarker.map(noted) ?? lastConflictMarker
    lastConflictMarker = here
    if !marker.isFirst, let last, !last.isLast, last.path == here.path,
      here.offset - last.offset <= JSONReader.ConflictMarker.reach
    {
      lose()
    } else {
      report(mistake, in: file, pointer: pointer)
    }
  }

  /// Notes that there may be samples that are not met.
  mutating func lose() { (isComplete, hasCountedAll) = (false, false) }

  /// Whether a file is what its name says; else that is all that is reported of it.
  mutating func isText(_ bytes: ByteView, _ file: SourceFile, as form: ForeignFile.Form) -> Bool {
    guard let foreign = ForeignFile(bytes, as: form) else { return true }
    lose()
    if mapping?.hasLostBytes != true { collector.report(foreign, in: file) }
    return false
  }
}
