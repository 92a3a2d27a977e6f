import YAMLTree

/// Where observers report what is wrong with samples.
package struct ObserverFindings {
  let collector: DiagnosticCollector
  package let file: SourceFile
  /// What stands before the number of a sample in a pointer, or instead of it.
  let prefix: String
  /// What to add to the numbers of samples, as the observer was told them, for those over all files.
  package let number: Int
  /// What to add for those in the file, if pointers have them.
  let index: Int?
  /// The sample as nodes, where it is no JSON.
  let node: Node?
  /// The samples of which an error has been reported, as the observer numbers them.
  private(set) var flawed: Set<Int> = []

  init(
    _ collector: DiagnosticCollector, _ file: SourceFile, prefix: String, number: Int, index: Int?,
    node: Node? = nil
  ) {
    self.collector = collector
    self.file = file
    self.prefix = prefix
    self.number = number
    self.index = index
    self.node = node
  }

  /// Reports something of a value.
  ///
  /// - Parameters:
  ///   - range: Where the value stands in the file of the sample.
  ///   - sample: The number of the sample, as the observer was told it, and where the sample stands.
  ///   - finding: What to say; asked only if it will be read.
  package mutating func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: Range<Int>,
    of sample: (number: Int, range: Range<Int>),
    _ finding: () -> Finding
  ) {
    let errors = collector.errorsMet
    collector.report(
      rule, severity, at: SourceRange(file, range), sample: number + sample.number,
      pointer: pointer(to: range.lowerBound, sample), finding)
    if collector.errorsMet > errors { flawed.insert(sample.number) }
  }

  /// Where something of a value would be reported: its place, its sample's number over all files, and how much it would
  /// weigh; without a severity, nothing would be said.
  package func place(
    of rule: Rule, at range: Range<Int>, of sample: (number: Int, range: Range<Int>)
  ) -> (range: SourceRange, sample: Int, pointer: String?, severity: Severity?) {
    let isSilent = rule == collector.muted || collector.suppressions.covers(rule, in: file)
    return (
      SourceRange(file, range), number + sample.number + collector.options.firstSample,
      pointer(to: range.lowerBound, sample), isSilent ? nil : collector.options.severity(of: rule, by: nil)
    )
  }

  /// Reports something that belongs to no sample.
  package func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, _ finding: () -> Finding
  ) {
    collector.report(rule, severity, at: range, finding)
  }

  /// The pointer to a sample, by its number as the observer was told it.
  func pointer(toSample number: Int) -> String { prefix + (index.map { "/\($0 + number)" } ?? "") }

  private func pointer(to offset: Int, _ sample: (number: Int, range: Range<Int>)) -> String {
    let prefix = pointer(toSample: sample.number)
    if let node { return prefix + (WayFinder.way(to: offset, NodeReader(node)) ?? "") }
    let start = sample.range.lowerBound
    return prefix
      + (file.bytes(in: sample.range).withByteView {
        WayFinder.way(to: offset - start, JSONReader($0))
      } ?? "")
  }
}
