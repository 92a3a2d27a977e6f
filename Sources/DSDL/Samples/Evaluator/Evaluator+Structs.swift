/// Structs: their fields one by one, and the keys that are no fields.
extension Evaluator {
  mutating func structure(_ node: Int, _ number: Int) throws(InstanceMistake) {
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
    var isMissingAny = false
    var (hasRepeated, beginsAgain) = (false, false)
    let suggestions = collector.fieldSuggestions
    while true {
      if try passKeys(&unknown, of: identity, isFirst: isFirst) {
        isFirst = false
        reportUnread(&unknown)
      }
      guard let key = try reader.nextKey(isFirst: isFirst) else {
        isMissingAny = isMissingFields(number, words)
        if isMissingAny, takeBackBrace(number, words) { continue }
        break
      }
      suggestions.completeTexts(of: &unknown)
      isFirst = false
      guard let field = find(key, in: names, expecting: expected) else {
        if wideValue.contains(key.range.lowerBound) {
          try reader.skip()
          continue
        }
        if let field = try fieldWithoutColon(key, number) {
          seen[words + field / 64] |= UInt64(1) << UInt64(field % 64)
          continue
        }
        note(key, in: &unknown)
        path.setLast(.unknown)
        try reader.skip()
        reportUnread(&unknown)
        continue
      }
      let (word, bit) = (words + field / 64, UInt64(1) << UInt64(field % 64))
      path.setLast(.field(structure: number, field: field))
      reportAmbiguous(key)
      let isRepeated = seen[word] & bit != 0
      if isRepeated, !beginsAgain, reader.looksForDuplicateKeys {
        // Asked once, since it takes another look at the object.
        beginsAgain = !hasRepeated && reportBegin(of: key, object)
        hasRepeated = true
        if !beginsAgain { reportDuplicate(key, number, field, object) }
      }
      seen[word] |= bit
      if isRepeated, isNullAgain {
        try reader.skip()
        continue
      }
      let outer = place
      // Some readers take the first value, some the last one: all are checked, and the first one is shown to observers.
      if isRepeated {
        place = ObservedPlaces.none
      } else if outer >= 0, let tape {
        place = tape.places.field(field, of: outer)
      }
      try check(Int(plan.fields[firstField + field].node))
      place = outer
      expected = field + 1
    }
    path.pop()
    if !unknown.isEmpty || isMissingAny {
      reportFields(number, words, start: start, object, &unknown, tellsRepeated: !beginsAgain)
    }
    seen.removeSubrange(words...)
  }

  /// Goes on in an object of a list that lacks the field whose key comes behind its brace: `{"a": 1}, "b": 2}`.
  private mutating func takeBackBrace(_ number: Int, _ words: Int) -> Bool {
    if case .field? = path.steps.dropLast().last { return false }
    guard let key = reader.keyBehindBrace, let field = plan.structs[number].names.find(key),
      !isSeen(field, words)
    else { return false }
    reader.takeBackBrace()
    hasTakenBackBrace = true
    let step = path.pop()
    reportRecovered()
    path.push(step)
    return true
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

  /// Reports keys that are no fields and fields without a key, or counts them if those of the last object were the same.
  private func reportFields(
    _ number: Int, _ words: Int, start: Int, _ object: Reader.Mark, _ keys: inout UnknownKeys,
    tellsRepeated: Bool
  ) {
    let identity = ObjectIdentifier(plan.structs[number].type.definition)
    let suggestions = collector.fieldSuggestions
    if let tally = suggestions.tally(of: identity, seen[words...], keys), onlyCounts(tally) { return }
    suggestions.completeTexts(of: &keys)
    tellFields(number, words, start: start, object, keys, tellsRepeated)
  }

  /// A key that is nearly a missing field's name is one mistake, not two.
  @inline(never)
  private func tellFields(
    _ number: Int, _ words: Int, start: Int, _ object: Reader.Mark, _ keys: UnknownKeys,
    _ tellsRepeated: Bool
  ) {
    let structure = plan.structs[number]
    let fields = structure.type.fields
    let unknown = keys.count > 1 ? withoutRepeated(keys, tellsRepeated) : Array(keys.ranges.indices)
    let texts = unknown.map(keys.text)
    let suggestions = collector.fieldSuggestions
    let identity = ObjectIdentifier(structure.type.definition)
    // Where nobody is told and no field is missing, nothing depends on what is near.
    let looksForNearest = collector.keeps(.unknownField, in: file) || isMissingFields(number, words)
    let answer =
      looksForNearest
      ? suggestions.answer(
        FieldSuggestions.Query(
          structure: identity, seen: Array(seen[words...]), keys: texts.map(ExactText.init)),
        among: structure.type.definition.fieldSpelling, count: fields.count) : nil
    let isWrapped =
      keys.count == 1 && !seen[words...].contains { $0 != 0 } && holdsField(structure.names, at: object)
    // The fields that a key was meant to be of which no error tells: then they are missing all the same.
    var untold: [Int] = []
    var isMerged = false
    for (index, key) in texts.enumerated() {
      let range = keys.ranges[unknown[index]]
      let errors = collector.errorsMet
      let advice = answer?.advice[index]
      let mergeKey = reader.isJSON ? nil : FieldMessage.mergeKey(for: key)
      report(.unknownField, at: range, key: key) {
        let declared = Note(.declared(.structure), structure.type.definition.name.range)
        return Finding(
          .field(.unknown(key.shortened, of: structure.type.name)), notes: [declared],
          hint: mergeKey.map(Message.field) ?? (isWrapped ? .field(.unwrap(key.shortened)) : advice?.hint)
            ?? .field(.fields(fields.prefix(9).map(\.name.text))),
          fix: advice.flatMap { fix(SourceRange(file, range), key, $0, fields) })
      }
      if collector.errorsMet > errors {
        isMerged = isMerged || mergeKey != nil || isWrapped
      } else if let meant = advice?.nearest {
        untold.append(meant)
      }
    }
    // What was to be taken over may have them.
    let missing = isMerged ? [] : ((answer?.missing ?? []) + untold).filter { !fields[$0].isOptional }
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

  /// Whether the first value of an object is an object that begins with a field: `{"Sample": {"image": …}}`.
  private func holdsField(_ names: NameIndex, at mark: Reader.Mark) -> Bool {
    var object = reader.reader(at: mark)
    do throws(InstanceMistake) {
      try object.beginObject()
      guard try object.nextKey(isFirst: true) != nil, try object.kind() == .object else { return false }
      try object.beginObject()
      guard let key = try object.nextKey(isFirst: true) else { return false }
      return names.find(key.text) != nil
    } catch {
      return false
    }
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
  private func withoutRepeated(_ keys: UnknownKeys, _ tellsRepeated: Bool) -> [Int] {
    var first: [ExactText: Range<Int>] = [:]
    first.reserveCapacity(keys.count)
    return keys.ranges.indices.filter { index in
      let (text, range) = (keys.text(index), keys.ranges[index])
      guard let earlier = first.updateValue(range, forKey: ExactText(text)) else { return true }
      first[ExactText(text)] = earlier
      guard reader.looksForDuplicateKeys, tellsRepeated else { return false }
      report(.duplicateKey, at: range, key: text) {
        Finding(
          .key(.repeated(text.shortened)), notes: [Note(.first(.there), SourceRange(file, earlier))])
      }
      return false
    }
  }

  /// Reports that an object begins again with a field that is there twice, so that all others are; false if it does not.
  private func reportBegin(of key: InstanceToken, _ object: Reader.Mark) -> Bool {
    guard let mistake = reader.beginsAgain(with: key, in: object) else { return false }
    report(.duplicateKey, at: key.range) { Finding(mistake.message, notes: mistake.notes(in: file)) }
    return true
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

extension Evaluator where Reader == JSONReader {
  /// Goes to the end of an instance without a word; false if its text cannot be read.
  mutating func passes(from mark: JSONReader.Mark) -> Bool {
    var other = Evaluator(
      plan: plan, file: file, collector: DiagnosticCollector(options: collector.options),
      reader: reader.reader(at: mark), prefix: path.prefix)
    let isReadable = (try? other.check(sample: nil, index: nil)) != nil
    reader.pass(to: isReadable ? other.reader.end : other.reader.at)
    return isReadable
  }
}
