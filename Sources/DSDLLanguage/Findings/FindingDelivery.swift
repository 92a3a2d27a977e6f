/// Hands findings over to a listener as they are found.
package struct FindingDelivery {
  package var listener: FindingListener?
  /// How many of the diagnostics that are kept the listener has been given.
  private var heard = 0
  /// How many diagnostics of each rule it has been given that are not kept.
  private(set) var dropped: [Rule: Int] = [:]

  /// Gives the listener what has been found since the last time.
  ///
  /// - Parameters:
  ///   - diagnostics: All findings kept; those that the listener alone is to have are removed.
  ///   - files: The files in the order of reading.
  package mutating func deliver(_ diagnostics: inout [Diagnostic], in files: @autoclosure () -> [SourceFile])
  {
    guard let listener, heard < diagnostics.count else { return }
    let new = Array(diagnostics[heard...])
    // Of one sample's findings all are in one file.
    let isOfOneFile = new.allSatisfy { $0.file.whole == new[0].file.whole }
    listener.receive(new.count == 1 ? new : FindingOrder.sorted(new, in: isOfOneFile ? [] : files()))
    guard !listener.keeps else {
      heard = diagnostics.count
      return
    }
    for diagnostic in new { dropped[diagnostic.rule, default: 0] += 1 }
    diagnostics.removeAll(keepingCapacity: true)
  }
}
