/// Lists of numbers that hold no number, or several where one is expected.
extension Evaluator {
  /// Takes the list at the cursor, and reports it, if there are several numbers in it and all are NaN: there is no
  /// value; else takes nothing.
  mutating func takeAbsentNumbers(_ node: Int) throws(InstanceMistake) -> Bool {
    var probe = reader
    var (count, word) = (0, "")
    try probe.beginArray()
    while try probe.nextElement(isFirst: count == 0) {
      guard try probe.kind() == .nonfinite else { return false }
      word = try probe.scalar().text.shortened
      count += 1
    }
    guard count > 1 else { return false }
    let start = reader.start
    reader = probe
    report(.nonfiniteNumber, at: start..<reader.end) {
      let type = plan.types[node]
      return Finding(
        .foreignForm(.inPlaceOfNumbers(type: type.name, .literal(word), type.form)), hint: absenceHint(type))
    }
    return true
  }

  /// Takes the list at the cursor, and reports it, if what stands between its commas is several numbers, as in `[1， 2]`
  /// or `[1 2]` of YAML, and all of them are as many as its type has; else takes nothing.
  mutating func takeJoinedNumbers(_ node: Int) -> Bool {
    var probe = reader
    var (numbers, count) = ([String](), 0)
    // Texts as copies: those of tokens end with the next one.
    var joined: [(text: String, range: Range<Int>, isPlain: Bool)] = []
    do throws(InstanceMistake) {
      try probe.beginArray()
      while try probe.nextElement(isFirst: count == 0) {
        count += 1
        guard try [.number, .string].contains(probe.kind()), count < 10 else { return false }
        let token = try probe.scalar()
        guard token.text.count < 200 else { return false }
        let parts = token.text.string.split { ",，、;； \t".contains($0) }.map(String.init)
        guard parts.allSatisfy({ ValueShape.isNumeral($0) }) else { return false }
        if parts.count > 1 { joined.append((token.text.string, token.range, token.plain != nil)) }
        numbers += parts
      }
    } catch {
      return false
    }
    let type = plan.types[node]
    guard !joined.isEmpty, type.hasLength(numbers.count) else { return false }
    let start = reader.start
    reader = probe
    report(.typeMismatch, at: start..<reader.end) {
      Finding(
        .foreignForm(.inPlaceOfNumbers(type: type.name, .text, type.form)),
        hint: .valueHint(.list("[\(numbers.joined(separator: ", "))]")),
        fix: joined.count == 1 && joined[0].isPlain ? separating(joined[0].text, at: joined[0].range) : nil)
    }
    return true
  }

  /// Commas of the usual width in place of wide ones, which separate nothing in YAML.
  private func separating(_ text: String, at range: Range<Int>) -> FixIt? {
    let parts = text.split { "，、".contains($0) }.map { String($0).trimmed }
    guard parts.count > 1, parts.allSatisfy({ ValueShape.isNumeral($0) }) else {
      return nil
    }
    return FixIt(range, parts.joined(separator: ", "), safety: .safe)
  }
}
