/// Checks instances against a plan, one after the other, reading each once from left to right.
///
/// It is generic over where instances come from and never stops at the first mistake. Passing data builds
/// no string and allocates nothing; what is wrong is described in closures that run only when something is
/// reported. It is the reference: whatever is faster has to find the same.
struct Evaluator<Reader: RecognisingReader> {
  let plan: Plan
  let file: SourceFile
  let collector: DiagnosticCollector
  /// Where to note the values that observers ask for; mostly nil.
  let tape: ValueTape?
  /// What passes over elements of lists that nothing is wrong with; the result is the same without.
  let shortcuts: ElementRecognisers?
  var reader: Reader
  var path = InstancePath()
  /// The place of the value at the cursor, of those that observers ask for.
  var place = ObservedPlaces.none
  /// Which fields of the objects around have been seen, a bit each; every object adds its words at the end.
  var seen: [UInt64] = []
  /// The last value in brackets of Chinese text, of which YAML took a part for keys.
  var wideValue = 0..<0
  /// Room for the keys of an object that are no fields.
  var spareKeys = UnknownKeys()

  init(
    plan: Plan, file: SourceFile, collector: DiagnosticCollector, tape: ValueTape? = nil,
    shortcuts: ElementRecognisers? = nil, reader: Reader, prefix: String
  ) {
    self.plan = plan
    self.file = file
    self.collector = collector
    self.tape = tape
    self.shortcuts = shortcuts
    self.reader = reader
    path.prefix = prefix
  }

  /// Checks the instance at the reader's cursor.
  ///
  /// - Parameters:
  ///   - sample: Its number over all files; nil for global info.
  ///   - index: Its number in this file.
  /// - Throws: A mistake in the text that leaves the rest of this instance unreadable.
  mutating func check(sample: Int?, index: Int?) throws(InstanceMistake) {
    path.removeAll()
    seen.removeAll(keepingCapacity: true)
    self.sample = sample
    sampleStart = reader.mark
    path.sample = index
    misshapen.removeAll(keepingCapacity: true)
    shortLists.removeAll(keepingCapacity: true)
    hasTakenBackBrace = false
    place = tape?.places.root ?? ObservedPlaces.none
    defer { reportRecovered() }
    try check(plan.root)
  }

  private(set) var sample: Int?
  /// Where the sample begins.
  private var sampleStart: Reader.Mark?
  /// Objects of the last instance that should be something else.
  private(set) var misshapen: [Range<Int>] = []
  /// Whether an object of the last instance goes on behind its brace.
  var hasTakenBackBrace = false
  /// Lists of the last instance that lack an element.
  var shortLists: [Range<Int>] = []

  // MARK: Reporting

  func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: Range<Int>, key: String? = nil,
    _ finding: () -> Finding
  ) {
    guard !isSettled(rule, severity, at: range) else { return }
    tell(rule, severity, at: range, key: key, finding)
  }

  /// Whether nothing is to be told of a mistake: it follows from another one, or is only counted, which is done. Asked
  /// first where it takes long to make what is told.
  func isSettled(_ rule: Rule, _ severity: Severity? = nil, at range: Range<Int>) -> Bool {
    if let tape, !rule.leavesValueAsItIs { tape.flaws += 1 }
    // The reader is about to say what is wrong with the text.
    if range.upperBound == reader.end,
      rule == .unknownLabel || rule == .typeMismatch || rule == .emptyLocator,
      reader.isBroken(at: range)
    {
      return true
    }
    return sample != nil && collector.countIfFull(rule, severity, in: file)
  }

  /// Tells of a mistake that is not settled.
  func tell(
    _ rule: Rule, _ severity: Severity? = nil, at range: Range<Int>, key: String? = nil,
    _ finding: () -> Finding
  ) {
    collector.report(
      rule, severity, at: SourceRange(file, range), sample: sample,
      pointer: path.pointer(in: plan, appending: key)
    ) {
      var finding = finding()
      finding.subject = subject
      return finding
    }
  }

  /// What the sample says of itself.
  private var subject: String? {
    guard let sample, let start = sampleStart else { return nil }
    return collector.subject(of: sample) { SampleSubject.text(reader.reader(at: start)) }
  }

  /// Reports what the reader noted and stepped over.
  ///
  /// - Parameter key: The key that it belongs to, of the object at the end of the path.
  mutating func reportRecovered(in key: String? = nil) {
    guard !reader.recovered.isEmpty else { return }
    let pointer = path.pointer(in: plan, appending: key)
    let subject = subject
    collector.reportRecovered(by: &reader, in: file, sample: sample, pointer: pointer, subject: subject)
  }

  /// Takes a value of the wrong kind and reports it.
  ///
  /// - Parameter hint: How to write it, made from the value; nil for what its type says.
  mutating func mismatch(
    _ node: Int, hint: ((Self, Reader, InstanceKind) -> Message?)? = nil
  ) throws(InstanceMistake) {
    let value = reader
    let kind = try reader.kind()
    let start = reader.start
    try reader.skip()
    if kind == .null, isOfRepeatedKey { return }
    // That it is no JSON was noted: one mistake is enough.
    if kind == .nonfinite, let last = reader.recovered.indices.last {
      if let hint = absenceHint(plan.types[node]) { reader.recovered[last].hint = hint }
      return reportRecovered()
    }
    let type = plan.types[node]
    let range = start..<reader.end
    if kind == .object {
      misshapen.append(range)
      forgetRecovered(.duplicateKey)
    }
    // The keys of what should be no object at all.
    forgetRecovered(.ambiguousScalar)
    let wide = value.isPlain && kind == .string ? wideBrackets(range, type) : nil
    wideValue = wide?.range ?? 0..<0
    report(.typeMismatch, at: range) {
      Finding(
        .value(.mismatch(written(kind, range), type.expectation)),
        hint: wide?.brackets.hint ?? hint.map { $0(self, value, kind) } ?? self.hint(for: value, kind, node),
        fix: wide?.brackets.fix)
    }
    reportRecovered()
  }

  private mutating func forgetRecovered(_ rule: Rule) {
    reader.recovered.removeAll { $0.rule == rule }
    reader.furtherRecovered[rule] = nil
  }

  /// A value as a message names it: as it is written if it is short, else by its kind.
  func written(_ kind: InstanceKind, _ range: Range<Int>) -> WrittenValue {
    switch kind {
    case .object, .array: return kind.written
    case .string where range.count > 42: return kind.written
    case .string, .number, .boolean, .null, .nonfinite: break
    }
    let text = String(decoding: file.bytes(in: range), as: UTF8.self)
    return text.isEmpty || text == "~" ? .null : text.count > 42 ? kind.written : .literal(text)
  }

  // MARK: Values

  mutating func check(_ node: Int) throws(InstanceMistake) {
    if place < 0 { try value(node) } else { try observedValue(node) }
  }

  mutating func value(_ node: Int) throws(InstanceMistake) {
    let step = plan.nodes[node]
    switch step.operation {
    case .any: try reader.skip()
    case .bool: try bool(node)
    case .int: try int(node)
    case .num: try num(node)
    case .string: try string(node)
    case .dict:
      if try reader.kind() == .object { try reader.skip() } else { try mismatch(node) }
    case .coord: try coord(node, count: Int(step.a))
    case .interval: try interval(node)
    case .bbox: try bbox(node, isCorners: step.a == 1)
    case .rotatedBBox: try rotatedBBox(node, form: step.a)
    case .bbox3D: try bbox3D(node, count: Int(step.a))
    case .polygon: try polygon(node)
    case .keypoint: try keypoint(node, domain: Int(step.a))
    case .label: try label(node, set: Int(step.a))
    case .imageShape: try imageShape(node)
    case .date: try date(node, format: Int(step.a))
    case .time: try time(node, format: Int(step.a))
    case .locator: try locator(node)
    case .list: try list(node, element: Int(step.a))
    case .structure: try structure(node, Int(step.a))
    }
    if !reader.recovered.isEmpty { reportRecovered() }
  }

  private mutating func list(_ node: Int, element: Int) throws(InstanceMistake) {
    guard try reader.kind() == .array else { return try mismatch(node) }
    if beginsUnlike(element), try takeForeignForm(node) { return }
    try reader.beginArray()
    path.push(.index(0))
    let shortcut = shortcuts?.elements(ofList: node, at: place)
    let list = place
    if list >= 0, let tape { place = tape.places.element(of: list) }
    var index = 0
    while true {
      if let shortcut { index += reader.passElements(shortcut, isFirst: index == 0) }
      guard try reader.nextElement(isFirst: index == 0) else { break }
      path.setLast(.index(index))
      try check(element)
      index += 1
    }
    path.pop()
    place = list
  }

  /// Whether the list at the cursor does not begin with an element of the kind that it is to have.
  private func beginsUnlike(_ element: Int) -> Bool {
    let operation = plan.nodes[element].operation
    switch operation {
    case .coord, .interval, .bbox, .rotatedBBox, .bbox3D, .imageShape:
      let first = reader.firstElementKind()
      return first == .number || first == .string || first == .object
    // What YAML has without quotes may be either.
    case .bool, .int, .num, .string, .date, .time, .locator, .dict, .structure:
      guard reader.isJSON, let first = reader.firstElementKind() else { return false }
      switch (first, operation) {
      case (.string, .string), (.string, .date), (.string, .time), (.string, .locator): return false
      case (.number, .bool), (.number, .int), (.number, .num), (.boolean, .bool): return false
      case (.object, .locator), (.object, .dict), (.object, .structure), (.nonfinite, _): return false
      default: return true
      }
    case .polygon: return !beginsWithPoint(of: 2, depth: 4)
    case .keypoint: return !beginsWithPoint(of: 3, depth: 3)
    default: return false
    }
  }
}
