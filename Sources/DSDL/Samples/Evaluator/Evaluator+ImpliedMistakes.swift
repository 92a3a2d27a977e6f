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

  /// Notes that a list lacks an element, of which the comma may be there: that is one mistake.
  mutating func noteLack(of list: Range<Int>) {
    guard collector.options.severity(of: .wrongLength) == .error,
      !collector.suppressions.covers(.wrongLength, in: file)
    else { return }
    shortLists.append(list)
    if let last = reader.recovered.last, isLastComma(last, of: list) { reader.recovered.removeLast() }
  }

  private func isLastComma(_ mistake: InstanceMistake, of list: Range<Int>) -> Bool {
    mistake.rule == .jsonTrailingComma && list.contains(mistake.range.upperBound)
      && file.bytes(in: mistake.range.upperBound..<list.upperBound - 1).allSatisfy(isJSONBlank)
  }
}
