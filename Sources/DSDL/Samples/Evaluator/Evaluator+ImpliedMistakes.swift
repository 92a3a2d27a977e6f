/// Mistakes in the text of an instance that say no more than what is wrong with its values, or the other way round.
extension Evaluator {
  /// Whether a mistake in the text of the last instance follows from what has been said of a value.
  func isImplied(_ mistake: InstanceMistake) -> Bool {
    switch mistake.rule {
    case .duplicateKey: misshapen.contains { $0.overlaps(mistake.range) }
    case .jsonTrailingComma:
      shortLists.contains { $0.contains(mistake.range.lowerBound) && lastComma(of: $0) == mistake.range }
    default: false
    }
  }

  /// Notes that a list lacks an element. If its comma is there, that is one mistake, which is another one than without.
  ///
  /// - Returns: Whether what is said of the list is to tell of the comma.
  mutating func noteLack(of list: Range<Int>) -> Bool {
    guard isToldAsError(.wrongLength) else { return false }
    shortLists.append(list)
    guard let comma = lastComma(of: list) else { return false }
    if let last = reader.recovered.last, last.rule == .jsonTrailingComma, last.range == comma {
      reader.recovered.removeLast()
    }
    return true
  }

  private func isToldAsError(_ rule: Rule) -> Bool {
    collector.options.severity(of: rule) == .error && !collector.suppressions.covers(rule, in: file)
  }

  /// How many keys behind one that is null are looked at.
  private static var fewKeys: Int { 16 }

  /// Whether the null before the cursor belongs to a field that comes again behind it with a value: which of them is
  /// meant is what is asked of the key.
  var isOfRepeatedKey: Bool {
    guard case .field(let structure, let field)? = path.steps.last, isToldAsError(.duplicateKey) else {
      return false
    }
    var rest = reader
    for _ in 0..<Self.fewKeys {
      guard let key = try? rest.nextKey(isFirst: false) else { return false }
      let isSame = plan.structs[structure].names.find(key.text) == field
      guard let kind = try? rest.kind() else { return false }
      if isSame, kind != .null { return true }
      guard (try? rest.skip()) != nil else { return false }
    }
    return false
  }

  /// Whether the value at the cursor, that of a field which was there before, is null.
  var isNullAgain: Bool {
    var value = reader
    return (try? value.kind()) == .null && isToldAsError(.duplicateKey)
  }

  /// The comma before the closing bracket of a list; nil if something else stands there.
  private func lastComma(of list: Range<Int>) -> Range<Int>? {
    let bytes = file.bytes(in: list).dropLast()
    guard let last = bytes.lastIndex(where: { !isJSONBlank($0) }), bytes[last] == UInt8(ascii: ",") else {
      return nil
    }
    return list.lowerBound + last..<list.lowerBound + last + 1
  }
}
