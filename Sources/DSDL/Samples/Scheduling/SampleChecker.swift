import SystemPackage
import YAMLTree

/// Checks all instances of a description's samples, or its global info, source by source.
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
  /// The numbers of samples with errors, where parts of observers are taken over later.
  private(set) var flawed: Set<Int> = []
  var options: ValidationOptions
  /// The plan for recognising clean samples; nil if each value has to be looked at by the evaluator.
  private(set) var flatPlan: FlatPlan?
  /// How many bytes of samples have to be met until making that plan pays; nil if it is not to be made, or is.
  private var bytesBeforeFlatPlan: Int?
  /// The same for elements of lists: of samples that may go over several lines, and of those that have one each.
  private(set) var shortcuts: ElementRecognisers?
  private var lineShortcuts: ElementRecognisers?
  /// Whether what is checked of a file is what has been read of it.
  var countsBytes = true
  /// Whether the file being read is shared by all shards.
  var sharesFiles = true
  private(set) var counts = SampleCounts()
  /// False if some text could not be read, so that there may be samples that were not checked.
  var isComplete = true

  init(
    plan: Plan, content: Content, sources: SourceSet, collector: DiagnosticCollector,
    options: ValidationOptions = ValidationOptions(), observers: [any SampleObserver] = []
  ) {
    if content == .samples {
      self.observers = observers + Self.observers(for: collector.options, plan)
      observation = Observation(self.observers, of: plan)
    }
    bytesBeforeFlatPlan = options.recognition.isOn ? Self.bytesBeforeFlatPlan(plan) : nil
    self.plan = plan
    self.options = options
    self.content = content
    self.sources = sources
    self.collector = collector
  }

  /// The observers that rules across samples need.
  private static func observers(for options: DiagnosticOptions, _ plan: Plan) -> [any SampleObserver] {
    var observers: [any SampleObserver] = []
    if options.isOn(.duplicateID) { observers.append(RepeatedIdentifiers()) }
    if options.isOn(.unusedClass) { observers.append(UnusedClasses(plan)) }
    if [Rule.boxOutsideImage, .polygonOutsideImage, .keypointOutsideImage].contains(where: options.isOn),
      let bounds = ImageBounds(plan.types[plan.root])
    {
      observers.append(bounds)
    }
    return observers
  }

  private mutating func makeShortcuts() {
    let tape = observation?.tape
    shortcuts = flatPlan.map { ElementRecognisers($0, crossesLines: true, tape: tape) }
    lineShortcuts = flatPlan.map { ElementRecognisers($0, crossesLines: false, tape: tape) }
  }

  /// Making the plan takes so long for each name that the evaluator meanwhile checks some bytes of samples.
  private static func bytesBeforeFlatPlan(_ plan: Plan) -> Int {
    plan.nameCount < 1024 ? 0 : plan.nameCount * 16
  }

  /// Makes the plan for recognising clean samples if, with so many bytes more to be checked, that pays.
  mutating func prepareRecognition(of bytes: Int) {
    guard let left = bytesBeforeFlatPlan else { return }
    guard bytes >= left else {
      bytesBeforeFlatPlan = left - bytes
      return
    }
    bytesBeforeFlatPlan = nil
    flatPlan = FlatPlan(plan, collector.options, places: observation?.plan.places)
    makeShortcuts()
  }

  /// The same for a part of a file, with numbers from 0.
  func copy(_ collector: DiagnosticCollector) -> SampleChecker {
    var copy = self
    copy.collector = collector
    // They belong to one thread.
    copy.observers = []
    copy.observation = observation.map { Observation($0.plan) }
    copy.makeShortcuts()
    copy.options.monitor = nil
    copy.flawed = []
    copy.counts = SampleCounts()
    copy.isComplete = true
    return copy
  }

  /// Forgets what has been checked.
  mutating func restart(_ collector: DiagnosticCollector) {
    self.collector = collector
    counts = SampleCounts()
    isComplete = true
    flawed = []
    _ = observation?.takeParts()
  }

  /// Takes over what was found in the part of a file that comes next.
  ///
  /// - Parameter index: The number of its first sample in the file, where pointers have numbers.
  mutating func append(_ chunk: SampleChunk, index: Int?, in file: SourceFile) {
    if let findings = chunk.collector {
      let (number, prefix) = (counts.met, "/\(content.key)/")
      collector.append(findings) { $0.renumbered(by: number, index: index, prefix: prefix) }
    }
    takeOver(chunk.parts, flawed: chunk.flawed, index: index, in: file)
    collector.deliver(in: sources.files)
    counts.met += chunk.counts.met
    counts.checked += chunk.counts.checked
    counts.invalid += chunk.counts.invalid
    if !chunk.isComplete { isComplete = false }
    options.monitor?.didCheck(chunk.counts.checked)
    didRead(chunk.end - (chunk.start ?? chunk.end))
  }

  /// Counts samples that nothing is wrong with, and the bytes that they take.
  mutating func count(clean: Int, bytes: Int) {
    didRead(bytes)
    guard content == .samples else { return }
    let selected = options.samples.count(counts.met..<counts.met + clean, sharesFile: sharesFiles)
    counts.met += clean
    counts.checked += selected
    options.monitor?.didCheck(selected)
  }

  /// Notes that so much of a file has been read. A stream counts what it reads itself.
  func didRead(_ bytes: Int) { if countsBytes { options.monitor?.didRead(bytes) } }

  /// How many samples may follow until it is done.
  var samplesLeft: Int { max(0, options.samples.ownRange.upperBound - counts.met) }

  /// Checks one source; what cannot be read is reported at the place that names it.
  mutating func check(_ source: SampleSource, namedAt name: SourceRange) {
    let bytes = options.monitor?.bytes ?? 0
    defer {
      // What stands around samples counts as well: progress comes to its end.
      if !isDone, let monitor = options.monitor, let path = source.path, let size = sources.access.size(path)
      {
        monitor.didRead(max(0, size - (monitor.bytes - bytes)))
      }
    }
    do throws(FileProblem) {
      switch source {
      case .inline(let node, let file, let mistakes):
        inline(node, file, mistakes, prefix: "/data/\(content.key)")
      case .json(let path): try json(path, name)
      case .jsonLines(let path): try jsonLines(path, name)
      case .yaml(let path): yaml(try sources.read(path))
      case .compressed(let compression, let inner): try compressed(inner, compression, name)
      case .missing: throw .notFound
      }
    } catch {
      isComplete = false
      collector.report(error.rule, at: name, .file(.marked(error)), hint: error.hint)
    }
    collector.deliver(in: sources.files)
  }

  /// Counts a sample that has been checked, and says whether it had errors.
  mutating func count(errorsBefore: Int) {
    guard content == .samples else { return }
    counts.met += 1
    counts.checked += 1
    options.monitor?.didCheck(1)
    if collector.errors > errorsBefore { countInvalid(counts.met - 1) }
    collector.deliver(in: sources.files)
  }

  /// Counts a sample that has an error.
  mutating func countInvalid(_ number: Int) {
    counts.invalid += 1
    if observation != nil, observers.isEmpty { flawed.insert(number) }
  }

  /// Counts a sample whose text could not be read to its end.
  mutating func countBroken() { count(errorsBefore: -1) }

  var nextSample: Int? { content == .samples ? counts.met : nil }

  /// Whether the next sample is to be passed over; then it counts as met.
  mutating func passesOver() -> Bool {
    guard content == .samples, !options.samples.contains(counts.met, sharesFile: sharesFiles) else {
      return false
    }
    counts.met += 1
    return true
  }

  /// Whether no sample from here on is to be checked.
  var isDone: Bool {
    content == .samples
      && (counts.met >= options.samples.ownRange.upperBound || options.monitor?.isCancelled == true)
  }

  // MARK: JSON

  private mutating func json(_ path: FilePath, _ name: SourceRange) throws(FileProblem) {
    let (file, mapping) = try sources.map(path)
    mapping.withBytes { json($0, file) }
    if let problem = mapping.problem { throw problem }
  }

  private mutating func jsonLines(_ path: FilePath, _ name: SourceRange) throws(FileProblem) {
    guard acceptsLines(name) else { return }
    let (file, mapping) = try sources.map(path)
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

  /// Checks the sample on a line, if there is one.
  mutating func line(_ line: Range<Int>, of bytes: ByteView, in file: SourceFile) {
    didRead(line.count + 1)
    var evaluator = Evaluator(
      plan: plan, file: file, collector: collector, tape: observation?.tape, shortcuts: lineShortcuts,
      reader: JSONReader(bytes[0..<line.upperBound], at: line.lowerBound), prefix: "")
    evaluator.reader.isLine = true
    if line.count > PageWindow.size {
      evaluator.reader.window = PageWindow(over: bytes, from: line.lowerBound)
    }
    guard !evaluator.reader.isAtEnd(), !passesOver() else { return }
    sample(&evaluator, index: nil)
  }

  /// Checks the sample at the reader's cursor, which has to be followed by nothing in JSON Lines.
  private mutating func sample(_ evaluator: inout Evaluator<JSONReader>, index: Int?) {
    let errors = collector.errors
    let number = nextSample
    let start = evaluator.reader.start
    do throws(InstanceMistake) {
      try evaluator.check(sample: number, index: index)
      if !evaluator.reader.isAtEnd() { throw evaluator.reader.unexpected(.endOfLine) }
      tell(of: start..<evaluator.reader.end, evaluator, index: index)
    } catch {
      report(evaluator.explained(error), in: evaluator.file, sample: number)
      tell(of: start..<max(start, evaluator.reader.at), evaluator, index: index, isBroken: true)
    }
    count(errorsBefore: errors)
  }

  /// Checks a sample of a list; false if its text is broken, which has been reported.
  mutating func element(_ evaluator: inout Evaluator<JSONReader>, index: Int?) -> Bool {
    let start = evaluator.reader.start
    defer { didRead(max(0, evaluator.reader.at - start)) }
    if passesOver() {
      // A mistake in its text is the business of whoever checks it.
      defer { evaluator.reader.forgetRecovered() }
      return (try? evaluator.reader.skip()) != nil
    }
    let errors = collector.errors
    let number = nextSample
    defer { count(errorsBefore: errors) }
    do throws(InstanceMistake) {
      try evaluator.check(sample: number, index: index)
      tell(of: start..<evaluator.reader.end, evaluator, index: index)
      return true
    } catch {
      let prefix = "/\(content.key)" + (index.map { "/\($0)" } ?? "")
      report(evaluator.explained(error), in: evaluator.file, sample: number, pointer: prefix)
      tell(of: start..<max(start, evaluator.reader.at), evaluator, index: index, isBroken: true)
      return false
    }
  }

  /// Reports text that cannot be read to its end.
  mutating func report(
    _ mistake: InstanceMistake, in file: SourceFile, sample: Int? = nil, pointer: String? = nil
  ) {
    isComplete = false
    collector.report(mistake, in: file, sample: sample, pointer: pointer)
  }

  /// Whether a file is what its name says; else that is all that is reported of it.
  mutating func isText(_ bytes: ByteView, _ file: SourceFile, as form: ForeignFile.Form) -> Bool {
    guard let foreign = ForeignFile(bytes, as: form) else { return true }
    isComplete = false
    collector.report(foreign, in: file)
    return false
  }
}
