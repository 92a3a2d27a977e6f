/// Lists of numbers that hold no number, or several where one is expected.
extension Evaluator {
  /// What is wrong with the elements of a list of numbers, as far as it concerns the list.
  struct ElementSlips {
    /// How many are no number.
    var count = 0
    /// Whether it has been said of one of them: of others in the same value nothing more is.
    var hasTold = false
    /// Whether one of them is several values, so that the list is longer than it seems.
    var hasSeveral = false
    /// How many are NaN or infinite, with the first of them.
    private(set) var absent = 0
    private(set) var first: (index: Int, range: Range<Int>, isJSON: Bool)?

    mutating func note(absent token: InstanceToken, _ index: Int) {
      count += 1
      absent += 1
      if first == nil { first = (index, token.range, token.plain == nil) }
    }
  }

  /// A list of numbers that is a value of its own, or a part of one.
  enum NumberList {
    case tuple
    case part(GeometryMessage.Part)
  }

  /// Reports the numbers of a list that are none: several of them are one mistake.
  ///
  /// The path ends with an index into the list.
  mutating func reportAbsent(
    _ slips: ElementSlips, of node: Int, _ list: NumberList, _ range: Range<Int>
  ) {
    guard let first = slips.first else { return }
    let word = String(decoding: file.bytes(in: first.range), as: UTF8.self).shortened
    guard slips.absent > 1 else {
      path.setLast(.index(first.index))
      return reportNonfinite(word, at: first.range, isJSON: first.isJSON)
    }
    let last = path.steps.last
    path.pop()
    defer { last.map { path.push($0) } }
    report(.nonfiniteNumber, at: range) {
      let type = plan.types[node]
      switch list {
      case .tuple:
        return Finding(
          .foreignForm(.inPlaceOfNumbers(type: type.name, .literal(word), type.form)),
          hint: .valueHint(.finiteNumbers))
      case .part(let part):
        return Finding(
          .geometry(.partNotFinite(part, word)),
          hint: .valueHint(part == .keypoint ? .form("[0, 0, 0]") : .finiteNumbers))
      }
    }
  }

  /// Takes text that holds several values, as between the commas of `[1, 2， 3]` or `[1 x]` in YAML, and reports it; else
  /// takes nothing.
  mutating func takeSeveral(_ node: Int) -> Bool {
    var probe = reader
    guard let token = try? probe.scalar(), token.text.count < 200 else { return false }
    let text = token.text.string
    let parts = text.split { ",，、;； \t".contains($0) }.map(String.init)
    guard let first = parts.first, ValueShape.isNumeral(first), first != text else { return false }
    reader = probe
    let isNumbers = parts.allSatisfy { ValueShape.isNumeral($0) }
    let type = plan.types[node]
    report(.typeMismatch, at: token.range) {
      Finding(
        .geometry(.notNumber(written(.string, token.range), type: type.name)),
        hint: isNumbers
          ? .hint(.write(parts.joined(separator: ", "))) : .valueHint(.tuple(type.form)),
        fix: token.plain == nil ? nil : separating(text, at: token.range))
    }
    return true
  }

  /// How to write a list whose numbers have commas in place of decimal points, as in `[1,5, 2,5]`.
  func decimals(in range: Range<Int>, _ type: ResolvedType) -> Message? {
    guard range.count < 200 else { return nil }
    let text = String(decoding: file.bytes(in: range), as: UTF8.self)
    let parts = text.dropFirst().dropLast().split(separator: ", ").map { $0.replacing(",", with: ".") }
    guard type.hasLength(parts.count), parts.allSatisfy({ $0.contains(".") && ValueShape.isNumeral($0) }),
      !text.contains(".")
    else { return nil }
    return .valueHint(.list("[\(parts.joined(separator: ", "))]"))
  }

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
    guard !parts.isEmpty, parts.allSatisfy({ ValueShape.isNumeral($0) }) else {
      return nil
    }
    return FixIt(range, parts.joined(separator: ", "), safety: .safe)
  }
}
