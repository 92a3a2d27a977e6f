/// Mistakes in the text of an instance that say no more than what is wrong with its values.
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
    guard collector.options.severity(of: .wrongLength) == .error,
      !collector.suppressions.covers(.wrongLength, in: file)
    else { return false }
    shortLists.append(list)
    guard let comma = lastComma(of: list) else { return false }
    if let last = reader.recovered.last, last.rule == .jsonTrailingComma, last.range == comma {
      reader.recovered.removeLast()
    }
    return true
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
