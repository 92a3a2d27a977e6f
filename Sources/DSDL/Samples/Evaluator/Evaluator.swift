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
  private var seen: [UInt64] = []
  /// Room for the keys of an object that are no fields.
  private var spareKeys = UnknownKeys()

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
    place = tape?.places.root ?? ObservedPlaces.none
    defer { reportRecovered() }
    try check(plan.root)
  }

  private(set) var sample: Int?
  /// Where the sample begins.
  private var sampleStart: Reader.Mark?
  /// Objects of the last instance that should be something else.
  private(set) var misshapen: [Range<Int>] = []
  /// Lists of the last instance that lack an element.
  var shortLists: [Range<Int>] = []

  // MARK: Reporting

  func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: Range<Int>, key: String? = nil,
    _ finding: () -> Finding
  ) {
    if let tape, !rule.leavesValueAsItIs { tape.flaws += 1 }
    // The reader is about to say what is wrong with the text.
    if range.upperBound == reader.end, reader.isBroken(behind: reader.end),
      [.typeMismatch, .unknownLabel, .emptyLocator].contains(rule)
    {
      return
    }
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
    // That it is no JSON was noted: one mistake is enough.
    if kind == .nonfinite, let last = reader.recovered.indices.last {
      if let hint = absenceHint(plan.types[node]) { reader.recovered[last].hint = hint }
      return reportRecovered()
    }
    let type = plan.types[node]
    let range = start..<reader.end
    if kind == .object {
      misshapen.append(range)
      reader.recovered.removeAll { $0.rule == .duplicateKey }
      reader.furtherRecovered[.duplicateKey] = nil
    }
    report(.typeMismatch, at: range) {
      Finding(
        .value(.mismatch(written(kind, range), type.expectation)),
        hint: hint.map { $0(self, value, kind) } ?? self.hint(for: value, kind, node))
    }
    reportRecovered()
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

  // MARK: Structs

  private mutating func structure(_ node: Int, _ number: Int) throws(InstanceMistake) {
    guard try reader.kind() == .object else {
      if try !joinedField(number) { try mismatch(node) }
      return
    }
    let names = plan.structs[number].names
    let firstField = plan.structs[number].firstField
    let identity = ObjectIdentifier(plan.structs[number].type.definition)
    let words = seen.count
    for _ in 0..<(names.count + 63) / 64 { seen.append(0) }
    let object = reader.mark
    let start = reader.start
    try reader.beginObject()
    path.push(.field(structure: number, field: 0))
    var unknown = UnknownKeys()
    swap(&unknown, &spareKeys)
    defer {
      unknown.removeAll()
      swap(&unknown, &spareKeys)
    }
    var expected = 0
    var isFirst = true
    let suggestions = collector.fieldSuggestions
    while true {
      if try passKeys(&unknown, of: identity, isFirst: isFirst) {
        isFirst = false
        reportUnread(&unknown)
      }
      guard let key = try reader.nextKey(isFirst: isFirst) else { break }
      suggestions.completeTexts(of: &unknown)
      isFirst = false
      guard let field = find(key, in: names, expecting: expected) else {
        note(key, in: &unknown)
        path.setLast(.unknown)
        try reader.skip()
        reportUnread(&unknown)
        continue
      }
      let (word, bit) = (words + field / 64, UInt64(1) << UInt64(field % 64))
      path.setLast(.field(structure: number, field: field))
      reportAmbiguous(key)
      if seen[word] & bit != 0 {
        if reader.looksForDuplicateKeys { reportDuplicate(key, number, field, object) }
        try reader.skip()
        reportRecovered()
        continue
      }
      seen[word] |= bit
      let object = place
      if object >= 0, let tape { place = tape.places.field(field, of: object) }
      try check(Int(plan.fields[firstField + field].node))
      place = object
      expected = field + 1
    }
    path.pop()
    if !unknown.isEmpty || isMissingFields(number, words) {
      reportFields(number, words, start: start, &unknown)
    }
    seen.removeSubrange(words...)
  }

  /// Takes keys that are no fields, with their values, as far as the last object had them too; false if there is none.
  @inline(__always)
  private mutating func passKeys(
    _ keys: inout UnknownKeys, of structure: ObjectIdentifier, isFirst: Bool
  ) throws(InstanceMistake) -> Bool {
    let met = keys.count
    do throws(InstanceMistake) {
      try reader.passKeys(&keys, of: structure, in: collector.fieldSuggestions, isFirst: isFirst)
    } catch {
      path.setLast(.unknown)
      throw error
    }
    if keys.count > met { path.setLast(.unknown) }
    return keys.count > met
  }

  /// Reports mistakes in the text of the last value whose key is no field.
  @inline(__always)
  private mutating func reportUnread(_ keys: inout UnknownKeys) {
    guard !reader.recovered.isEmpty else { return }
    collector.fieldSuggestions.completeTexts(of: &keys)
    reportRecovered(in: keys.text(keys.count - 1))
  }

  /// Notes a key that is no field; a list as key, as YAML has it, is named as it is written.
  private func note(_ key: InstanceToken, in unknown: inout UnknownKeys) {
    if key.kind == .array || key.kind == .object {
      file.bytes(in: key.range).withByteView { unknown.append($0, at: key.range, isLiteral: false) }
    } else {
      let isLiteral = reader.isJSON && key.range.count == key.text.count + 2
      unknown.append(key.text, at: key.range, isLiteral: isLiteral)
    }
  }

  private func find(_ key: InstanceToken, in names: NameIndex, expecting guess: Int) -> Int? {
    guard key.kind == .string || key.plain != nil else { return nil }
    if guess < names.count, names.matches(key.text, guess) { return guess }
    return names.find(key.text)
  }

  private func isSeen(_ field: Int, _ words: Int) -> Bool {
    seen[words + field / 64] & (1 << UInt64(field % 64)) != 0
  }

  private func isMissingFields(_ number: Int, _ words: Int) -> Bool {
    let structure = plan.structs[number]
    for field in 0..<structure.fieldCount
    where plan.fields[structure.firstField + field].isRequired && !isSeen(field, words) {
      return true
    }
    return false
  }

  /// Reports keys that are no fields and fields without a key. A key that is nearly a missing field's name is
  /// one mistake, not two.
  private func reportFields(_ number: Int, _ words: Int, start: Int, _ keys: inout UnknownKeys) {
    let identity = ObjectIdentifier(plan.structs[number].type.definition)
    let suggestions = collector.fieldSuggestions
    if let tally = suggestions.tally(of: identity, seen[words...], keys), onlyCounts(tally) { return }
    suggestions.completeTexts(of: &keys)
    let structure = plan.structs[number]
    let fields = structure.type.fields
    let unknown = keys.count > 1 ? withoutRepeated(keys) : Array(keys.ranges.indices)
    let texts = unknown.map(keys.text)
    // Where nobody is told and no field is missing, nothing depends on what is near.
    let looksForNearest = collector.keeps(.unknownField, in: file) || isMissingFields(number, words)
    let answer =
      looksForNearest
      ? suggestions.answer(
        FieldSuggestions.Query(
          structure: identity, seen: Array(seen[words...]), keys: texts.map(ExactText.init)),
        among: structure.type.definition.fieldSpelling, count: fields.count) : nil
    for (index, key) in texts.enumerated() {
      let range = keys.ranges[unknown[index]]
      report(.unknownField, at: range, key: key) {
        let advice = answer?.advice[index]
        let mergeKey = reader.isJSON ? nil : FieldMessage.mergeKey(for: key)
        let declared = Note(.declared(.structure), structure.type.definition.name.range)
        return Finding(
          .field(.unknown(key.shortened, of: structure.type.name)), notes: [declared],
          hint: mergeKey.map(Message.field) ?? advice?.hint
            ?? .field(.fields(fields.prefix(9).map(\.name.text))),
          fix: advice.flatMap { fix(SourceRange(file, range), key, $0, fields) })
      }
    }
    // What was to be taken over may have them.
    let isMerged = !reader.isJSON && texts.contains { FieldMessage.mergeKey(for: $0) != nil }
    let missing = isMerged ? [] : (answer?.missing ?? []).filter { !fields[$0].isOptional }
    for field in missing {
      report(.missingField, at: start..<start + 1) {
        Finding(
          .field(.missing(fields[field].name.text, of: structure.type.name)),
          notes: [Note(.declared(.field), fields[field].name.range)])
      }
    }
    guard unknown.count == keys.count else { return }
    suggestions.note(
      FieldSuggestions.Tally(unknown: unknown.count, missing: missing.count), of: identity, seen[words...],
      keys)
  }

  private func fix(
    _ range: SourceRange, _ key: String, _ advice: FieldSuggestions.Advice, _ fields: [ResolvedStruct.Field]
  ) -> FixIt? {
    guard let name = advice.correction else { return nil }
    let meant = advice.nearest.map { fields[$0] }
    return FixIt.rewriting(range, as: name, safety: advice.safety)?
      .guessing(meant?.isOptional == true ? .optionalField : .field, key, for: meant?.name)
  }

  /// Counts the findings of an object with the same mistakes as the last one, if nothing else is to be done about them.
  private func onlyCounts(_ tally: FieldSuggestions.Tally) -> Bool {
    guard sample != nil, tally.unknown == 0 || collector.onlyCounts(.unknownField, in: file),
      tally.missing == 0 || collector.onlyCounts(.missingField, in: file)
    else { return false }
    if tally.unknown > 0 { collector.count(.unknownField, in: file, times: tally.unknown) }
    if tally.missing > 0 { collector.count(.missingField, in: file, times: tally.missing) }
    tape?.flaws += tally.unknown + tally.missing
    return true
  }

  /// Reports keys that are there more than once, and gives the numbers of the others and of the first of each.
  private func withoutRepeated(_ keys: UnknownKeys) -> [Int] {
    var first: [ExactText: Range<Int>] = [:]
    first.reserveCapacity(keys.count)
    return keys.ranges.indices.filter { index in
      let (text, range) = (keys.text(index), keys.ranges[index])
      guard let earlier = first.updateValue(range, forKey: ExactText(text)) else { return true }
      first[ExactText(text)] = earlier
      guard reader.looksForDuplicateKeys else { return false }
      report(.duplicateKey, at: range, key: text) {
        Finding(
          .key(.repeated(text.shortened)), notes: [Note(.first(.there), SourceRange(file, earlier))])
      }
      return false
    }
  }

  private func reportDuplicate(_ key: InstanceToken, _ structure: Int, _ field: Int, _ object: Reader.Mark) {
    report(.duplicateKey, at: key.range) {
      let name = plan.structs[structure].type.fields[field].name.text
      let first = place(of: field, plan.structs[structure].names, in: object)
      return Finding(
        .key(.repeated(name)), notes: first.map { [Note(.first(.there), SourceRange(file, $0))] } ?? [])
    }
  }

  /// Where a field's key stands first, found by reading again from the object's start.
  private func place(of field: Int, _ names: NameIndex, in mark: Reader.Mark) -> Range<Int>? {
    var object = reader.reader(at: mark)
    do throws(InstanceMistake) {
      try object.beginObject()
      var isFirst = true
      while let key = try object.nextKey(isFirst: isFirst) {
        if names.find(key.text) == field { return key.range }
        isFirst = false
        try object.skip()
      }
    } catch {
      // The object has been read to its end before.
    }
    return nil
  }
}
