extension Diagnostic {
  /// The same finding in a file of which a part had its samples numbered from 0.
  ///
  /// - Parameters:
  ///   - number: What is to be added to the sample's number.
  ///   - index: What is to be added to the number behind the prefix of the pointer; nil if it has none.
  package func renumbered(by number: Int, index: Int?, prefix: String) -> Diagnostic {
    var pointer = pointer
    if let index, let text = pointer, text.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count)
      let digits = rest.prefix { $0 != "/" }
      if let old = Int(digits) { pointer = prefix + String(old + index) + rest.dropFirst(digits.count) }
    }
    return Diagnostic(
      rule: rule, severity: severity, said: said, range: range, sample: sample.map { $0 + number },
      pointer: pointer, notes: notes, advice: advice, fix: fix, subject: subject,
      recordedIdentity: recordedIdentity)
  }
}
