/// Mistakes in the text of an instance that say no more than what is wrong with its values.
extension Evaluator {
  /// Whether a mistake in the text of the last instance follows from what has been said of a value.
  func isImplied(_ mistake: InstanceMistake) -> Bool {
    switch mistake.rule {
    case .duplicateKey: misshapen.contains { $0.overlaps(mistake.range) }
    case .jsonTrailingComma: shortLists.contains { isLastComma(mistake, of: $0) }
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
    if let last = reader.recovered.last, isLastComma(last, of: list) { reader.recovered.removeLast() }
    return file.bytes(in: list).dropLast().last { !isJSONBlank($0) } == UInt8(ascii: ",")
  }

  private func isLastComma(_ mistake: InstanceMistake, of list: Range<Int>) -> Bool {
    mistake.rule == .jsonTrailingComma && list.contains(mistake.range.upperBound)
      && file.bytes(in: mistake.range.upperBound..<list.upperBound - 1).allSatisfy(isJSONBlank)
  }
}
