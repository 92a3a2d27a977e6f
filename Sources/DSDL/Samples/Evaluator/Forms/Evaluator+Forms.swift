import YAMLTree

/// Values in another form than their type says, as a whole.
extension Evaluator {
  /// Takes the list at the cursor, and reports it, if it is in a form that other tools have; else takes nothing.
  ///
  /// - Parameter isRing: Whether the list is a ring of a polygon.
  mutating func takeForeignForm(_ node: Int, isRing: Bool = false) throws(InstanceMistake) -> Bool {
    let value = reader
    guard let shape = ValueShape.of(value) else { return false }
    var form =
      isRing
      ? ForeignForm.ring(shape)
      : ForeignForm.of(shape, numbers: ValueShape.numbers(in: value), for: plan.types[node])
    if form == nil, case .keypoint(let domain) = plan.types[node] {
      if ValueShape.isList(value, ofLists: [.number], [.number], [.boolean]) {
        form = .keypointsWithFlags(domain)
      } else if ValueShape.isList(value, ofLists: [.number], [.number], [.string]) {
        form = .keypointsWithWords(domain)
      } else if ValueShape.isList(value, ofLists: [.array], [.number, .boolean]) {
        form = .keypointsWithPoints(domain)
      }
    }
    guard let form else { return false }
    let start = reader.start
    try reader.skip()
    let range = start..<reader.end
    report(.typeMismatch, at: range) {
      let domain: ClassDomain? = if case .keypoint(let domain) = plan.types[node] { domain } else { nil }
      return Finding(
        .foreignForm(form.message),
        notes: domain.map { [Note(.declared(.classDomain), $0.name.range)] } ?? [],
        hint: form.hint.map { .valueHint($0) }
          ?? (shape.element == .null ? absenceHint(plan.types[node]) : nil),
        fix: form.lacksOneList ? .wrapping(SourceRange(file, range)) : nil)
    }
    reportRecovered()
    return true
  }

  /// Whether the lists at the cursor begin with a point of so many numbers, as many lists deep; empty ones may be of
  /// any kind.
  func beginsWithPoint(of size: Int, depth: Int) -> Bool {
    do throws(InstanceMistake) {
      var probe = reader
      for _ in 0..<depth {
        guard try probe.kind() == .array else { return false }
        try probe.beginArray()
        guard try probe.nextElement(isFirst: true) else { return true }
      }
      for count in 1... {
        switch try probe.kind() {
        case .number, .nonfinite: break
        case .string where probe.isPlain: break
        default: return false
        }
        try probe.skip()
        guard count <= size, try probe.nextElement(isFirst: false) else { return count == size }
      }
    } catch {
      // Whoever reads it will say what is wrong with the text.
    }
    return true
  }

  /// How to write a value of the wrong kind, which stands at the cursor of the reader given.
  func hint(for value: Reader, _ kind: InstanceKind, _ node: Int) -> Message? {
    if kind == .null { return absenceHint(plan.types[node]) }
    var probe = value
    var text: String?
    if kind == .string || kind == .number {
      text = (try? probe.scalar()).flatMap { shortText(of: $0) }
    }
    guard let shape = ValueShape.of(value) else { return nil }
    if case .list(.structure(let structure), _) = plan.types[node], isTable(value, of: structure) {
      return .valueHint(.objectForEach)
    }
    return hint(for: shape, text, node)
  }

  /// Whether an object has a list for each field of a struct, as tables have a column for each, in place of a list of
  /// objects.
  private func isTable(_ value: Reader, of structure: ResolvedStruct) -> Bool {
    var probe = value
    var (isFirst, columns) = (true, 0)
    do throws(InstanceMistake) {
      guard try probe.kind() == .object else { return false }
      try probe.beginObject()
      while let key = try probe.nextKey(isFirst: isFirst) {
        isFirst = false
        guard try probe.kind() == .array else { return false }
        if let field = structure.fields.first(where: { key.text.string == $0.name.text }),
          field.type.isSingle
        {
          columns += 1
        }
        try probe.skip()
      }
    } catch {
      return false
    }
    return columns > 0
  }

  /// What is said of `［1, 2, 3, 4］`, which is text to YAML, in place of a list or an object.
  func wideBrackets(_ range: Range<Int>, _ type: ResolvedType) -> (
    brackets: WidePunctuation, range: Range<Int>
  )? {
    guard !type.isSingle, range.count <= 1 << 16 else { return nil }
    func read(_ range: Range<Int>) -> WidePunctuation? {
      WidePunctuation(String(decoding: file.bytes(in: range), as: UTF8.self), at: range)
    }
    guard let brackets = read(range) else { return nil }
    // Between braces, the value ends at the first comma, and what is behind it looks like keys.
    if brackets.fix == nil, let end = endOfWideBracket(behind: range.upperBound),
      let whole = read(range.lowerBound..<end), whole.fix != nil
    {
      return (whole, range.lowerBound..<end)
    }
    return (brackets, range)
  }

  /// The end of the first closing bracket of Chinese text behind a place, on the same line and behind nothing but numbers
  /// and commas.
  private func endOfWideBracket(behind start: Int) -> Int? {
    let text = String(decoding: file.bytes(in: start..<start + 1024), as: UTF8.self)
    guard let bracket = text.firstIndex(where: { "］】）".contains($0) }) else { return nil }
    let isList = text[..<bracket].allSatisfy { $0.isASCII && ($0.isNumber || " ,.-+eE".contains($0)) }
    return isList ? start + text[...bracket].utf8.count : nil
  }

  /// Takes text that is a field and its value to everybody but YAML: `a:photo`, `a：photo`, `a = photo`; false, and
  /// nothing taken, for anything else.
  mutating func joinedField(_ number: Int) throws(InstanceMistake) -> Bool {
    guard try reader.kind() == .string, reader.isPlain else { return false }
    var probe = reader
    let token = try probe.scalar()
    guard let text = shortText(of: token), let sign = text.firstIndex(where: { ":：=".contains($0) }) else {
      return false
    }
    let before = text[..<sign]
    let key = before.lastIndex { $0 != " " }.map { before[...$0] } ?? ""
    let rest = text[text.index(after: sign)...]
    let value = rest.drop { $0 == " " }
    guard !value.isEmpty,
      Array(key.utf8).withByteView({ plan.structs[number].names.find($0) }) != nil
    else { return false }
    let start = token.range.lowerBound + key.utf8.count
    let between = start..<start + text.utf8.count - key.utf8.count - value.utf8.count
    guard file.bytes(in: between).elementsEqual(text.utf8.dropFirst(key.utf8.count).prefix(between.count))
    else {
      return false
    }
    let place = token.range.lowerBound + text[..<sign].utf8.count
    let name = String(key)
    report(.yamlSyntax, at: place..<place + text[sign].utf8.count, key: name) {
      let cause: TreeProblem.Cause =
        switch text[sign] {
        case ":": .missingBlankAfterColon(name)
        case "：": .fullWidthColon(name)
        default: .equalsSign("=", key: name)
        }
      return Finding(.yaml(cause), hint: cause.hint, fix: FixIt(between, ": ", safety: .safe))
    }
    try reader.skip()
    reportRecovered()
    return true
  }

  /// Takes the value of a key that is a field and its value to everybody but YAML, as in `{i 1}`, and gives the field's
  /// number; nil, and nothing taken, for any other key.
  mutating func fieldWithoutColon(_ key: InstanceToken, _ number: Int) throws(InstanceMistake) -> Int? {
    guard key.plain != nil, let blank = key.text.firstIndex(of: 0x20, from: 0),
      let field = plan.structs[number].names.find(key.text[0..<blank])
    else { return nil }
    let rest = file.bytes(in: key.range.upperBound..<key.range.upperBound + 256)
    guard let next = rest.first(where: { !isJSONBlank($0) }), ",}".utf8.contains(next) else { return nil }
    let name = plan.structs[number].type.fields[field].name.text
    let place = key.range.lowerBound..<key.range.lowerBound + blank
    path.setLast(.field(structure: number, field: field))
    report(.yamlSyntax, at: place) {
      let cause = TreeProblem.Cause.missingColonAfter(name)
      return Finding(
        .yaml(cause), hint: cause.hint, fix: FixIt(place.upperBound..<place.upperBound, ":", safety: .safe))
    }
    try reader.skip()
    return field
  }

  func hint(forText token: InstanceToken, _ node: Int) -> Message? {
    let hint = hint(for: ValueShape.isNumeral(token.text) ? .numeral : .text, shortText(of: token), node)
    // There may be no quotes to leave out.
    guard token.plain != nil, case .valueHint(.withoutQuotes(let word)) = hint else { return hint }
    return .valueHint(.form(word))
  }

  /// The text of a value, if it is not so long that nothing can be meant by it.
  private func shortText(of token: InstanceToken) -> String? {
    token.text.count <= 1 << 16 ? token.text.string : nil
  }

  func hint(for shape: ValueShape, _ text: String?, _ node: Int) -> Message? {
    if shape == .text, let text, let hint = absenceHint(forText: text, plan.types[node]) { return hint }
    let hint = KindHint.of(shape, text, for: plan.types[node])
    if path.steps.isEmpty, sample != nil, case .list(.structure(let element), _) = plan.types[node],
      case .object = shape
    {
      return .valueHint(.typeOfOneSample("\(ResolvedType.structure(element))"))
    }
    return hint.map { .valueHint($0) }
  }

  // MARK: No value

  /// How to say that there is no value at the end of the path.
  func absenceHint(_ type: ResolvedType) -> Message? { absence(type).map { .valueHint($0) } }

  private func absence(_ type: ResolvedType) -> ValueHint? {
    switch path.steps.last {
    case nil: return sample == nil ? nil : .leaveOut(.sample)
    case .unknown, .location: return nil
    case .index: return .leaveOut(.element)
    case .field(let structure, let field):
      let isRequired = plan.fields[plan.structs[structure].firstField + field].isRequired
      guard isRequired else { return .leaveOut(.field) }
      return switch type {
      case .list: .emptyList
      case .dict: .emptyObject
      default: .requiredField(of: plan.structs[structure].type.name)
      }
    }
  }

  /// To leave out the field at hand, if it may be absent.
  var absenceHintOfOptionalField: Message? {
    guard case .field(let structure, let field) = path.steps.last,
      !plan.fields[plan.structs[structure].firstField + field].isRequired
    else { return nil }
    return .valueHint(.leaveOut(.field))
  }

  /// The same if text is a word for no value.
  func absenceHint(forText text: String, _ type: ResolvedType) -> Message? {
    AbsenceWord.isOne(text) ? absenceHint(type) : nil
  }

  /// What a mistake in the text of an instance says here: what is to be done about a value that is not there, or about a
  /// word, depends on what belongs there.
  func explained(_ mistake: InstanceMistake) -> InstanceMistake {
    guard let node = node(atEnd: path.steps) else { return mistake }
    var mistake = mistake
    if mistake.isAbsence {
      mistake.hint = absenceHint(plan.types[node])
    } else if case .json(.unexpected(.word(let word), .value)) = mistake.message,
      case .bool = plan.types[node],
      case .withoutQuotes(let boolean) = KindHint.of(.text, word, for: .bool)
    {
      mistake.hint = .valueHint(.form(boolean))
    }
    return mistake
  }

  /// The node of the value at the end of the path; nil where a value has no type, as in a Dict.
  private func node(atEnd steps: [InstancePath.Step]) -> Int? {
    var node = plan.root
    for step in steps {
      switch (step, plan.nodes[node].operation) {
      case (.field(let structure, let field), _):
        node = Int(plan.fields[plan.structs[structure].firstField + field].node)
      case (.index, .list): node = Int(plan.nodes[node].a)
      default: return nil
      }
    }
    return plan.nodes[node].operation == .dict ? nil : node
  }
}

extension ResolvedType {
  /// Whether a value is never written as a list.
  var isSingle: Bool {
    switch self {
    case .bool, .int, .num, .str, .text, .label, .media, .labelMap, .pointCloud, .uniqueID, .instanceID,
      .date, .time:
      true
    default: false
    }
  }
}
